import type { CivilDay } from '../../case/kernel/time';
import { civilDay, daysInMonth, partsOf } from '../../law/calendar/civil-day';
import { addMonths } from '../../law/calendar/day-arithmetic';
import type { StaffRegister } from '../../staff/register';
import { caseloadOn, type Load } from './caseload';
import type { LoadCase } from './load-case';
import type { CaseloadNorm } from './norm';

/** The caseload of one day of a history (udvikling i sagstal). */
export interface HistoryPoint extends Load {
  readonly day: CivilDay;
}

/** The days a history looks at: the ends of the months before, and the day itself, oldest first. */
export function historyDays(day: CivilDay, months: number): readonly CivilDay[] {
  const { year, month } = partsOf(day);
  const first = civilDay(year, month, 1);
  const ends = Array.from({ length: months }, (_, index) => endOfMonth(addMonths(first, index - months)));
  return [...ends, day];
}

/** The caseload on each day, from the cases that were open on it. */
export function caseloadHistory(
  openOn: ReadonlyMap<CivilDay, readonly LoadCase[]>,
  register: StaffRegister,
  norms: readonly CaseloadNorm[],
  team?: string,
): readonly HistoryPoint[] {
  return [...openOn].map(([day, cases]) => ({ day, ...caseloadOn(day, cases, register, norms, team).total }));
}

function endOfMonth(day: CivilDay): CivilDay {
  const { year, month } = partsOf(day);
  return civilDay(year, month, daysInMonth(year, month));
}
