import { factsOf, lastOf, type CaseState } from '../../case/kernel/state';
import type { Involved } from '../../undertaking/involved';
import { sentBackOf } from './actions';
import { ActionAgreed } from './follow-up-facts';
import { ReviewerAssigned, ReviewOpened, SecondReviewerAssigned } from './facts';
import { caseReviewOf, isReviewed } from './review';

/**
 * Who has to do with the review of a drawn case: those who review it, own an action of it, or have recorded something in
 * it; and the case's worker, once the review is completed or has sent the case back.
 */
export function involvedInReview(state: CaseState): Involved | undefined {
  const opened = lastOf(state, ReviewOpened);
  if (!opened) return undefined;
  const { caseId, team } = opened.data;
  const review = caseReviewOf(state);
  const isBack = sentBackOf(state).some(({ delivered }) => delivered !== undefined);
  const reviewers = [...factsOf(state, ReviewerAssigned), ...factsOf(state, SecondReviewerAssigned)];
  return {
    people: [
      ...reviewers.map(({ data }) => data.reviewer),
      ...factsOf(state, ActionAgreed).map(({ data }) => data.owner),
      ...state.facts.map(({ by }) => by),
    ],
    ...(team === undefined ? {} : { team }),
    caseId,
    forWorker: isBack || (review !== undefined && isReviewed(review)),
  };
}
