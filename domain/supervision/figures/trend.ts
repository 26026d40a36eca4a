import { changeInterval, type Interval } from './interval';
import type { Rate } from './rate';

/** The rates of one round, by name of the round. */
export interface RoundRates {
  /** `2026-12`; rounds in order. */
  readonly round: string;
  readonly rates: readonly Rate[];
}

/** Why a round's rate may not be set beside the one before: the question or control changed, or one was not asked. */
export type NotComparable = 'editionChanged' | 'notAsked';

/** One round's rate of an item, beside the round before. */
export interface TrendPoint {
  readonly round: string;
  /** Absent where the round did not ask it, or it was relevant nowhere. */
  readonly rate?: Rate;
  /** Change of the share met since the round before, with its interval; absent where they cannot be compared. */
  readonly change?: { readonly by: number; readonly interval: Interval };
  readonly notComparable?: NotComparable;
}

/** How one control or question went over the rounds (udvikling). */
export interface Trend {
  readonly item: string;
  readonly points: readonly TrendPoint[];
}

/** How every item went over the rounds; a change is told only between rounds that asked the same in the same edition. */
export function trendsOf(rounds: readonly RoundRates[]): readonly Trend[] {
  const items = new Set(rounds.flatMap(({ rates }) => rates.map(({ item }) => item)));
  return [...items].sort().map((item) => {
    const asked = rounds.map(({ round, rates }) => ({ round, rate: rateIn(rates, item) }));
    return { item, points: asked.map((one, index) => pointOf(one, asked[index - 1])) };
  });
}

/** Whether two rates are about the same control or question, judged alike. */
export function isComparable(a: Rate, b: Rate): boolean {
  return a.item === b.item && a.since.length === 1 && b.since.length === 1 && a.since[0] === b.since[0];
}

interface Asked {
  readonly round: string;
  readonly rate: Rate | undefined;
}

function pointOf({ round, rate }: Asked, previous: Asked | undefined): TrendPoint {
  if (!rate?.estimate) return { round, ...(previous ? { notComparable: 'notAsked' } : {}) };
  if (!previous) return { round, rate };
  const before = previous.rate;
  if (!before?.estimate) return { round, rate, notComparable: 'notAsked' };
  if (!isComparable(before, rate)) return { round, rate, notComparable: 'editionChanged' };
  const by = rate.estimate.share - before.estimate.share;
  return { round, rate, change: { by, interval: changeInterval(before.estimate, rate.estimate) } };
}

function rateIn(rates: readonly Rate[], item: string): Rate | undefined {
  const rate = rates.find((one) => one.item === item);
  return rate?.estimate ? rate : undefined;
}
