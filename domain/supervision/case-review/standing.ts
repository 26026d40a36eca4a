import type { NewEvent } from '../../case/kernel/event';
import { factsOf } from '../../case/kernel/state';
import type { Bilingual } from '../../case/kernel/time';
import type { Errand, Standing, Surroundings, UndertakingState } from '../../undertaking/book';
import { countActions } from '../review/action';
import { unanswered } from '../review/check-answers';
import { actionsOf, isPending, sentBackOf } from './actions';
import { FindingRecorded, ReviewClosed } from './facts';
import { isSettled, openMatters } from './matters';
import { caseReviewOf, isApart, isReviewed, readingsOf, type CaseReview } from './review';
import { deadlineEvents, nextDeadline, rightAfter } from './watch';

/** The stages of a review in words. */
export const reviewStages = {
  unassigned: { da: 'ikke tildelt', en: 'not assigned' },
  reviewing: { da: 'gennemgås', en: 'being reviewed' },
  followUp: { da: 'følges op', en: 'being followed up' },
  closed: { da: 'lukket', en: 'closed' },
  eliminated: { da: 'taget ud af udtrækket', en: 'eliminated' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A stage of a review. */
export type ReviewStage = keyof typeof reviewStages;

/** Errands of a review. */
export const reviewErrands = {
  checkReviewer: 'checkReviewer',
  sendBack: 'sendBack',
  watchSendBack: 'watchSendBack',
} as const;

/** What a review records by itself as of now: steps of its deadlines, and its own closing. */
export function dueInReview(state: UndertakingState, around: Surroundings): readonly NewEvent[] {
  const review = caseReviewOf(state);
  if (!review) return [];
  const deadlines = deadlineEvents(state, review, around);
  if (review.closed || review.eliminated || !isSettled(openMatters(state, review, around.now))) return deadlines;
  return [...deadlines, { type: ReviewClosed.event, happenedAt: around.now, data: {} }];
}

/** Where a review stands. */
export function reviewStanding(state: UndertakingState, around: Surroundings): Standing {
  const review = caseReviewOf(state);
  if (!review) return { stage: 'unassigned', counts: {}, nextWake: null, errands: [], over: false };
  const isDue = dueInReview(state, around).length > 0;
  const ended = review.closed !== undefined || review.eliminated !== undefined;
  return {
    stage: stageOf(review),
    counts: countsOf(state, review, around),
    nextWake: isDue ? rightAfter(around.now) : nextDeadline(state, review, around.now),
    errands: ended ? [] : errandsOf(state, review),
    over: ended && !isDue,
  };
}

/** The stage a review is in. */
export function stageOf(review: CaseReview): ReviewStage {
  if (review.eliminated) return 'eliminated';
  if (review.closed) return 'closed';
  if (isReviewed(review)) return 'followUp';
  return review.first ? 'reviewing' : 'unassigned';
}

/** Until both of two reviewers are done, only how far the first has come. */
function countsOf(
  state: UndertakingState,
  review: CaseReview,
  { now }: Surroundings,
): Readonly<Record<string, number>> {
  const { asked, first } = review;
  const questions = asked.form.questions.length;
  const progress = { questions, answered: questions - unanswered(asked, first?.given ?? []).length };
  if (isApart(review)) return progress;
  const actions = countActions(actionsOf(state), now);
  return {
    ...progress,
    findings: factsOf(state, FindingRecorded).length,
    actionsOpen: actions.open,
    actionsOverdue: actions.overdue,
    actionsDone: actions.done,
    actionsConfirmed: actions.confirmed,
    sendBacks: sentBackOf(state).filter(isPending).length,
  };
}

function errandsOf(state: UndertakingState, review: CaseReview): readonly Errand[] {
  const checks = readingsOf(review)
    .filter(({ checked, completed }) => !checked && !completed)
    .map(({ assignment }) => ({ name: reviewErrands.checkReviewer, of: assignment }));
  const sentBack = sentBackOf(state)
    .filter(isPending)
    .map(({ ordered, delivered }) => ({
      name: delivered ? reviewErrands.watchSendBack : reviewErrands.sendBack,
      of: ordered.seq,
    }));
  return [...checks, ...sentBack];
}
