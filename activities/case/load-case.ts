import { evolveAll } from '../../domain/case/kernel/evolve';
import type { CaseEvent } from '../../domain/case/kernel/event';
import { emptyCase, type CaseState } from '../../domain/case/kernel/state';
import type { EventStore } from '../../journal/event-store';
import type { Unavailable } from '../../journal/database';

/** A case as its journal has it. */
export interface LoadedCase {
  readonly kind: 'loaded';
  readonly state: CaseState;
  /** Hash of the last entry; null for a case without entries. */
  readonly hash: string | null;
}

/** An entry's content was erased, or its row altered: the case cannot be rebuilt from its journal. */
export class UnreadableJournalError extends Error {
  override readonly name = 'UnreadableJournalError';
}

/**
 * Rebuilds a case from its journal (rehydrering). The one way for imports, reopening, lost namespaces and restored backups.
 *
 * @throws UnreadableJournalError where an entry cannot be read
 */
export async function loadCase(
  events: EventStore,
  caseId: string,
  municipality: string,
): Promise<LoadedCase | Unavailable> {
  const read = await events.read(caseId, { text: false });
  if (read.kind === 'unavailable') return read;
  const entries: CaseEvent[] = read.entries.map(({ event }) => {
    if (!event) throw new UnreadableJournalError(`An entry of case ${caseId} cannot be read`);
    return event;
  });
  return {
    kind: 'loaded',
    state: evolveAll(emptyCase(caseId, municipality), entries),
    hash: read.entries.at(-1)?.hash ?? null,
  };
}
