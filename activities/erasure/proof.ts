import type { ErasureRecord } from '../../journal/erasure/erasure-store';
import { caseWorkflowId } from '../../workflows/contracts/messages';
import type { ErasurePorts } from './ports';
import { sure } from './sure';
import { destroyTexts } from './undertakings';

/** Something of an erased case is still there; the text holds a code only. Temporal tries again. */
export class NotErasedError extends Error {
  override readonly name = 'NotErased';
}

/**
 * Looks that the case is gone and its journal whole: no entry can be read, the chain verifies, no row and no history is
 * left, and no text about it in an undertaking; a history that came after the others were deleted is deleted as well.
 *
 * @returns the number of entries that the journal still counts
 */
export async function proveErased(ports: ErasurePorts, erased: ErasureRecord): Promise<number> {
  const { caseId, municipality } = erased;
  const { entries } = sure(await ports.events.read(caseId));
  if (!entries.every(({ unreadable }) => unreadable === 'key-destroyed')) throw new NotErasedError('entries');
  const verified = sure(await ports.events.verifyCase(caseId));
  if (verified.kind !== 'intact') throw new NotErasedError('chain');
  if ((await destroyTexts(ports, erased)) > 0) throw new NotErasedError('texts');
  if (sure(await ports.projections.find(caseId)).kind !== 'none') throw new NotErasedError('rows');
  await ports.histories.deleteAll(caseWorkflowId(municipality, caseId));
  return verified.seq;
}
