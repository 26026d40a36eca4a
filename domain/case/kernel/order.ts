import { civilDayOf } from '../../law/calendar/copenhagen';
import type { Fact } from './state';
import type { CivilDay } from './time';

/** The civil day (Europe/Copenhagen) on which a fact happened. */
export function dayOf(fact: Fact<unknown>): CivilDay {
  return civilDayOf(fact.at);
}

/** Whether one fact happened on the same day as another or later; what a case list says is taken as it stands. */
export function isNotBefore(fact: Fact<unknown>, other: Fact<unknown>): boolean {
  return fact.src === 'list' || dayOf(fact) >= dayOf(other);
}

/** Orders facts by when they happened, then by entry number; a day without an hour comes first on its day. */
export function byTime(a: Fact<unknown>, b: Fact<unknown>): number {
  if (a.at !== b.at) {
    const [dayA, dayB] = [dayOf(a), dayOf(b)];
    if (dayA !== dayB) return dayA < dayB ? -1 : 1;
    if (a.at.length !== b.at.length) return a.at.length - b.at.length;
    return a.at < b.at ? -1 : 1;
  }
  return a.seq - b.seq;
}

/** The one of several facts that happened first; `undefined` of none. */
export function earliest<F extends Fact<unknown>>(facts: readonly F[]): F | undefined {
  let first = facts[0];
  for (const fact of facts) if (first && byTime(fact, first) < 0) first = fact;
  return first;
}

/** The one of several facts that happened last; `undefined` of none. */
export function latest<F extends Fact<unknown>>(facts: readonly F[]): F | undefined {
  let last = facts[0];
  for (const fact of facts) if (last && byTime(fact, last) > 0) last = fact;
  return last;
}
