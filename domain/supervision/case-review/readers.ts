import type { Role } from '../../case/kernel/event';
import { factsOf, type CaseState } from '../../case/kernel/state';
import { ActionAgreed } from './follow-up-facts';
import { leading, ReviewerAssigned, SecondReviewerAssigned } from './facts';
import { caseReviewOf, isReviewed } from './review';

/** Roles that may read every review of a drawn case: those who lead supervision, and team leaders. */
export const reviewReaders: readonly Role[] = [...leading, 'teamLeader'];

/** Somebody who wants to read a review. */
export interface ReviewReader {
  readonly initials: string;
  readonly roles: readonly Role[];
}

/**
 * Whether somebody may read the review of a drawn case: by role; because they review it, own an action of it, or have
 * recorded something in it; and the case's worker once the review is completed.
 *
 * @param worker initials of the case's worker today
 */
export function mayReadReview(
  state: CaseState,
  { initials, roles }: ReviewReader,
  worker: string | undefined,
): boolean {
  if (roles.some((role) => reviewReaders.includes(role))) return true;
  const reviewers = [...factsOf(state, ReviewerAssigned), ...factsOf(state, SecondReviewerAssigned)];
  if (reviewers.some(({ data }) => data.reviewer === initials)) return true;
  if (factsOf(state, ActionAgreed).some(({ data }) => data.owner === initials)) return true;
  if (state.facts.some(({ by }) => by === initials)) return true;
  const review = caseReviewOf(state);
  return worker === initials && review !== undefined && isReviewed(review);
}
