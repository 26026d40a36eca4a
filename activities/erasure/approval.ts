import { CaseErased, ErasureProposed } from '../../domain/case/erasure/facts';
import type { ArchiveAnswer, ErasureGround } from '../../domain/case/erasure/words';
import type { ErasureApproval } from '../../journal/erasure/erasure-store';
import type { JournalEntry } from '../../journal/events/entry';
import { caseWorkflowId } from '../../workflows/contracts/messages';
import { ERASURE_NOT_APPROVED, type ErasureInput } from '../../workflows/contracts/erasure';
import { sure } from './sure';
import type { ErasurePorts } from './ports';

/** Nobody has approved the erasure of the case; Temporal does not try again. */
export class ErasureNotApprovedError extends Error {
  override readonly name = ERASURE_NOT_APPROVED;
}

/** The approval waits in the outbox of the case, or an import still runs; Temporal tries again. */
export class ErasureWaitsError extends Error {
  override readonly name = 'ErasureWaits';
}

/**
 * Makes sure that the erasure was approved in the case's own journal, by two persons, before anything is destroyed, and
 * keeps what must stay readable without a key. Of an erasure that was finished before, it keeps that it is repeated.
 *
 * A case whose own key is destroyed already was erased by a journal that has since been restored from before it: nothing is
 * left to approve, and what the tombstone of the key tells is kept.
 *
 * @throws ErasureNotApprovedError where the journal holds no approval
 * @throws ErasureWaitsError while the approval may still be on its way to the journal
 */
export async function confirmApproval(ports: ErasurePorts, { caseId, municipality }: ErasureInput): Promise<number> {
  const known = sure(await ports.erasures.find(municipality, caseId));
  if (known.kind === 'found') {
    if (known.finishedAt !== undefined) await beginAgain(ports, caseId);
    return 0;
  }
  const { entries } = sure(await ports.events.read(caseId, { text: false }));
  const approval = approvalIn(entries) ?? (await lostApproval(ports, { caseId, municipality }, entries));
  if (approval === undefined) {
    const standing = await ports.histories.standing(caseWorkflowId(municipality, caseId));
    if (standing === 'running') throw new ErasureWaitsError('The approval is not in the journal yet');
    throw new ErasureNotApprovedError('The erasure was not approved');
  }
  sure(await ports.erasures.begin(approval));
  return 1;
}

/** A finished erasure whose keys are there again, from a restored key store, is carried out again: that is recorded first. */
async function beginAgain({ keys, erasures, realNow }: ErasurePorts, caseId: string): Promise<void> {
  if (sure(await keys.left([caseId])).size > 0) sure(await erasures.repeat(caseId, realNow()));
}

/** What can still be told of an erasure that destroyed the case's key and that the journal knows nothing of, or cannot read. */
async function lostApproval(
  { keys }: ErasurePorts,
  { caseId, municipality }: ErasureInput,
  entries: readonly JournalEntry[],
): Promise<ErasureApproval | undefined> {
  const tombstone = sure(await keys.tombstones([caseId])).get(caseId);
  if (tombstone === undefined || entries.length === 0) return undefined;
  const headers = entries.map(({ header }) => header);
  const approved = headers.findLast(({ type }) => type === CaseErased.event);
  const proposed = approved && headers.findLast(({ type }) => type === ErasureProposed.event);
  return {
    caseId,
    municipality,
    ground: tombstone.ground as ErasureGround,
    ...(proposed && { proposedBy: proposed.by, proposedAt: proposed.recordedAt }),
    ...(approved && { entry: approved.seq, approvedBy: approved.by, approvedRole: approved.role }),
    approvedAt: approved?.recordedAt ?? tombstone.destroyedAt,
  };
}

function approvalIn(entries: readonly JournalEntry[]): ErasureApproval | undefined {
  const approved = entries.findLast(({ header }) => header.type === CaseErased.event);
  const proposed = entries.find(
    ({ header }) => header.seq === approved?.event?.data['proposal'] && header.type === ErasureProposed.event,
  );
  if (!approved?.event || !proposed || approved.header.by === proposed.header.by) return undefined;
  const { header, event } = approved;
  return {
    caseId: header.caseId,
    municipality: header.municipality,
    entry: header.seq,
    ground: event.data['ground'] as ErasureGround,
    archive: event.data['archive'] as ArchiveAnswer,
    proposedBy: proposed.header.by,
    proposedAt: proposed.header.recordedAt,
    approvedBy: header.by,
    approvedRole: header.role,
    approvedAt: header.recordedAt,
  };
}
