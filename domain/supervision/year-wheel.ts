import type { Bilingual, CivilDay, Instant } from '../case/kernel/time';
import { civilDay, partsOf } from '../law/calendar/civil-day';
import { civilDayOf, instantOf, secondsOfTime } from '../law/calendar/copenhagen';
import { addMonths } from '../law/calendar/day-arithmetic';
import { dayInWords } from '../law/calendar/words';
import type { Settable } from '../law/set-from';

/** When in the year management supervision draws, in force from a day: dated data of a municipality. */
export interface YearWheelEdition extends Settable {
  /** Months 1–12, rising. */
  readonly months: readonly number[];
  /** Day of the month, 1–28, so that every month has it. */
  readonly day: number;
  /** Local time in Copenhagen, `HH:MM`; no time between 02:00 and 03:00, which a year may lack or have twice. */
  readonly time: string;
}

/** The year wheel (årshjul) of a municipality: its editions ordered by `from`. */
export type YearWheel = readonly YearWheelEdition[];

/** December, March, June and September, on the first at 06:00, unless a municipality has decided otherwise. */
export const standardYearWheel: YearWheel = [
  { from: '2000-01-01', months: [3, 6, 9, 12], day: 1, time: '06:00', setFrom: {} },
];

/** The edition of a wheel in force on a day; the first one on days before it. */
export function wheelOn(wheel: YearWheel, day: CivilDay): YearWheelEdition {
  const found = wheel.findLast(({ from }) => from <= day) ?? wheel[0];
  if (!found) throw new RangeError('A wheel has an edition.');
  return found;
}

/** One place on the year wheel: the round (tilsynsrunde) that belongs to it. */
export interface RoundSlot {
  /** Year and month, `2026-12`: a wheel has at most one round a month. */
  readonly id: string;
  readonly label: Bilingual;
  /** The instant for which it is scheduled: what had happened by then is its population. */
  readonly at: Instant;
}

/** What an edition of a wheel says, and how each is written. */
export const wheelForms = {
  months: { expected: '[1-12, …] (1 < 2 < …)', isRight: areMonths },
  day: { expected: '1-28', isRight: (day: unknown) => isIn(day, 1, 28) },
  time: { expected: '00:00-01:59 | 03:00-23:59', isRight: isTimeOfWheel },
} as const;

/** What of an edition of a wheel can be none, of what is given of it. */
export function wheelFaults(given: {
  readonly [Name in keyof typeof wheelForms]?: unknown;
}): readonly (keyof typeof wheelForms)[] {
  const names = Object.keys(wheelForms) as (keyof typeof wheelForms)[];
  return names.filter((name) => given[name] !== undefined && !wheelForms[name].isRight(given[name]));
}

/**
 * Checks a wheel's data.
 *
 * @throws RangeError where a month, day or time is none, or the time is in the hour that summer time takes or doubles.
 */
export function checkYearWheel(wheel: YearWheel): void {
  wheel.forEach((edition, index) => {
    const { from } = edition;
    partsOf(from);
    if (index > 0 && from <= (wheel[index - 1]?.from ?? '')) throw new RangeError('Editions of a wheel rise by day.');
    const [fault] = wheelFaults(edition);
    if (fault) throw new RangeError(`What a wheel says of its ${fault} has the form ${wheelForms[fault].expected}.`);
  });
}

/** The rounds scheduled after one instant and up to another, that one included, in order. */
export function roundsBetween(wheel: YearWheel, after: Instant, until: Instant): readonly RoundSlot[] {
  const found: RoundSlot[] = [];
  const last = civilDayOf(until).slice(0, 7);
  for (let month = firstOf(civilDayOf(after)); month.slice(0, 7) <= last; month = addMonths(month, 1)) {
    const slot = slotIn(wheel, month);
    if (slot && slot.at > after && slot.at <= until) found.push(slot);
  }
  return found;
}

/** The round an instant belongs to: the last one scheduled by then; none before the wheel's first. */
export function roundAt(wheel: YearWheel, instant: Instant): RoundSlot | undefined {
  let month = firstOf(civilDayOf(instant));
  for (let back = 0; back < SEARCHED_MONTHS && month >= firstMonthOf(wheel); back++, month = addMonths(month, -1)) {
    const slot = slotIn(wheel, month);
    if (slot && slot.at <= instant) return slot;
  }
  return undefined;
}

/** The first round scheduled after an instant. */
export function nextRound(wheel: YearWheel, after: Instant): RoundSlot | undefined {
  const first = firstMonthOf(wheel);
  const here = firstOf(civilDayOf(after));
  let month = here < first ? first : here;
  for (let ahead = 0; ahead < SEARCHED_MONTHS; ahead++, month = addMonths(month, 1)) {
    const slot = slotIn(wheel, month);
    if (slot && slot.at > after) return slot;
  }
  return undefined;
}

/** The next rounds scheduled after an instant, soonest first; fewer where the wheel has no more. */
export function comingRounds(wheel: YearWheel, after: Instant, count: number): readonly RoundSlot[] {
  const slots: RoundSlot[] = [];
  for (let slot = nextRound(wheel, after); slot && slots.length < count; slot = nextRound(wheel, slot.at)) {
    slots.push(slot);
  }
  return slots;
}

/** The round of a month, `2026-12`, where the wheel has one. */
export function roundNamed(wheel: YearWheel, id: string): RoundSlot | undefined {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(id) ? slotIn(wheel, `${id}-01`) : undefined;
}

/** More months than lie between two rounds of a wheel, a change of the wheel included. */
const SEARCHED_MONTHS = 37;

function slotIn(wheel: YearWheel, month: CivilDay): RoundSlot | undefined {
  const { year, month: number } = partsOf(month);
  for (let index = wheel.length - 1; index >= 0; index--) {
    const edition = wheel[index];
    if (!edition?.months.includes(number)) continue;
    const on = civilDay(year, number, edition.day);
    const next = wheel[index + 1];
    if (edition.from > on || (next && next.from <= on)) continue;
    return { id: on.slice(0, 7), label: monthOf(on), at: instantOf(on, edition.time) };
  }
  return undefined;
}

/** Month and year in words, «december 2026». */
function monthOf(day: CivilDay): Bilingual {
  const { da, en } = dayInWords(day);
  return { da: lastTwoWords(da), en: lastTwoWords(en) };
}

function lastTwoWords(text: string): string {
  return text.split(' ').slice(-2).join(' ');
}

function firstMonthOf(wheel: YearWheel): CivilDay {
  return firstOf(wheel[0]?.from ?? '9999-12-01');
}

function firstOf(day: CivilDay): CivilDay {
  return `${day.slice(0, 7)}-01`;
}

function areMonths(months: unknown): boolean {
  if (!Array.isArray(months) || months.length === 0) return false;
  const all = months as readonly unknown[];
  return all.every((month, at) => isIn(month, 1, 12) && (at === 0 || Number(month) > Number(all[at - 1])));
}

function isTimeOfWheel(time: unknown): boolean {
  return typeof time === 'string' && /^\d\d:\d\d$/.test(time) && secondsOfTime(time) >= 0 && !time.startsWith('02');
}

function isIn(value: unknown, lowest: number, highest: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= lowest && value <= highest;
}
