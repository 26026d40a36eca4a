import { CaseReopened } from '../closure/facts';
import { factsOf, lastOf, type CaseState, type FactOf } from '../kernel/state';
import { CaseErased, ErasureProposed, ErasureWithdrawn } from './facts';

/** The proposal of erasure that waits for a second person: the last one, not withdrawn and made since the case last closed. */
export function standingErasure(state: CaseState): FactOf<typeof ErasureProposed> | undefined {
  const proposal = lastOf(state, ErasureProposed);
  if (!proposal || (lastOf(state, CaseReopened)?.seq ?? 0) > proposal.seq) return undefined;
  const withdrawn = factsOf(state, ErasureWithdrawn).some(
    ({ seq, data }) => data.proposal === proposal.seq || (data.proposal === undefined && seq > proposal.seq),
  );
  return withdrawn ? undefined : proposal;
}

/** Whether the erasure of the case has been approved; what remains is carried out by `workflows/erasure`. */
export function isErased(state: CaseState): boolean {
  return lastOf(state, CaseErased) !== undefined;
}
