import { factsOf, type CaseState } from '../../case/kernel/state';
import type { Instant } from '../../case/kernel/time';
import type { DoubleReview } from '../figures/agreement';
import type { ReviewedCase } from '../figures/rate';
import type { ActionStanding } from '../review/action';
import { countActions } from '../review/action';
import { resultsOf, type ItemResult } from '../review/results';
import { actionsOf } from './actions';
import { FindingRecorded } from './facts';
import { caseReviewOf, isApart, wasBlind, type CaseReview, type Reading } from './review';
import { stageOf, type ReviewStage } from './standing';

/** One review as a round's figures see it. */
export interface ReviewFigures {
  readonly stage: ReviewStage;
  /** Absent until everybody who was given the case to review is done, and for a case that was eliminated. */
  readonly reviewed?: ReviewedCase;
  /** Present where two reviewed it blind: their agreement counts. */
  readonly double?: DoubleReview;
  /** Two reviewed it, but the second could know the first one's answers: no agreement can be told of it. */
  readonly notBlind: boolean;
  /** Codes of what the first review found wanting. */
  readonly findings: readonly string[];
  readonly actions: Readonly<Record<ActionStanding, number>>;
  /** Whether anything in it was recorded late (efterregistreret). */
  readonly recordedLate: boolean;
}

/**
 * What a round's figures take from a review; undefined for a stream that holds none. Until both of
 * two reviewers are done nothing that followed is in them: whoever reads the figures may be the other (blind gennemgang).
 */
export function figuresOf(state: CaseState, now: Instant): ReviewFigures | undefined {
  const review = caseReviewOf(state);
  if (!review) return undefined;
  const { opened, first, second, asked } = review;
  const isHidden = isApart(review);
  const own = isHidden ? undefined : resultsIn(review, first);
  const others = resultsIn(review, second);
  const { stratum, team } = opened.data;
  return {
    stage: stageOf(review),
    ...(own ? { reviewed: { stratum, ...(team === undefined ? {} : { team }), results: own } } : {}),
    ...(own && others && wasBlind(review) ? { double: { first: own, second: others } } : {}),
    notBlind: own !== undefined && others !== undefined && !wasBlind(review),
    findings: isHidden ? [] : factsOf(state, FindingRecorded).map(({ data }) => data.item),
    actions: countActions(isHidden ? [] : actionsOf(state), now),
    recordedLate: asked.prefilled.some(({ recordedLate }) => recordedLate),
  };
}

function resultsIn({ asked, eliminated }: CaseReview, reading: Reading | undefined): readonly ItemResult[] | undefined {
  return reading?.completed && !eliminated ? resultsOf(asked, reading.given) : undefined;
}
