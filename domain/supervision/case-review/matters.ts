import { factsOf, type CaseState } from '../../case/kernel/state';
import type { Instant } from '../../case/kernel/time';
import { actionStanding } from '../review/action';
import { actionsOf, isPending, sentBackOf } from './actions';
import { FindingRecorded } from './facts';
import { ActionAgreed } from './follow-up-facts';
import { isReviewed, type CaseReview } from './review';

/** What is still open of a review, by entry numbers. */
export interface OpenMatters {
  readonly reviewed: boolean;
  /** Actions that were not confirmed. */
  readonly actions: readonly number[];
  /** Send-backs that were not settled. */
  readonly sendBacks: readonly number[];
  /** Findings, remarks apart, that neither an action nor a send-back answers. */
  readonly findings: readonly number[];
}

/** What is still open of a review. */
export function openMatters(state: CaseState, review: CaseReview, now: Instant): OpenMatters {
  const answered = new Set(factsOf(state, ActionAgreed).map(({ data }) => data.finding));
  const sentBack = sentBackOf(state);
  const demanded = new Set(
    sentBack.filter(({ refused }) => !refused).flatMap(({ ordered }) => ordered.data.controls ?? []),
  );
  return {
    reviewed: isReviewed(review),
    actions: actionsOf(state)
      .filter((action) => actionStanding(action, now) !== 'confirmed')
      .map(({ id }) => id),
    sendBacks: sentBack.filter(isPending).map(({ ordered }) => ordered.seq),
    findings: factsOf(state, FindingRecorded)
      .filter(({ data }) => data.severity !== 'remark')
      .filter(({ seq, data }) => !answered.has(seq) && !demanded.has(data.item))
      .map(({ seq }) => seq),
  };
}

/** Whether nothing is open, so that the review closes by itself. */
export function isSettled({ reviewed, actions, sendBacks, findings }: OpenMatters): boolean {
  return reviewed && actions.length + sendBacks.length + findings.length === 0;
}
