import { DeadlineEscalated, DeadlineMended, DeadlineMissed, DeadlineWarned } from '../../case/escalation/facts';
import { lastOf } from '../../case/kernel/state';
import { casesAsTold, casesById } from '../../undertaking/about';
import type { Book, Errand, Standing, Surroundings, UndertakingState } from '../../undertaking/book';
import { deciders } from './deciders';
import * as facts from './facts';
import { needs } from './missing';
import { reviewOf, type ClosedReview } from './review';
import { dueReminders, nextReminder } from './watch';

const byClock = [DeadlineWarned, DeadlineMissed, DeadlineEscalated, DeadlineMended];

/** A review of closed cases (gennemgang af lukkede sager): its steps, what it refuses, and where it stands. */
export const closedReviewBook: Book = {
  kind: 'closedReview',
  definitions: [
    facts.ClosedReviewOpened,
    facts.ClosedReviewExtended,
    facts.ClosedCasesListed,
    facts.ClosedPopulationFrozen,
    facts.ClosedCasesRead,
    facts.ConcernAnswered,
    facts.ClosedCasesRaised,
    facts.ClosedReviewFamilyInformed,
    facts.ClosedCasesReassessed,
    facts.TaskForceChosen,
    facts.TaskForceCaseReviewed,
    facts.ClosedReviewClosed,
    ...byClock,
  ],
  systemEvents: new Set(
    [facts.ClosedCasesListed, facts.ClosedPopulationFrozen, facts.ClosedCasesRaised, ...byClock].map(
      ({ event }) => event,
    ),
  ),
  opening: facts.ClosedReviewOpened.event,
  stages: {
    freezing: { da: 'sagerne læses', en: 'reading the cases' },
    reviewing: { da: 'under gennemgang', en: 'under review' },
    answered: { da: 'alle sager har et svar', en: 'every case has its answer' },
    closed: { da: 'afsluttet', en: 'closed' },
  },
  deciders,
  due: (state, { now }) => dueReminders(reviewOf(state), lastOf(state, facts.ClosedReviewOpened)?.by ?? '', now),
  standing,
  about: (_state, entry) => {
    if (!entry) return [];
    return entry.type === facts.ClosedReviewExtended.event ? casesAsTold(entry.data) : casesById(entry.data);
  },
};

function standing(state: UndertakingState, { now }: Surroundings): Standing {
  const review = reviewOf(state);
  const missing = needs(review);
  const errands = errandsOf(review);
  const toReassess = review.agreements.reduce((sum, { waiting }) => sum + waiting.length, 0);
  return {
    stage: stageOf(review, missing),
    counts: {
      cases: review.cases.size,
      unanswered: missing.answer,
      toRaise: missing.raise,
      toInform: missing.informFamily,
      toReassess,
    },
    nextWake: nextReminder(review, now),
    errands,
    over: review.closed && errands.length === 0 && toReassess === 0,
  };
}

function stageOf({ closed, batches }: ClosedReview, missing: ReturnType<typeof needs>): string {
  if (closed) return 'closed';
  if (batches.some(({ frozen }) => !frozen)) return 'freezing';
  return Object.values(missing).every((count) => count === 0) ? 'answered' : 'reviewing';
}

function errandsOf({ batches, toRaise }: ClosedReview): readonly Errand[] {
  return [
    ...batches.filter(({ frozen }) => !frozen).map(({ of }) => ({ name: 'freeze', of: of.seq })),
    ...toRaise.map((of) => ({ name: 'raise', of })),
  ];
}
