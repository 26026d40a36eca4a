import { factsOf, type CaseState } from '../kernel/state';
import { ConflictRegistered } from './facts';

/** Initials of those disqualified from a case (inhabile, FVL § 3). */
export function disqualifiedFrom(state: CaseState): readonly string[] {
  return factsOf(state, ConflictRegistered).map(({ data }) => data.worker);
}
