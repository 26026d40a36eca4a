import { evolveAll } from '../../domain/case/kernel/evolve';
import type { CaseEvent } from '../../domain/case/kernel/event';
import { emptyCase, type CaseState } from '../../domain/case/kernel/state';
import { isUnavailable, JournalFault } from '../../journal/database';
import type { EventStore } from '../../journal/event-store';
import { NewerReleaseError } from './todays-form';

/** A case as its journal has it. */
export interface LoadedCase {
  readonly kind: 'loaded';
  readonly state: CaseState;
  /** Hash of the last entry; null for a case without entries. */
  readonly hash: string | null;
  /** Its entries without their free text, and their hashes, in order. */
  readonly entries: readonly CaseEvent[];
  readonly hashes: readonly string[];
}

/** The journal did not answer, or refused to: the case must be read later. */
export interface NotLoaded {
  readonly kind: 'unavailable';
  /** Code of the outage, or SQLSTATE of the database's refusal. */
  readonly code: string;
}

/** An entry's content was erased, or its row altered: the case cannot be rebuilt from its journal. */
export class UnreadableJournalError extends Error {
  override readonly name = 'UnreadableJournalError';
}

/** The journal did not answer and there is no state to go on with, or what waits for it; tried again later. */
export class JournalAwayError extends Error {
  override readonly name = 'JournalAwayError';
}

/** What the journal answered. @throws JournalAwayError where it did not */
export function unlessAway<Answer>(answer: Answer): Exclude<Answer, { readonly kind: 'unavailable' }> {
  if (isUnavailable(answer)) throw new JournalAwayError(`The journal does not answer (${answer.code})`);
  return answer as Exclude<Answer, { readonly kind: 'unavailable' }>;
}

/**
 * The journal does not have the entry that the case's workflow last knew there: it was restored from an older backup, or
 * changed. The workflow's entries are never given up silently; someone decides (`sagsgang rehydrate --from-journal`).
 */
export class JournalBehindError extends Error {
  override readonly name = 'JournalBehindError';

  constructor() {
    super('The journal lacks entries the workflow has');
  }
}

/**
 * Rebuilds a case from its journal (rehydrering). The one way for imports, reopening, lost namespaces and restored backups.
 *
 * @throws UnreadableJournalError where an entry cannot be read
 * @throws NewerReleaseError where a newer release wrote one
 */
export async function loadCase(
  events: EventStore,
  caseId: string,
  municipality: string,
): Promise<LoadedCase | NotLoaded> {
  const read = await events.read(caseId, { text: false }).catch(faultAsOutage);
  if (read.kind === 'unavailable') return { kind: 'unavailable', code: read.code };
  const entries: CaseEvent[] = read.entries.map(({ event, unreadable }) => {
    if (unreadable === 'newer-release') throw new NewerReleaseError('A newer release wrote entries of the case');
    if (!event) throw new UnreadableJournalError(`An entry of case ${caseId} cannot be read`);
    return event;
  });
  const hashes = read.entries.map(({ hash }) => hash);
  return {
    kind: 'loaded',
    state: evolveAll(emptyCase(caseId, municipality), entries),
    hash: hashes.at(-1) ?? null,
    entries,
    hashes,
  };
}

/** Whether a journal goes on from the entry a workflow last knew to be there; from none, every journal does. */
export function continues({ hashes }: LoadedCase, known: string | null): boolean {
  return known === null || hashes.includes(known);
}

/** The case as its journal has it. @throws JournalAwayError, JournalBehindError */
export async function loadOn(
  events: EventStore,
  about: { readonly caseId: string; readonly municipality: string; readonly hash: string | null },
): Promise<LoadedCase> {
  const found = unlessAway(await loadCase(events, about.caseId, about.municipality));
  if (!continues(found, about.hash)) throw new JournalBehindError();
  return found;
}

/** A refusal of the database is a defect; for a case it means the same as an outage: its work goes on and waits. */
export function faultAsOutage(error: unknown): NotLoaded {
  if (error instanceof JournalFault) return { kind: 'unavailable', code: error.code };
  throw error;
}
