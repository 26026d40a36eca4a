import { firstInstantOf } from '../law/calendar/copenhagen';
import { WorkerAssigned } from './assignment/facts';
import { CaseClosed } from './closure/facts';
import type { CaseEvent } from './kernel/event';
import { evolveAll } from './kernel/evolve';
import { emptyCase, type CaseState, type Fact } from './kernel/state';
import type { Instant } from './kernel/time';

/**
 * The two times (de to tider) a case is looked at by, as they are asked for: by what had happened, and by what was
 * known. Each is an instant of its own; {@link fixTimes} says what is meant where one is left out.
 */
export interface TwoTimes {
  /** Hvad var sket: counts what had happened by this instant. */
  readonly asOf?: Instant;
  /** Hvad vidste vi: counts what the journal held at this instant; what was recorded later is unknown, corrections too. */
  readonly knownAt?: Instant;
}

/** Both times, settled. */
export type FixedTimes = Required<TwoTimes>;

/**
 * What is meant where a time is left out: we know what we know now, and what had happened is asked as of what was
 * known. So `asOf` alone looks back with all that is known today, and `knownAt` alone sees the case as it looked then.
 *
 * @param now the clock of the case
 */
export function fixTimes({ asOf, knownAt }: TwoTimes, now: Instant): FixedTimes {
  return { asOf: asOf ?? knownAt ?? now, knownAt: knownAt ?? now };
}

/** Whether neither time is asked for: the case as it is. */
export function isNow({ asOf, knownAt }: TwoTimes): boolean {
  return asOf === undefined && knownAt === undefined;
}

/** The entries the journal held at an instant. What stands before an entry it held, it held too, whatever a clock says. */
export function eventsKnownAt(events: readonly CaseEvent[], knownAt: Instant): readonly CaseEvent[] {
  return events.slice(0, events.findLastIndex(({ recordedAt }) => recordedAt <= knownAt) + 1);
}

/** A case by the two times: its facts as the journal had them at `knownAt`, of these what had happened by `asOf`. */
export function stateAsOf(
  caseId: string,
  municipality: string,
  events: readonly CaseEvent[],
  { asOf, knownAt }: FixedTimes,
): CaseState {
  const known = evolveAll(emptyCase(caseId, municipality), eventsKnownAt(events, knownAt));
  return { ...known, facts: known.facts.filter((fact) => hasHappened(fact, asOf) && !isTurnToCome(fact, asOf)) };
}

/**
 * Whether rules see a fact by the two times. A state holds of a corrected entry only what it was corrected to; that one
 * is seen by the moment it tells of, since an entry stood there before.
 */
export function isSeen(fact: Fact, { asOf, knownAt }: FixedTimes): boolean {
  if (fact.src === 'list') return true;
  // What was recorded by then had happened by then.
  if (fact.rec <= asOf && fact.rec <= knownAt) return true;
  return (fact.rec <= knownAt || fact.corrected !== undefined) && hasHappened(fact, asOf);
}

/**
 * Whether a fact had happened by an instant; a day has, once it has begun. What a case list says is believed as it is
 * written, and Sagsgang's own findings happen when they are recorded.
 */
function hasHappened(fact: Fact, asOf: Instant): boolean {
  if (fact.src === 'list') return true;
  return (fact.src === 'system' ? fact.rec : firstInstantOf(fact.at)) <= asOf;
}

/** What a case list says from its day on, not of all of the case: until then the case is open, and its worker has it. */
const turns: ReadonlySet<string> = new Set([CaseClosed.event, WorkerAssigned.event]);

function isTurnToCome(fact: Fact, asOf: Instant): boolean {
  return fact.src === 'list' && turns.has(fact.type) && firstInstantOf(fact.at) > asOf;
}
