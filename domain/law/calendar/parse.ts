import type { CivilDay, Moment } from '../../case/kernel/time';
import { civilDay, dayNumberOf, daysInMonth } from './civil-day';
import { instantOf, localTimeKind, secondsOfTime } from './copenhagen';
import { MS_PER_DAY, MS_PER_HOUR, addMs, fromEpochMs, isDayOnly } from './instant';

/**
 * Why a text is not read as a day or time: no known form; a day the calendar lacks (31-02); a year outside 1900–2199
 * (a slip of the keyboard, or a system's «no end»); a time the clock or an offset the world lacks; or a time in the
 * hour that is left out in Copenhagen when summer time begins.
 */
export type ParseReason =
  'unrecognised' | 'impossibleDay' | 'implausibleYear' | 'impossibleTime' | 'nonexistentLocalTime';

/** A text read, or the reason why it cannot be. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: ParseReason };

const TIME = '(\\d\\d:\\d\\d(?::\\d\\d)?)';
const DANISH = new RegExp(`^(\\d\\d)-(\\d\\d)-(\\d{4})(?: ${TIME})?$`);
const ISO = new RegExp(`^(\\d{4})-(\\d\\d)-(\\d\\d)(?:[ T]${TIME}(?:\\.(\\d{1,9}))?(Z|[+-]\\d\\d:\\d\\d)?)?$`);
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const WIDEST_OFFSET_MS = 14 * MS_PER_HOUR;

/**
 * Reads a day or a time as people and systems write it: `dd-mm-yyyy`, `dd-mm-yyyy HH:MM`, `yyyy-mm-dd`,
 * `yyyy-mm-dd HH:MM`, `yyyy-mm-ddTHH:MM`, each time with or without seconds, the last two with or without a fraction
 * (cut to milliseconds) and `Z` or an offset. Times without an offset are Copenhagen time; in the hour repeated in
 * autumn the first of the two. Spaces around the text are ignored. Never throws.
 */
export function parseMoment(text: string): Parsed<Moment> {
  const trimmed = text.trim();
  const danish = DANISH.exec(trimmed);
  if (danish !== null) return build(danish[3], danish[2], danish[1], danish[4], undefined, undefined);
  const iso = ISO.exec(trimmed);
  if (iso !== null) return build(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6]);
  return failed('unrecognised');
}

/** Reads a day, `dd-mm-yyyy` or `yyyy-mm-dd`; a text with a time is not recognised. Never throws. */
export function parseDay(text: string): Parsed<CivilDay> {
  const parsed = parseMoment(text);
  return parsed.ok && !isDayOnly(parsed.value) ? failed('unrecognised') : parsed;
}

function build(
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
  time: string | undefined,
  fraction: string | undefined,
  zone: string | undefined,
): Parsed<Moment> {
  const [year, month, dayOfMonth] = [Number(yearText), Number(monthText), Number(dayText)];
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return failed('impossibleDay');
  if (year < FIRST_YEAR || year > LAST_YEAR) return failed('implausibleYear');
  const day = civilDay(year, month, dayOfMonth);
  if (time === undefined) return { ok: true, value: day };

  const seconds = secondsOfTime(time);
  if (seconds < 0) return failed('impossibleTime');
  const ms = Number((fraction ?? '').slice(0, 3).padEnd(3, '0'));
  if (zone === undefined) {
    if (localTimeKind(day, time) === 'nonexistent') return failed('nonexistentLocalTime');
    return { ok: true, value: addMs(instantOf(day, time), ms) };
  }
  const offsetMs = offsetOf(zone);
  if (offsetMs === null) return failed('impossibleTime');
  const utcMs = dayNumberOf(year, month, dayOfMonth) * MS_PER_DAY + seconds * 1000 + ms - offsetMs;
  return { ok: true, value: fromEpochMs(utcMs) };
}

function offsetOf(zone: string): number | null {
  if (zone === 'Z') return 0;
  const seconds = secondsOfTime(zone.slice(1));
  if (seconds < 0 || seconds * 1000 > WIDEST_OFFSET_MS) return null;
  return (zone.startsWith('-') ? -1 : 1) * seconds * 1000;
}

function failed(reason: ParseReason): { readonly ok: false; readonly reason: ParseReason } {
  return { ok: false, reason };
}
