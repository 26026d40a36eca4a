import type { CivilDay, Instant, Moment } from '../../case/kernel/time';
import { digitsAt, isCivilDay, toDayNumber } from './civil-day';
import { addDays } from './day-arithmetic';
import { MS_PER_DAY, MS_PER_HOUR, addMs, fromEpochMs, isDayOnly, utcDayOf } from './instant';
import { endsInSummerTime, startsInSummerTime, summerTimeOf } from './summer-time';

/** Whether a local time names one instant, two (the hour repeated in autumn) or none (the hour left out in spring). */
export type LocalTimeKind = 'unique' | 'ambiguous' | 'nonexistent';

const TIME_OF_DAY = /^\d\d:\d\d(:\d\d)?$/;

/** Hours by which Copenhagen is ahead of UTC at an instant: 2 in summer time, else 1. */
export function offsetHoursAt(instant: Instant): 1 | 2 {
  const summer = summerTimeOf(digitsAt(instant, 0, 4));
  return summer !== null && instant >= summer.beginsAt && instant < summer.endsAt ? 2 : 1;
}

/** The civil day in Copenhagen of a moment; a moment of which only the day is known is that day. */
export function civilDayOf(moment: Moment): CivilDay {
  if (isDayOnly(moment)) return moment;
  const hour = digitsAt(moment, 11, 2);
  const day = utcDayOf(moment);
  if (hour < 22) return day;
  return hour === 23 || endsInSummerTime(day) ? addDays(day, 1) : day;
}

/**
 * The first instant of a civil day in Copenhagen, 00:00.
 *
 * @throws RangeError where the text is no civil day.
 */
export function startOfDay(day: CivilDay): Instant {
  return `${addDays(day, -1)}T${startsInSummerTime(day) ? '22' : '23'}:00:00.000Z`;
}

/**
 * The last instant of a civil day in Copenhagen, 23:59:59.999: the moment at which a limit that ends with the day runs
 * out.
 *
 * @throws RangeError where the text is no civil day.
 */
export function endOfDay(day: CivilDay): Instant {
  if (!isCivilDay(day)) throw new RangeError('Not a civil day of the form YYYY-MM-DD.');
  return `${day}T${endsInSummerTime(day) ? '21' : '22'}:59:59.999Z`;
}

/** The first instant that a moment may mean: itself, or the start of the day where only the day is known. */
export function firstInstantOf(moment: Moment): Instant {
  return isDayOnly(moment) ? startOfDay(moment) : moment;
}

/** The last instant that a moment may mean: itself, or the end of the day where only the day is known. */
export function lastInstantOf(moment: Moment): Instant {
  return isDayOnly(moment) ? endOfDay(moment) : moment;
}

/** Whether a local time in Copenhagen, `HH:MM` or `HH:MM:SS`, names one instant, two or none. */
export function localTimeKind(day: CivilDay, time: string): LocalTimeKind {
  const summer = summerTimeOf(digitsAt(day, 0, 4));
  if (summer === null || digitsAt(time, 0, 2) !== 2) return 'unique';
  if (day === summer.begins) return 'nonexistent';
  return day === summer.ends ? 'ambiguous' : 'unique';
}

/**
 * The instant of a local time in Copenhagen, `HH:MM` or `HH:MM:SS`.
 *
 * The hour repeated in autumn is read as the first of the two (summer time): a clock that may have started at either
 * then runs out at the earlier. A time in the hour left out in spring is read by the clock that had not been put
 * forward, so that 02:30 is the instant shown as 03:30; reading what people type refuses such a time instead.
 *
 * @throws RangeError where the day is no civil day or the time no time of day.
 */
export function instantOf(day: CivilDay, time: string): Instant {
  const seconds = secondsOfTime(time);
  if (seconds < 0) throw new RangeError('Not a time of day of the form HH:MM or HH:MM:SS.');
  const offsetHours = isSummerTimeAt(day, digitsAt(time, 0, 2)) ? 2 : 1;
  return fromEpochMs(toDayNumber(day) * MS_PER_DAY + seconds * 1000 - offsetHours * MS_PER_HOUR);
}

/** Seconds since midnight of `HH:MM` or `HH:MM:SS`, or -1 where the text is no time of day (24:00 is none). */
export function secondsOfTime(time: string): number {
  if (!TIME_OF_DAY.test(time)) return -1;
  const hour = digitsAt(time, 0, 2);
  const minute = digitsAt(time, 3, 2);
  const second = time.length === 8 ? digitsAt(time, 6, 2) : 0;
  return hour < 24 && minute < 60 && second < 60 ? (hour * 60 + minute) * 60 + second : -1;
}

/** An instant as Copenhagen shows it, to the second, with its offset: `2025-04-05T14:00:00+02:00`. */
export function formatLocal(instant: Instant): string {
  const offset = offsetHoursAt(instant);
  return `${addMs(instant, offset * MS_PER_HOUR).slice(0, 19)}+0${offset}:00`;
}

/** A moment as Danes write it: `05-04-2025 kl. 14.00`, or `05-04-2025` where only the day is known. Copenhagen time. */
export function formatDanish(moment: Moment): string {
  const local = isDayOnly(moment) ? moment : formatLocal(moment);
  const day = `${local.slice(8, 10)}-${local.slice(5, 7)}-${local.slice(0, 4)}`;
  return isDayOnly(moment) ? day : `${day} kl. ${local.slice(11, 13)}.${local.slice(14, 16)}`;
}

function isSummerTimeAt(day: CivilDay, localHour: number): boolean {
  const summer = summerTimeOf(digitsAt(day, 0, 4));
  if (summer === null || day < summer.begins || day > summer.ends) return false;
  if (day === summer.begins) return localHour >= 3;
  return day < summer.ends || localHour < 3;
}
