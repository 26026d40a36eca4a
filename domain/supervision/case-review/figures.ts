import { factsOf, type CaseState } from '../../case/kernel/state';
import type { Instant } from '../../case/kernel/time';
import type { DoubleReview } from '../figures/agreement';
import type { ReviewedCase } from '../figures/rate';
import type { ActionStanding } from '../review/action';
import { countActions } from '../review/action';
import { resultsOf, type ItemResult } from '../review/results';
import { actionsOf } from './actions';
import { FindingRecorded } from './facts';
import { caseReviewOf, isReviewed, type CaseReview, type Reading } from './review';
import { stageOf, type ReviewStage } from './standing';

/** One review as a round's figures see it. */
export interface ReviewFigures {
  readonly stage: ReviewStage;
  /** Absent until everybody who was given the case to review is done, and for a case that was eliminated. */
  readonly reviewed?: ReviewedCase;
  /** Present where two reviewed it. */
  readonly double?: DoubleReview;
  /** Codes of what the first review found wanting. */
  readonly findings: readonly string[];
  readonly actions: Readonly<Record<ActionStanding, number>>;
  /** Whether anything in it was recorded late (efterregistreret). */
  readonly recordedLate: boolean;
}

/**
 * What a round's figures take from a review; undefined for a stream that holds none. While a second reviewer is at work,
 * nothing that followed from the first review is in them: whoever reads the figures may be that reviewer (blind gennemgang).
 */
export function figuresOf(state: CaseState, now: Instant): ReviewFigures | undefined {
  const review = caseReviewOf(state);
  if (!review) return undefined;
  const { opened, first, second, asked } = review;
  const isBlind = second !== undefined && !isReviewed(review);
  const own = isBlind ? undefined : resultsIn(review, first);
  const others = resultsIn(review, second);
  const { stratum, team } = opened.data;
  return {
    stage: stageOf(review),
    ...(own ? { reviewed: { stratum, ...(team === undefined ? {} : { team }), results: own } } : {}),
    ...(own && others ? { double: { first: own, second: others } } : {}),
    findings: isBlind ? [] : factsOf(state, FindingRecorded).map(({ data }) => data.item),
    actions: countActions(isBlind ? [] : actionsOf(state), now),
    recordedLate: asked.prefilled.some(({ recordedLate }) => recordedLate),
  };
}

function resultsIn({ asked, eliminated }: CaseReview, reading: Reading | undefined): readonly ItemResult[] | undefined {
  return reading?.completed && !eliminated ? resultsOf(asked, reading.given) : undefined;
}
