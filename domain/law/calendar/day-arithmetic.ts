import type { CivilDay } from '../../case/kernel/time';
import { civilDay, daysInMonth, fromDayNumber, partsOf, toDayNumber } from './civil-day';

/** The day `days` calendar days later; earlier for a negative number. */
export function addDays(day: CivilDay, days: number): CivilDay {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const sameMonth = dayOfMonth + days;
  if (sameMonth >= 1 && sameMonth <= 28) return civilDay(year, month, sameMonth);
  return fromDayNumber(toDayNumber(day) + days);
}

/**
 * The day `months` calendar months later; earlier for a negative number. It has the same day-number, or is the last day
 * of the month where the month has no such day: one month after 31 January is 28 or 29 February.
 *
 * Source: the rule of the limitation act (forældelsesloven § 27), used as the default for all limits in months.
 */
export function addMonths(day: CivilDay, months: number): CivilDay {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const monthIndex = year * 12 + month - 1 + months;
  const toYear = Math.floor(monthIndex / 12);
  if (!(toYear >= 1 && toYear <= 9999)) throw new RangeError('The day lies outside the years 0001–9999.');
  const toMonth = monthIndex - toYear * 12 + 1;
  return civilDay(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)));
}

/** The day `years` years later, counted as twelve months each: 29 February becomes 28 February in a common year. */
export function addYears(day: CivilDay, years: number): CivilDay {
  return addMonths(day, years * 12);
}

/** Calendar days from one day to another: 0 for the same day, negative where `to` is the earlier. */
export function daysBetween(from: CivilDay, to: CivilDay): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Order of two civil days or of two instants: negative, 0 or positive, for use in sorting. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The day on which a person born on `birth` turns `years` (fødselsdag); the age is reached at the start of that day.
 *
 * A person born on 29 February turns a year older on 28 February in common years. No text read for this system settles
 * it; the choice follows the rule for months (the same day-number, else the month's last day), so that «turns 15» and
 * «180 months after birth» are one day, and a child's rights by age never come a day late.
 */
export function birthday(birth: CivilDay, years: number): CivilDay {
  return addYears(birth, years);
}

/** Age in whole years (alder) on a day; negative before birth. See {@link birthday} for 29 February. */
export function ageOn(birth: CivilDay, day: CivilDay): number {
  const years = partsOf(day).year - partsOf(birth).year;
  if (day.slice(5) >= birth.slice(5)) return years;
  return birthday(birth, years) <= day ? years : years - 1;
}
