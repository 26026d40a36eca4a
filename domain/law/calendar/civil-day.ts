import type { CivilDay } from '../../case/kernel/time';

/** A civil day taken apart: year 1–9999, month 1–12, day of the month from 1. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The days of the week by their number in ISO 8601: Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const FIRST_DAY_NUMBER = -719_162; // 0001-01-01
const LAST_DAY_NUMBER = 2_932_896; // 9999-12-31
const DAYS_IN_400_YEARS = 146_097;
const DAYS_FROM_MARCH_OF_YEAR_0 = 719_468;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const TWO_DIGITS: readonly string[] = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));

/** True in leap years (skudår) of the Gregorian calendar, which is used for all years (proleptic). */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Number of days in a month, 28–31; 0 for a month that is not 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** The number that `length` ASCII digits of `text` from `at` stand for, or -1 where one of them is no digit. */
export function digitsAt(text: string, at: number, length: number): number {
  let value = 0;
  for (let i = at; i < at + length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** A number with at least two digits: `05`, `12`. */
export function twoDigits(value: number): string {
  return TWO_DIGITS[value] ?? String(value);
}

/** True for a text of the form `YYYY-MM-DD` that names a day of the calendar: 2025-02-31 is none. */
export function isCivilDay(text: string): text is CivilDay {
  return text.length === 10 && startsWithCivilDay(text);
}

/** True where the first ten characters name a day of the calendar, years 0001–9999. */
export function startsWithCivilDay(text: string): boolean {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  const year = digitsAt(text, 0, 4);
  const day = digitsAt(text, 8, 2);
  return year >= 1 && day >= 1 && day <= daysInMonth(year, digitsAt(text, 5, 2));
}

/**
 * Takes a civil day apart.
 *
 * @throws RangeError where the text is no civil day. The text is not repeated: it may be a date of birth.
 */
export function partsOf(day: CivilDay): DayParts {
  if (!isCivilDay(day)) throw new RangeError('Not a civil day of the form YYYY-MM-DD.');
  return { year: digitsAt(day, 0, 4), month: digitsAt(day, 5, 2), day: digitsAt(day, 8, 2) };
}

/** Puts a civil day together. The parts must name a day of the calendar. */
export function civilDay(year: number, month: number, day: number): CivilDay {
  const yearText = year >= 1000 ? String(year) : String(year).padStart(4, '0');
  return `${yearText}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Days from 1970-01-01 to the day with these parts; negative before. */
export function dayNumberOf(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const century = Math.floor(marchYear / 100);
  const daysBeforeMonth = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5);
  const daysBeforeYear = 365 * marchYear + Math.floor(marchYear / 4) - century + Math.floor(century / 4);
  return daysBeforeYear + daysBeforeMonth + day - 1 - DAYS_FROM_MARCH_OF_YEAR_0;
}

/**
 * Days from 1970-01-01, negative before. The inverse of {@link fromDayNumber}.
 *
 * @throws RangeError where the text is no civil day.
 */
export function toDayNumber(day: CivilDay): number {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return dayNumberOf(year, month, dayOfMonth);
}

/** The parts of the day with this number; see {@link fromDayNumber} for the range. */
export function partsOfDayNumber(dayNumber: number): DayParts {
  if (!(dayNumber >= FIRST_DAY_NUMBER && dayNumber <= LAST_DAY_NUMBER)) {
    throw new RangeError('The day lies outside the years 0001–9999.');
  }
  const sinceMarch0 = dayNumber + DAYS_FROM_MARCH_OF_YEAR_0;
  const era = Math.floor(sinceMarch0 / DAYS_IN_400_YEARS);
  const dayOfEra = sinceMarch0 - era * DAYS_IN_400_YEARS;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/**
 * The civil day with this number of days since 1970-01-01.
 *
 * @throws RangeError outside the years 0001–9999.
 */
export function fromDayNumber(dayNumber: number): CivilDay {
  const { year, month, day } = partsOfDayNumber(dayNumber);
  return civilDay(year, month, day);
}

/** Day of the week (ugedag) of a day number. */
export function weekdayOfDayNumber(dayNumber: number): Weekday {
  return (((((dayNumber + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Day of the week (ugedag), Monday 1 to Sunday 7. */
export function weekday(day: CivilDay): Weekday {
  return weekdayOfDayNumber(toDayNumber(day));
}
