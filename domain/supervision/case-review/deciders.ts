import type { Refusal } from '../../case/kernel/command';
import type { Decided } from '../../case/kernel/decider';
import type { CivilDay } from '../../case/kernel/time';
import { refusal } from '../../case/refuse';
import { civilDayOf } from '../../law/calendar/copenhagen';
import { actorOn } from '../../staff/register';
import type { UndertakingContext, UndertakingDecider, UndertakingState } from '../../undertaking/book';
import { checkAnswer, checkFinished } from '../review/check-answers';
import { findingsOf } from '../review/findings';
import { mayReview } from '../review/may-review';
import { resultsOf } from '../review/results';
import { isTakenOut, numberIn } from './elimination';
import { FindingRecorded, ItemsAnswered, ReviewClosed, ReviewCompleted, ReviewEliminated } from './facts';
import { ReviewerAssigned, SecondReviewerAssigned } from './facts';
import { openMatters } from './matters';
import { caseReviewOf, givenIn, readingsOf, type CaseReview, type Reading, type ReadingName } from './review';

/** What a step of a review may look at: the review, which goes on. */
type ReviewStep = (
  review: CaseReview,
  given: Parameters<UndertakingDecider>[2],
  context: UndertakingContext,
  state: UndertakingState,
) => Decided;

/** Makes a decider of a step that only a review that goes on can take. */
export function whileOpen(step: ReviewStep): UndertakingDecider {
  return (state, _, draft, context) => {
    const review = caseReviewOf(state);
    if (!review || review.closed || review.eliminated) return { refusal: { code: 'REVIEW_IS_CLOSED' } };
    return step(review, draft, context, state);
  };
}

/** The day of a command in Copenhagen. */
export function today({ now }: UndertakingContext): CivilDay {
  return civilDayOf(now);
}

function assigning(name: ReadingName): UndertakingDecider {
  return whileOpen((review, draft, context) => {
    const reading = review[name];
    const { first, opened } = review;
    // A review that was to be one person's is over when that person is: a second would take the case out of the figures.
    if (name === 'second' && first?.completed && opened.data.double !== true)
      return { refusal: { code: 'REVIEW_COMPLETED_ALREADY', params: { by: first.reviewer } } };
    if (reading?.completed) return { refusal: { code: 'REVIEW_COMPLETED_ALREADY', params: { by: reading.reviewer } } };
    const other = name === 'first' ? review.second : review.first;
    const wrong = reviewerRefusal(String(draft.data['reviewer']), review, other, context);
    return wrong ? { refusal: wrong } : { events: [draft] };
  });
}

function reviewerRefusal(
  initials: string,
  { opened }: CaseReview,
  other: Reading | undefined,
  context: UndertakingContext,
): Refusal | undefined {
  const day = today(context);
  const actor = context.register && actorOn(context.register, initials, day);
  if (!actor || actor.roles.length === 0) return refusal('UNKNOWN_STAFF', { initials });
  const { participants = [], team } = opened.data;
  return mayReview(
    actor,
    {
      participants: new Set(participants),
      ...(team === undefined ? {} : { team }),
      ...(other ? { otherReviewer: other.reviewer } : {}),
    },
    day,
  );
}

/** The reading that somebody still has in hand; why not, where there is none. */
function ownReading(review: CaseReview, by: string): Reading | Refusal {
  const own = readingsOf(review).find(({ reviewer }) => reviewer === by);
  if (!own) return { code: 'REVIEW_NOT_ASSIGNED', params: { by } };
  return own.completed ? { code: 'REVIEW_COMPLETED_ALREADY', params: { by } } : own;
}

const answering = whileOpen((review, draft, { actor }) => {
  const own = ownReading(review, actor.initials);
  if ('code' in own) return { refusal: own };
  const given = givenIn(draft.data, draft.text?.['rationale'] !== undefined);
  if (given.length === 0) return { refusal: { code: 'REVIEW_NOTHING_ANSWERED' } };
  const twice = given.find(({ item }, at) => given.findIndex((one) => one.item === item) < at);
  if (twice) return { refusal: { code: 'REVIEW_ANSWERED_TWICE', params: { item: twice.item } } };
  for (const answer of given) {
    const wrong = checkAnswer(review.asked, answer);
    if (wrong) return { refusal: wrong };
  }
  return { events: [draft] };
});

const completing = whileOpen((review, draft, { actor, now }) => {
  const own = ownReading(review, actor.initials);
  if ('code' in own) return { refusal: own };
  const wrong = checkFinished(review.asked, own.given);
  if (wrong) return { refusal: wrong };
  const done = { ...draft, data: { ...draft.data, reading: own.name } };
  if (own.name === 'second') return { events: [done] };
  const findings = findingsOf(resultsOf(review.asked, own.given)).map(({ overrules, ...finding }) => ({
    type: FindingRecorded.event,
    happenedAt: now,
    data: { ...finding, ...(overrules ? { overrules } : {}) },
  }));
  return { events: [done, ...findings] };
});

/** A review ends so only as its round sends it. One it sent is taken: the round looked for a completed review before. */
const eliminating = whileOpen(({ opened }, draft, context, state) => {
  if (isTakenOut(state, draft, context)) return { events: [draft] };
  const { round } = opened.data;
  return { refusal: { code: 'REVIEW_GOES_OUT_BY_ROUND', params: { round, number: numberIn(state) } } };
});

const closing = whileOpen((review, draft, { now }, state) => {
  const matters = openMatters(state, review, now);
  if (!matters.reviewed) return { refusal: { code: 'REVIEW_NOT_COMPLETED' } };
  const { actions, sendBacks, findings } = matters;
  if (actions.length > 0 || sendBacks.length > 0) {
    const entries = [...actions, ...sendBacks].sort((a, b) => a - b).join(', ');
    return { refusal: { code: 'REVIEW_NOT_FOLLOWED_UP', params: { entries } } };
  }
  if (findings.length > 0 && draft.text?.['reason'] === undefined) {
    return { refusal: { code: 'REVIEW_FINDINGS_UNANSWERED', params: { entries: findings.join(', ') } } };
  }
  return { events: [draft] };
});

/** Deciders of the review itself, by event. */
export const reviewDeciders: Readonly<Record<string, UndertakingDecider>> = {
  [ReviewerAssigned.event]: assigning('first'),
  [SecondReviewerAssigned.event]: assigning('second'),
  [ItemsAnswered.event]: answering,
  [ReviewCompleted.event]: completing,
  [ReviewEliminated.event]: eliminating,
  [ReviewClosed.event]: closing,
};
