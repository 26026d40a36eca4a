import type { CivilDay } from '../../case/kernel/time';
import { addDays } from '../../law/calendar/day-arithmetic';
import { civilDayOf } from '../../law/calendar/copenhagen';
import { MS_PER_DAY, toEpochMs } from '../../law/calendar/instant';
import { Chance } from '../../simulation/chance';
import type { Programme } from './programme';
import { statusOf, type Status } from './status';
import { nextStatusAfter } from './week';

/** When a programme is likely to end, by its own pace (prognose). */
export type Forecast =
  | { readonly kind: 'tooEarly'; readonly weeks: number }
  | { readonly kind: 'done' }
  /** The programme was completed: nothing is forecast of it any more. */
  | { readonly kind: 'completed'; readonly on: CivilDay }
  /** In more than one future of twenty it does not end within ten years at this pace. */
  | { readonly kind: 'noEnd'; readonly outstanding: number; readonly weeks: number; readonly pace: number }
  | {
      readonly kind: 'range';
      readonly outstanding: number;
      /** Weeks it is made from. */
      readonly weeks: number;
      /** Cases fewer a week, on average. */
      readonly pace: number;
      /** One future of twenty ends before this day. */
      readonly soonest: CivilDay;
      readonly likely: CivilDay;
      /** One future of twenty ends after this day. */
      readonly latest: CivilDay;
    };

/** Weeks that must have passed, and weeks looked back at most. */
const LEAST_WEEKS = 4;
const MOST_WEEKS = 26;
/** Weeks that are taken together, because a good or bad week is seldom alone. */
const BLOCK = 4;
/** Futures that are drawn, and the weeks after which one is given up. */
const FUTURES = 1_000;
const HORIZON = 520;

/** The forecast of a programme as it stands: of one that was completed, the day it was. */
export function forecastFor({ endedOn, statuses }: Pick<Programme, 'endedOn' | 'statuses'>): Forecast {
  return endedOn === undefined ? forecastOf(statuses.map(statusOf)) : { kind: 'completed', on: endedOn };
}

/**
 * Forecasts the end from the weeks behind: a future is put together from stretches of the programme's own weeks, drawn by
 * chance, until nothing is outstanding; of a thousand futures the range leaves out the soonest and the latest twentieth.
 * The pace itself is uncertain too: each future draws the weeks it is made of anew. The same statuses give the same range.
 */
export function forecastOf(statuses: readonly Status[]): Forecast {
  const last = statuses.at(-1);
  if (last?.outstanding === 0) return { kind: 'done' };
  const fewer = weeklyDecrease(statuses).slice(-MOST_WEEKS);
  if (!last || fewer.length < LEAST_WEEKS) return { kind: 'tooEarly', weeks: fewer.length };
  const { outstanding, at } = last;
  const pace = fewer.reduce((sum, one) => sum + one, 0) / fewer.length;
  const chance = new Chance(outstanding, 'recovery', fewer.length);
  const ends = Array.from({ length: FUTURES }, () => weeksToEnd(outstanding, fewer, chance)).sort((a, b) => a - b);
  const at5 = (share: number): number => ends[Math.min(FUTURES - 1, Math.floor(share * FUTURES))] ?? HORIZON;
  const weeks = fewer.length;
  if (at5(0.95) >= HORIZON) return { kind: 'noEnd', outstanding, weeks, pace };
  const day = (share: number): CivilDay => addDays(civilDayOf(at), 7 * at5(share));
  return { kind: 'range', outstanding, weeks, pace, soonest: day(0.05), likely: day(0.5), latest: day(0.95) };
}

/**
 * By how much less was outstanding from week to week, as the first status of each week has it; negative where it grew.
 * Further statuses of a week change nothing: the Monday’s is what the next Monday’s is held against.
 */
export function weeklyDecrease(statuses: readonly Status[]): readonly number[] {
  const weekly = firstOfWeeks(statuses);
  return weekly.slice(1).flatMap((status, index) => {
    const before = weekly[index];
    if (!before) return [];
    const weeks = weeksBetween(before, status);
    return new Array<number>(weeks).fill((before.outstanding - status.outstanding) / weeks);
  });
}

/** The first status of each week; one less than half a week before the next is left out, so that no week is a stump. */
function firstOfWeeks(statuses: readonly Status[]): readonly Status[] {
  const first = statuses.filter(({ at }, index) => {
    const before = statuses[index - 1];
    return !before || nextStatusAfter(before.at) !== nextStatusAfter(at);
  });
  return first.filter((status, index) => {
    const next = first[index + 1];
    return !next || weeksBetween(status, next) > 0;
  });
}

function weeksBetween(before: Status, after: Status): number {
  return Math.round((toEpochMs(after.at) - toEpochMs(before.at)) / (7 * MS_PER_DAY));
}

function weeksToEnd(outstanding: number, fewer: readonly number[], chance: Chance): number {
  const known = drawn(fewer, fewer.length, chance);
  let left = outstanding;
  for (let week = 0; week < HORIZON;) {
    for (const decrease of drawn(known, BLOCK, chance)) {
      week += 1;
      left -= decrease;
      if (left <= 0) return week;
    }
  }
  return HORIZON;
}

/** So many weeks, in stretches as they followed on each other; the first follows the last. */
function drawn(weeks: readonly number[], count: number, chance: Chance): readonly number[] {
  const found: number[] = [];
  while (found.length < count) {
    const from = Math.floor(chance.next() * weeks.length);
    for (let next = 0; next < BLOCK && found.length < count; next++)
      found.push(weeks[(from + next) % weeks.length] ?? 0);
  }
  return found;
}
