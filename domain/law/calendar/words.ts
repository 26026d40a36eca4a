import type { Bilingual, CivilDay, Instant, Moment } from '../../case/kernel/time';
import { partsOf, weekday, type Weekday } from './civil-day';
import { civilDayOf, formatLocal, localTimeKind, offsetHoursAt } from './copenhagen';
import type { Due, LimitUnit, TimeLimit } from './counting';
import { isDayOnly } from './instant';
import type { ParseReason } from './parse';

const WEEKDAYS: readonly Bilingual[] = [
  { da: 'mandag', en: 'Monday' },
  { da: 'tirsdag', en: 'Tuesday' },
  { da: 'onsdag', en: 'Wednesday' },
  { da: 'torsdag', en: 'Thursday' },
  { da: 'fredag', en: 'Friday' },
  { da: 'lørdag', en: 'Saturday' },
  { da: 'søndag', en: 'Sunday' },
];

/** The name of a weekday, Monday 1 to Sunday 7. */
export function weekdayInWords(on: Weekday): Bilingual {
  return nameAt(WEEKDAYS, on);
}

const MONTHS: readonly Bilingual[] = [
  { da: 'januar', en: 'January' },
  { da: 'februar', en: 'February' },
  { da: 'marts', en: 'March' },
  { da: 'april', en: 'April' },
  { da: 'maj', en: 'May' },
  { da: 'juni', en: 'June' },
  { da: 'juli', en: 'July' },
  { da: 'august', en: 'August' },
  { da: 'september', en: 'September' },
  { da: 'oktober', en: 'October' },
  { da: 'november', en: 'November' },
  { da: 'december', en: 'December' },
];

const UNITS: Readonly<Record<LimitUnit, { readonly one: Bilingual; readonly many: Bilingual }>> = {
  hours: { one: { da: 'time', en: 'hour' }, many: { da: 'timer', en: 'hours' } },
  hverdage: { one: { da: 'hverdag', en: 'working day' }, many: { da: 'hverdage', en: 'working days' } },
  arbejdsdage: { one: { da: 'arbejdsdag', en: 'business day' }, many: { da: 'arbejdsdage', en: 'business days' } },
  days: { one: { da: 'dag', en: 'day' }, many: { da: 'dage', en: 'days' } },
  weeks: { one: { da: 'uge', en: 'week' }, many: { da: 'uger', en: 'weeks' } },
  months: { one: { da: 'måned', en: 'month' }, many: { da: 'måneder', en: 'months' } },
};

const REASONS: Readonly<Record<ParseReason, Bilingual>> = {
  unrecognised: {
    da: 'ikke en dato eller et tidspunkt; skriv fx 05-04-2025 eller 05-04-2025 14:00',
    en: 'not a date or a time; write for instance 05-04-2025 or 05-04-2025 14:00',
  },
  impossibleDay: { da: 'datoen findes ikke i kalenderen', en: 'the calendar has no such date' },
  implausibleYear: { da: 'årstallet ligger uden for 1900–2199', en: 'the year lies outside 1900–2199' },
  impossibleTime: { da: 'klokkeslættet findes ikke', en: 'there is no such time of day' },
  nonexistentLocalTime: {
    da: 'klokkeslættet findes ikke den dag: uret stilles frem fra kl. 02.00 til 03.00',
    en: 'there is no such time on that day: clocks go forward from 02:00 to 03:00',
  },
};

/** A civil day in words: «lørdag den 5. april 2025», `Saturday 5 April 2025`. */
export function dayInWords(day: CivilDay): Bilingual {
  const parts = partsOf(day);
  const month = nameAt(MONTHS, parts.month);
  const name = nameAt(WEEKDAYS, weekday(day));
  return {
    da: `${name.da} den ${parts.day}. ${month.da} ${parts.year}`,
    en: `${name.en} ${parts.day} ${month.en} ${parts.year}`,
  };
}

/**
 * A moment in words, in Copenhagen time to the minute: «lørdag den 5. april 2025 kl. 14.00», `Saturday 5 April 2025 at
 * 14:00`. In the hour repeated in autumn it says which of the two is meant.
 */
export function momentInWords(moment: Moment): Bilingual {
  const day = dayInWords(civilDayOf(moment));
  if (isDayOnly(moment)) return day;
  const time = formatLocal(moment).slice(11, 16);
  const which = whichOfTwo(moment, time);
  return { da: `${day.da} kl. ${time.replace(':', '.')}${which.da}`, en: `${day.en} at ${time}${which.en}` };
}

/** When a limit runs out, in words: the due day, or the hour where hours are counted. */
export function dueInWords(due: Due): Bilingual {
  return momentInWords(due.day ?? due.instant);
}

/** A count of a unit in words: «6 hverdage», `6 working days`, «1 måned». */
export function countInWords(count: number, unit: LimitUnit): Bilingual {
  const name = Math.abs(count) === 1 ? UNITS[unit].one : UNITS[unit].many;
  return { da: `${grouped(count, '.')} ${name.da}`, en: `${grouped(count, ',')} ${name.en}` };
}

/** The length of a time limit in words: «24 timer», `24 hours`. */
export function limitInWords(limit: TimeLimit): Bilingual {
  return countInWords(limit.count, limit.unit);
}

/** Why a typed day or time cannot be read, in words. */
export function parseReasonInWords(reason: ParseReason): Bilingual {
  return REASONS[reason];
}

function whichOfTwo(instant: Instant, time: string): Bilingual {
  if (localTimeKind(civilDayOf(instant), time) !== 'ambiguous') return { da: '', en: '' };
  return offsetHoursAt(instant) === 2
    ? { da: ' (sommertid)', en: ' (summer time)' }
    : { da: ' (normaltid)', en: ' (standard time)' };
}

function nameAt(names: readonly Bilingual[], number: number): Bilingual {
  return names[number - 1] ?? { da: String(number), en: String(number) };
}

function grouped(count: number, separator: string): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, separator);
}
