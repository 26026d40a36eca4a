import type { Definition } from '../../case/kernel/definition';
import { lastOf } from '../../case/kernel/state';
import type { Book } from '../../undertaking/book';
import { reviewDeciders } from './deciders';
import { looksAtRound } from './elimination';
import * as facts from './facts';
import { followUpDeciders } from './follow-up-deciders';
import * as followUp from './follow-up-facts';
import { dueInReview, reviewStages, reviewStanding } from './standing';

/** The steps of a review that people take, in order. */
export const reviewSteps: readonly Definition[] = [
  facts.ReviewerAssigned,
  facts.SecondReviewerAssigned,
  facts.ItemsAnswered,
  facts.ReviewCompleted,
  followUp.ActionAgreed,
  followUp.ActionMoved,
  followUp.ActionDone,
  followUp.ActionConfirmed,
  followUp.ActionReopened,
  followUp.SendBackOrdered,
  followUp.SendBackWithdrawn,
  facts.ReviewEliminated,
  facts.ReviewClosed,
];

/** The steps that Sagsgang takes by itself. */
const systemSteps: readonly Definition[] = [
  facts.ReviewOpened,
  facts.ChecklistFilled,
  facts.ReviewerChecked,
  facts.FindingRecorded,
  followUp.SendBackDelivered,
  followUp.SendBackRefused,
  followUp.SendBackSettled,
];

/** The review of one drawn case (gennemgang af en udtrukket sag). */
export const caseReviewBook: Book = {
  kind: 'review',
  definitions: [...systemSteps, ...reviewSteps],
  systemEvents: new Set(systemSteps.map(({ event }) => event)),
  opening: facts.ReviewOpened.event,
  stages: reviewStages,
  deciders: { ...reviewDeciders, ...followUpDeciders },
  due: dueInReview,
  standing: reviewStanding,
  looksAt: looksAtRound,
  about: (state) => {
    const opened = lastOf(state, facts.ReviewOpened);
    return opened ? [{ caseId: opened.data.caseId }] : [];
  },
  afterErasure: new Set([facts.ReviewClosed.event]),
};
