import type { CivilDay, Instant, Moment } from '../../case/kernel/time';
import { dayNumberOf, digitsAt, fromDayNumber, isCivilDay, startsWithCivilDay, twoDigits } from './civil-day';

/** Milliseconds in an elapsed hour. */
export const MS_PER_HOUR = 3_600_000;

/** Milliseconds in a day of 24 hours. */
export const MS_PER_DAY = 86_400_000;

/** True for a canonical instant, `YYYY-MM-DDTHH:mm:ss.sssZ`, that names a real day and time. No leap seconds. */
export function isInstant(text: string): text is Instant {
  if (text.length !== 24 || !startsWithCivilDay(text)) return false;
  const separatorsFit =
    text.charCodeAt(10) === 84 &&
    text.charCodeAt(13) === 58 &&
    text.charCodeAt(16) === 58 &&
    text.charCodeAt(19) === 46 &&
    text.charCodeAt(23) === 90;
  return separatorsFit && timeOfDayMs(text) >= 0;
}

/** True for a canonical instant or a civil day. */
export function isMoment(text: string): text is Moment {
  return isCivilDay(text) || isInstant(text);
}

/** True where only the day of a moment is known. */
export function isDayOnly(moment: Moment): boolean {
  return moment.length === 10;
}

/**
 * Milliseconds from 1970-01-01T00:00:00.000Z to a canonical instant.
 *
 * @throws RangeError where the text is no canonical instant.
 */
export function toEpochMs(instant: Instant): number {
  if (!isInstant(instant)) throw new RangeError('Not an instant of the form YYYY-MM-DDTHH:mm:ss.sssZ.');
  const dayNumber = dayNumberOf(digitsAt(instant, 0, 4), digitsAt(instant, 5, 2), digitsAt(instant, 8, 2));
  return dayNumber * MS_PER_DAY + timeOfDayMs(instant);
}

/**
 * The canonical instant this many whole milliseconds from 1970-01-01T00:00:00.000Z.
 *
 * @throws RangeError outside the years 0001–9999.
 */
export function fromEpochMs(epochMs: number): Instant {
  const dayNumber = Math.floor(epochMs / MS_PER_DAY);
  const ms = epochMs - dayNumber * MS_PER_DAY;
  const fraction = ms % 1000;
  const hundreds = Math.floor(fraction / 100);
  return `${fromDayNumber(dayNumber)}T${clockText(Math.floor(ms / 1000))}.${hundreds}${twoDigits(fraction % 100)}Z`;
}

/** The instant `ms` milliseconds later; earlier for a negative number. Elapsed time, so summer time plays no part. */
export function addMs(instant: Instant, ms: number): Instant {
  return fromEpochMs(toEpochMs(instant) + ms);
}

/** The day part of an instant, in UTC. */
export function utcDayOf(instant: Instant): CivilDay {
  return instant.slice(0, 10);
}

function timeOfDayMs(instant: string): number {
  const hour = digitsAt(instant, 11, 2);
  const minute = digitsAt(instant, 14, 2);
  const second = digitsAt(instant, 17, 2);
  const ms = digitsAt(instant, 20, 3);
  if (hour < 0 || minute < 0 || second < 0 || ms < 0) return -1;
  if (hour > 23 || minute > 59 || second > 59) return -1;
  return ((hour * 60 + minute) * 60 + second) * 1000 + ms;
}

/** `HH:MM:SS` of a number of seconds since midnight. */
function clockText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:${twoDigits(seconds % 60)}`;
}
