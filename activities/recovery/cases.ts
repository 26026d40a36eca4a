import { stateAsOf } from '../../domain/case/as-of';
import type { CaseEvent } from '../../domain/case/kernel/event';
import { evolveAll } from '../../domain/case/kernel/evolve';
import { emptyCase, type CaseState } from '../../domain/case/kernel/state';
import type { Instant } from '../../domain/case/kernel/time';
import type { PlainEntry } from '../../domain/recovery/accounts/plain';
import { streamOf, type Undertaking } from '../../domain/undertaking/undertaking';
import type { CaseJournal } from '../../journal/events/reader';
import { unlessAway } from '../case/load-case';
import type { RecoveryPorts } from './ports';

/** A case as of an instant, by what is known of it now; undefined where an entry cannot be read. */
export function caseAsOf(
  { caseId, municipality, entries }: Pick<CaseJournal, 'caseId' | 'municipality' | 'entries'>,
  asOf: Instant,
  now: Instant,
): CaseState | undefined {
  const events = entries.flatMap(({ event }): readonly CaseEvent[] => (event ? [event] : []));
  if (events.length < entries.length) return undefined;
  const last = events.at(-1)?.recordedAt ?? now;
  return stateAsOf(caseId, municipality, events, { asOf, knownAt: last > now ? last : now });
}

/** The instant a case is looked at as of: now, or later where its own clock is ahead (development servers). */
export function clockOf({ entries }: Pick<CaseJournal, 'entries'>, now: Instant): Instant {
  const last = entries.at(-1)?.event?.recordedAt ?? now;
  return last > now ? last : now;
}

/** The plain part of a case's entries. */
export function plainOf({ entries }: Pick<CaseJournal, 'entries'>): readonly PlainEntry[] {
  return entries.map(({ header }) => header);
}

/** Whether a case cannot be read because it was erased. */
export function isErased({ entries }: Pick<CaseJournal, 'entries'>): boolean {
  return entries.some(({ unreadable }) => unreadable === 'key-destroyed');
}

/** Which undertaking the recovery of a case is. */
export function recoveryOf(programme: Undertaking, caseId: string): Undertaking {
  return { kind: 'recovery', municipality: programme.municipality, name: `${programme.name}/${caseId}` };
}

/** What the names of a programme's recoveries begin with. */
export function beginningOf(programme: Undertaking): string {
  return streamOf(recoveryOf(programme, ''));
}

/** Several undertakings as the journal has them, by their streams. @throws JournalAwayError */
export async function statesOf(
  { events }: Pick<RecoveryPorts, 'events'>,
  streams: readonly string[],
  municipality: string,
): Promise<ReadonlyMap<string, CaseState>> {
  const found = unlessAway(await events.readMany(streams));
  const states = new Map<string, CaseState>();
  for (const [stream, entries] of found) {
    const read = entries.flatMap(({ event }): readonly CaseEvent[] => (event ? [event] : []));
    if (read.length === entries.length) states.set(stream, evolveAll(emptyCase(stream, municipality), read));
  }
  return states;
}
