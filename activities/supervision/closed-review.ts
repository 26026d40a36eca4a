import type { ErrandRunners } from '../undertaking/ports';
import { freezeWith } from './closed-review-freeze';
import type { ClosedReviewPorts } from './closed-review-ports';
import { raiseWith } from './closed-review-raise';

/** The errands of a review of closed cases: reading the population, and carrying concern to the cases. */
export function closedReviewErrands(ports: ClosedReviewPorts): ErrandRunners {
  return { freeze: freezeWith(ports), raise: raiseWith(ports) };
}
