import type { CivilDay } from '../case/kernel/time';
import { partsOf } from '../law/calendar/civil-day';
import { addDays } from '../law/calendar/day-arithmetic';
import type { ReportPeriod } from './period';
import { quarterAround, quarterBefore } from './quarter';

/** The last half-year (halvår) that was over on a day. */
export function halfYearBefore(day: CivilDay): ReportPeriod {
  const last = quarterBefore(quarterAround(day));
  const second = partsOf(last.from).month % 6 === 4 ? last : quarterBefore(last);
  return { from: quarterBefore(second).from, to: second.to };
}

/** The name of a half-year, `2026-H1`. */
export function halfYearName({ from }: ReportPeriod): string {
  const { year, month } = partsOf(from);
  return `${year}-H${month < 7 ? 1 : 2}`;
}

/** The last day before a period. */
export function dayBefore({ from }: ReportPeriod): CivilDay {
  return addDays(from, -1);
}
