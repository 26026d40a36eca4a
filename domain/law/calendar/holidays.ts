import type { Bilingual, CivilDay } from '../../case/kernel/time';
import { dayNumberOf, fromDayNumber, partsOfDayNumber, toDayNumber, weekdayOfDayNumber } from './civil-day';
import { compare } from './day-arithmetic';

/** A Danish public holiday (helligdag): on a fixed day of the year, or so many days after Easter Sunday. */
export interface PublicHoliday {
  readonly name: Bilingual;
  readonly on: { readonly month: number; readonly day: number } | { readonly daysAfterEaster: number };
  /** The last year in which it was a public holiday. Absent where it still is one. */
  readonly lastYear?: number;
}

/** A public holiday in a given year. */
export interface HolidayInYear {
  readonly day: CivilDay;
  readonly name: Bilingual;
}

/**
 * The public holidays. 5 June, 24 and 31 December are none, and are hverdage unless they fall on a weekend.
 * Store Bededag was abolished from 1 January 2024.
 */
export const PUBLIC_HOLIDAYS: readonly PublicHoliday[] = [
  { name: { da: 'nytårsdag', en: "New Year's Day" }, on: { month: 1, day: 1 } },
  { name: { da: 'skærtorsdag', en: 'Maundy Thursday' }, on: { daysAfterEaster: -3 } },
  { name: { da: 'langfredag', en: 'Good Friday' }, on: { daysAfterEaster: -2 } },
  { name: { da: 'påskedag', en: 'Easter Sunday' }, on: { daysAfterEaster: 0 } },
  { name: { da: '2. påskedag', en: 'Easter Monday' }, on: { daysAfterEaster: 1 } },
  { name: { da: 'store bededag', en: 'Great Prayer Day' }, on: { daysAfterEaster: 26 }, lastYear: 2023 },
  { name: { da: 'Kristi himmelfartsdag', en: 'Ascension Day' }, on: { daysAfterEaster: 39 } },
  { name: { da: 'pinsedag', en: 'Whit Sunday' }, on: { daysAfterEaster: 49 } },
  { name: { da: '2. pinsedag', en: 'Whit Monday' }, on: { daysAfterEaster: 50 } },
  { name: { da: 'juledag', en: 'Christmas Day' }, on: { month: 12, day: 25 } },
  { name: { da: '2. juledag', en: 'Boxing Day' }, on: { month: 12, day: 26 } },
];

const holidaysByYear = new Map<number, ReadonlyMap<number, Bilingual>>();

/** Easter Sunday (påskedag) of a year of the Gregorian calendar. */
export function easterSunday(year: number): CivilDay {
  return fromDayNumber(easterDayNumber(year));
}

/** The public holidays of a year, in order of date. No two of them ever fall on one day. */
export function holidaysOf(year: number): readonly HolidayInYear[] {
  return PUBLIC_HOLIDAYS.filter((holiday) => holiday.lastYear === undefined || year <= holiday.lastYear)
    .map((holiday) => ({ day: fromDayNumber(dayNumberIn(year, holiday)), name: holiday.name }))
    .sort((a, b) => compare(a.day, b.day));
}

/** The name of the public holiday on a day, null where it is none. */
export function holidayName(day: CivilDay): Bilingual | null {
  const dayNumber = toDayNumber(day);
  return namesOf(partsOfDayNumber(dayNumber).year).get(dayNumber) ?? null;
}

/** True where the day is a public holiday (helligdag) by name. Other Sundays are not. */
export function isPublicHoliday(day: CivilDay): boolean {
  return isHolidayNumber(toDayNumber(day));
}

/** True where the day with this number is a public holiday. */
export function isHolidayNumber(dayNumber: number): boolean {
  return namesOf(partsOfDayNumber(dayNumber).year).has(dayNumber);
}

function namesOf(year: number): ReadonlyMap<number, Bilingual> {
  const known = holidaysByYear.get(year);
  if (known !== undefined) return known;
  const made = new Map(holidaysOf(year).map(({ day, name }) => [toDayNumber(day), name]));
  holidaysByYear.set(year, made);
  return made;
}

function dayNumberIn(year: number, { on }: PublicHoliday): number {
  return 'month' in on ? dayNumberOf(year, on.month, on.day) : easterDayNumber(year) + on.daysAfterEaster;
}

/** The Sunday after the full moon that the Gregorian lunar tables put on 21 March to 18 April. */
function easterDayNumber(year: number): number {
  const century = Math.floor(year / 100);
  const yearOfMoonCycle = year % 19;
  const leapDaysLeftOut = century - Math.floor(century / 4);
  const moonCorrection = Math.floor((8 * century + 13) / 25);
  const tableDays = (19 * yearOfMoonCycle + 15 + leapDaysLeftOut - moonCorrection) % 30;
  const isDayEarlier = tableDays === 29 || (tableDays === 28 && yearOfMoonCycle > 10);
  const fullMoon = dayNumberOf(year, 3, 21) + tableDays - (isDayEarlier ? 1 : 0);
  return fullMoon + 7 - (weekdayOfDayNumber(fullMoon) % 7);
}
