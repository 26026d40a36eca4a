import { roundErrands } from '../../domain/supervision/round/standing';
import type { ErrandRunners } from '../undertaking/ports';
import { drawRoundWith } from './draw';
import { followReviewsWith, withdrawReviewWith } from './follow-reviews';
import { freezeRoundWith } from './freeze';
import { openReviewsWith } from './open-reviews';
import type { RoundPorts } from './round-ports';

/** The errands of a round of management supervision. */
export function roundErrandRunners(ports: RoundPorts): ErrandRunners {
  return {
    [roundErrands.freeze]: freezeRoundWith(ports),
    [roundErrands.draw]: drawRoundWith(ports),
    [roundErrands.openReviews]: openReviewsWith(ports),
    [roundErrands.withdrawReview]: withdrawReviewWith(ports),
    [roundErrands.followReviews]: followReviewsWith(ports),
  };
}
