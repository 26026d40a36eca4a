import type { CivilDay, Instant } from '../../case/kernel/time';
import { civilDay, dayNumberOf, daysInMonth, digitsAt, weekdayOfDayNumber } from './civil-day';

/** The days on which summer time (sommertid) begins and ends in one year; both changes are at 01:00 UTC. */
export interface SummerTime {
  /** Local clocks go from 02:00 to 03:00. */
  readonly begins: CivilDay;
  readonly beginsAt: Instant;
  /** Local clocks go from 03:00 back to 02:00. */
  readonly ends: CivilDay;
  readonly endsAt: Instant;
}

const FIRST_YEAR = 1980;
const byYear: (SummerTime | undefined)[] = [];

/**
 * Summer time of a year, null before 1980, when Denmark had none since 1948 (the summers of 1916 and 1940–1948 are not
 * kept here: no case has a clock that old).
 *
 * From the last Sunday of March (in 1980 the first Sunday of April) to the last Sunday of September up to 1995, of
 * October since 1996. Source: the EU's summer-time directives (now 2000/84/EC).
 */
export function summerTimeOf(year: number): SummerTime | null {
  if (!(year >= FIRST_YEAR)) return null;
  const known = byYear[year - FIRST_YEAR];
  if (known !== undefined) return known;
  const begins = year === 1980 ? '1980-04-06' : lastSundayOf(year, 3);
  const ends = lastSundayOf(year, year < 1996 ? 9 : 10);
  const made = { begins, beginsAt: `${begins}T01:00:00.000Z`, ends, endsAt: `${ends}T01:00:00.000Z` };
  byYear[year - FIRST_YEAR] = made;
  return made;
}

/** True where the local day ends in summer time. */
export function endsInSummerTime(day: CivilDay): boolean {
  const summer = summerTimeOf(digitsAt(day, 0, 4));
  return summer !== null && day >= summer.begins && day < summer.ends;
}

/** True where the local day starts in summer time. */
export function startsInSummerTime(day: CivilDay): boolean {
  const summer = summerTimeOf(digitsAt(day, 0, 4));
  return summer !== null && day > summer.begins && day <= summer.ends;
}

function lastSundayOf(year: number, month: number): CivilDay {
  const lastDay = daysInMonth(year, month);
  const weekday = weekdayOfDayNumber(dayNumberOf(year, month, lastDay));
  return civilDay(year, month, lastDay - (weekday % 7));
}
