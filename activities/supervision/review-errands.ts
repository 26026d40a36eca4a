import { reviewErrands } from '../../domain/supervision/case-review/standing';
import { ReviewerAssigned, ReviewerChecked, SecondReviewerAssigned } from '../../domain/supervision/case-review/facts';
import { factAt } from '../../domain/case/kernel/state';
import { participantsIn } from '../../domain/supervision/review/participants';
import type { ErrandRunner, ErrandRunners } from '../undertaking/ports';
import type { ClosedReviewPorts } from './closed-review-ports';
import { reviewedCase } from './reviewed-case';
import { readUnlessErased } from './review-opening';
import { sendBackWith, watchSendBackWith } from './review-send-back';

/** What the errands of a review of a drawn case touch. */
export type ReviewPorts = Pick<ClosedReviewPorts, 'events' | 'jurisdiction' | 'send'>;

/** The errands of a review of a drawn case, by their names. */
export function caseReviewErrands(ports: ReviewPorts): ErrandRunners {
  return {
    [reviewErrands.checkReviewer]: checkReviewerWith(ports),
    [reviewErrands.sendBack]: sendBackWith(ports),
    [reviewErrands.watchSendBack]: watchSendBackWith(ports),
  };
}

/**
 * Looks whether a reviewer has worked on the case since it was drawn; then somebody else is to review it. Of an erased case
 * nothing more can be found out: who had worked on it by the draw was refused when the reviewer was named.
 */
function checkReviewerWith(ports: ReviewPorts): ErrandRunner {
  return async ({ state, errand, now }) => {
    const assignment = factAt(state, ReviewerAssigned, errand.of) ?? factAt(state, SecondReviewerAssigned, errand.of);
    if (!assignment) throw new Error(`Entry ${errand.of} assigns nobody`);
    const { reviewer } = assignment.data;
    const journal = await readUnlessErased(ports, reviewedCase(state).caseId);
    const mayReview = !journal || !participantsIn(journal).has(reviewer);
    const data = { assignment: errand.of, reviewer, mayReview };
    return { events: [{ type: ReviewerChecked.event, happenedAt: now, data }] };
  };
}
