import type { Refusal } from '../../case/kernel/command';
import type { NewEvent } from '../../case/kernel/event';
import { civilDayOf } from '../../law/calendar/copenhagen';
import type { ClosureCategory } from '../../law/judgement';
import type { UndertakingDecider } from '../../undertaking/book';
import { checkConcern, type Concern } from './concern';
import * as facts from './facts';
import { missingIn } from './missing';
import { checkVerdict, standingCategory, type PersonReading } from './readings';
import { refused } from './refused';
import { reviewOf, type CaseInReview, type ClosedReview } from './review';
import { chooseTaskForce, reviewTaskForceCase } from './task-force-deciders';
import { mendedBy } from './watch';

/** Opens a review: the period runs forward. */
const open: UndertakingDecider = (_state, _command, draft) => {
  const { from, to } = draft.data;
  return String(from) > String(to) ? refused('CLOSED_REVIEW_PERIOD_REVERSED', period(draft)) : { events: [draft] };
};

/** Extends a review by a whole period or by named cases. */
const extend: UndertakingDecider = (state, _command, draft) => {
  if (reviewOf(state).closed) return refused('CLOSED_REVIEW_OVER');
  const { from, to, cases } = draft.data;
  if ((from === undefined) !== (to === undefined) || (from === undefined && cases === undefined)) {
    return refused('CLOSED_REVIEW_EXTENDED_BY_NOTHING');
  }
  if (from !== undefined && String(from) > String(to)) {
    return refused('CLOSED_REVIEW_PERIOD_REVERSED', period(draft));
  }
  return { events: [draft] };
};

/** A person's reading of cases; the external one is given by an external consultant. Nobody reads a case they worked on. */
const move: UndertakingDecider = (state, _command, draft, context) => {
  const { initials: by, roles } = context.actor;
  const isExternal = roles.every((role) => role === 'externalConsultant');
  const reading = (draft.data['reading'] ?? (isExternal ? 'external' : 'first')) as PersonReading;
  if (reading === 'external' && !roles.includes('externalConsultant'))
    return refused('CLOSED_REVIEW_NOT_EXTERNAL', { by });
  const category = draft.data['category'] as ClosureCategory;
  const rationale = draft.text?.['rationale'] !== undefined;
  const decided = forEach(
    reviewOf(state),
    { ...draft, data: { ...draft.data, reading } },
    (one) => ownCase(one, by) ?? checkVerdict(one, { reading, category, by, rationale }),
  );
  return reading === 'external' && 'events' in decided ? { ...decided, role: 'externalConsultant' } : decided;
};

/** The answer about concern, by somebody who did not work on the case. Concern that has reached the case stays: from then on the case itself says what is done. */
const answerConcern: UndertakingDecider = (state, _command, draft, context) => {
  const { answer, route, reassessOn } = draft.data;
  const today = civilDayOf(context.now);
  const concern: Concern = {
    now: answer === 'yes',
    reason: draft.text?.['reason'] !== undefined,
    ...(route === undefined ? {} : { route: route as NonNullable<Concern['route']> }),
    ...(reassessOn === undefined ? {} : { reassessOn: String(reassessOn) }),
  };
  return forEach(reviewOf(state), draft, (one) => {
    const own = ownCase(one, context.actor.initials);
    if (own) return own;
    if (one.concern?.now === true && one.refused === undefined) return { code: 'CLOSED_REVIEW_CONCERN_STANDS' };
    const category = answer === 'lesser' ? 'lesser' : standingCategory(one);
    return checkConcern(concern, category, today);
  });
};

/** Families are informed of cases without concern. */
const inform: UndertakingDecider = (state, _command, draft) =>
  forEach(reviewOf(state), draft, ({ concern }) =>
    concern?.now === false ? undefined : { code: 'CLOSED_REVIEW_NOT_ANSWERED_NO' },
  );

/** New assessments, by somebody who did not work on the case; the review may have been closed meanwhile. */
const reassess: UndertakingDecider = (state, _command, draft, { actor, now }) => {
  const review = reviewOf(state);
  const decided = forEach({ ...review, closed: false }, draft, (one) => {
    const isDated = one.concern?.reassessOn !== undefined && !one.concern.now;
    return isDated ? ownCase(one, actor.initials) : { code: 'CLOSED_REVIEW_NO_DAY_SET' };
  });
  if ('refusal' in decided) return decided;
  return { events: [...decided.events, ...mendedBy(review, draft.data['cases'] as readonly string[], now)] };
};

/** Closes a review in which every case has its answer, and every answer what follows from it. */
const close: UndertakingDecider = (state, _command, draft, { now }) => {
  const review = reviewOf(state);
  if (review.closed) return refused('CLOSED_REVIEW_OVER');
  if (review.batches.some(({ frozen }) => !frozen)) return refused('CLOSED_REVIEW_NOT_FROZEN');
  const missing = missingIn(review);
  if (missing.length > 0) {
    return { refusal: { ...refused('CLOSED_REVIEW_UNFINISHED', { count: review.cases.size }).refusal, missing } };
  }
  return { events: [{ ...draft, happenedAt: now }] };
};

/** The deciders of a review of closed cases, by event. */
export const deciders: Readonly<Record<string, UndertakingDecider>> = {
  [facts.ClosedReviewOpened.event]: open,
  [facts.ClosedReviewExtended.event]: extend,
  [facts.ClosedCasesRead.event]: move,
  [facts.ConcernAnswered.event]: answerConcern,
  [facts.ClosedReviewFamilyInformed.event]: inform,
  [facts.ClosedCasesReassessed.event]: reassess,
  [facts.TaskForceChosen.event]: chooseTaskForce,
  [facts.TaskForceCaseReviewed.event]: reviewTaskForceCase,
  [facts.ClosedReviewClosed.event]: close,
};

/** One answer for several cases: all of them take it, or none; a refusal says which case stood in the way. */
function forEach(
  review: ClosedReview,
  draft: NewEvent,
  check: (one: CaseInReview) => Refusal | undefined,
): { readonly events: readonly NewEvent[] } | { readonly refusal: Refusal } {
  if (review.closed) return refused('CLOSED_REVIEW_OVER');
  const told = draft.data['cases'] as readonly string[];
  for (const caseId of told) {
    const one = review.cases.get(caseId);
    if (!one) return refused('CLOSED_REVIEW_CASE_UNKNOWN', { case: caseId });
    const wrong = check(one);
    if (wrong) return { refusal: { ...wrong, params: { ...wrong.params, case: caseId } } };
  }
  return { events: [{ ...draft, data: { ...draft.data, cases: [...new Set(told)] } }] };
}

/** Why somebody may not say anything of a case: they worked on it. */
function ownCase({ listed }: CaseInReview, by: string): Refusal | undefined {
  return listed.people.includes(by) ? { code: 'REVIEW_OWN_CASE', params: { by } } : undefined;
}

function period({ data }: NewEvent): { readonly from: string; readonly to: string } {
  return { from: String(data['from']), to: String(data['to']) };
}
