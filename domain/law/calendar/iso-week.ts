import type { CivilDay } from '../../case/kernel/time';
import { fromDayNumber, partsOf, toDayNumber, weekday, type Weekday } from './civil-day';

/** A week as Danish calendars number them (ugenummer, ISO 8601): `2026-W48`. */
export type IsoWeek = string;

const FORM = /^(\d{4})-?[WwUu](\d{1,2})$/;

/** The week that a day lies in. It belongs to the year that its Thursday lies in. */
export function weekOf(day: CivilDay): IsoWeek {
  const thursday = toDayNumber(day) - weekday(day) + 4;
  const { year } = partsOf(fromDayNumber(thursday));
  const count = Math.floor((thursday - toDayNumber(`${String(year).padStart(4, '0')}-01-01`)) / 7) + 1;
  return `${year}-W${String(count).padStart(2, '0')}`;
}

/** Reads a week as typed: `2026-W48`, `2026-u48`. Undefined where it is none, or the year has no such week. */
export function readWeek(typed: string): IsoWeek | undefined {
  const [, year, count] = FORM.exec(typed.trim()) ?? [];
  if (year === undefined || count === undefined || Number(year) === 0) return undefined;
  const week = `${year}-W${count.padStart(2, '0')}`;
  return weekOf(dayOfWeek(week, 1)) === week ? week : undefined;
}

/** A day of a week, Monday 1 to Sunday 7. */
export function dayOfWeek(week: IsoWeek, on: Weekday): CivilDay {
  const [year = '', count = ''] = week.split('-W');
  const fourth = `${year}-01-04`;
  return fromDayNumber(toDayNumber(fourth) - weekday(fourth) + (Number(count) - 1) * 7 + on);
}
