import type { CivilDay } from '../case/kernel/time';
import { civilDay, daysInMonth, partsOf } from '../law/calendar/civil-day';
import { addDays } from '../law/calendar/day-arithmetic';
import type { ReportPeriod } from './period';

const form = /^(\d{4})-?[qQkK]([1-4])$/;

/** The days of a quarter (kvartal) named `2026-Q4` or `2026-K4`; undefined where it is none. */
export function quarterNamed(name: string): ReportPeriod | undefined {
  const [, year, quarter] = form.exec(name) ?? [];
  return year === undefined ? undefined : quarterOf(Number(year), Number(quarter));
}

/** The quarter that a day lies in. */
export function quarterAround(day: CivilDay): ReportPeriod {
  const { year, month } = partsOf(day);
  return quarterOf(year, Math.ceil(month / 3));
}

/** The quarter before a period. */
export function quarterBefore({ from }: ReportPeriod): ReportPeriod {
  return quarterAround(addDays(from, -1));
}

/** The name of a quarter, `2026-Q4`. */
export function quarterName({ from }: ReportPeriod): string {
  const { year, month } = partsOf(from);
  return `${year}-Q${Math.ceil(month / 3)}`;
}

function quarterOf(year: number, quarter: number): ReportPeriod {
  const last = quarter * 3;
  return { from: civilDay(year, last - 2, 1), to: civilDay(year, last, daysInMonth(year, last)) };
}
