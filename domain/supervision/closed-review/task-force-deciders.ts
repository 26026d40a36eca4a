import type { NewEvent } from '../../case/kernel/event';
import { factsOf, type FactOf } from '../../case/kernel/state';
import { civilDayOf } from '../../law/calendar/copenhagen';
import { editionOn, settingsIn, type LawBook } from '../../law/edition';
import { ruleOf } from '../../law/rules';
import type { UndertakingDecider, UndertakingState } from '../../undertaking/book';
import type { Hashing } from '../draw/hashing';
import { formOn } from '../review/form';
import { reviewForms } from '../review/forms';
import type { ItemResult } from '../review/results';
import { severityOf } from '../review/severity';
import * as facts from './facts';
import { drawLot, lotSeed } from './lot';
import { refused } from './refused';
import { reviewOf } from './review';
import { checkChoice, TASK_FORCE_CASES, type Strand, type TaskForceCase } from './task-force';

/** Chooses the cases of a Task Force out of the review's own, as many as agreed: those named, with a reason, else by lot. */
export const chooseTaskForce: UndertakingDecider = (state, _command, draft, { hashing }) => {
  const review = reviewOf(state);
  if (review.closed) return refused('CLOSED_REVIEW_OVER');
  const before = chosenCases(state);
  const agreed = draft.data['size'] as number | undefined;
  const named = draft.data['cases'] as readonly string[] | undefined;
  if (named === undefined) return chooseByLot(state, draft, agreed, hashing);
  const unknown = named.find((caseId) => !review.cases.has(caseId));
  if (unknown !== undefined) return refused('CLOSED_REVIEW_CASE_UNKNOWN', { case: unknown });
  if (named.some((caseId) => before.includes(caseId))) return refused('TASK_FORCE_CASE_TWICE');
  const size = agreed ?? Math.min(TASK_FORCE_CASES, review.cases.size);
  const wrong = checkChoice(named, draft.text?.['reason'] !== undefined, size);
  return wrong ? { refusal: wrong } : { events: [{ ...draft, data: { ...draft.data, size } }] };
};

/** One lot is drawn from the lists as they are; a further one only once the review has been extended. */
function chooseByLot(
  state: UndertakingState,
  draft: NewEvent,
  agreed: number | undefined,
  hashing: Hashing | undefined,
): ReturnType<UndertakingDecider> {
  if (!hashing) throw new Error('A lot is drawn with a hash');
  const review = reviewOf(state);
  if (review.batches.some(({ frozen }) => !frozen)) return refused('CLOSED_REVIEW_NOT_FROZEN');
  const { seed } = lotSeed(review, hashing);
  if (choicesOf(state).some(({ data }) => data.seed === seed)) return refused('TASK_FORCE_LOT_DRAWN');
  const chosen = chosenCases(state);
  const left = review.cases.size - chosen.length;
  const size = agreed ?? Math.min(TASK_FORCE_CASES, left);
  if (size > left || left === 0) {
    return refused('TASK_FORCE_WRONG_NUMBER', { chosen: left, agreed: agreed ?? TASK_FORCE_CASES });
  }
  const { populations, cases } = drawLot(review, chosen, size, hashing);
  return { events: [{ ...draft, data: { ...draft.data, cases, size, populations, seed } }] };
}

/** Notes one of the two reviews; they are made by two people, neither of whom worked on the case. */
export const reviewTaskForceCase: UndertakingDecider = (state, _command, draft, { actor, now }) => {
  const review = reviewOf(state);
  if (review.closed) return refused('CLOSED_REVIEW_OVER');
  const { initials: by } = actor;
  const strand = draft.data['strand'] as Strand;
  const wanting = (draft.data['wanting'] ?? []) as readonly string[];
  const chosen = chosenCases(state);
  const asked = formOn(reviewForms, civilDayOf(now)).questions;
  const item = wanting.find((code) =>
    strand === 'legal' ? !ruleOf(code)?.code.startsWith('K') : !asked.some((question) => question.code === code),
  );
  if (item !== undefined) return refused('REVIEW_ITEM_UNKNOWN', { item });
  if (wanting.length > 0 && draft.text?.['rationale'] === undefined) {
    return refused('REVIEW_RATIONALE_MISSING', { item: wanting.join(', '), answer: 'no' });
  }
  for (const caseId of draft.data['cases'] as readonly string[]) {
    if (!chosen.includes(caseId)) return refused('TASK_FORCE_CASE_NOT_CHOSEN', { case: caseId });
    if (review.cases.get(caseId)?.listed.people.includes(by)) return refused('REVIEW_OWN_CASE', { by, case: caseId });
    const made = reviewsOf(state).filter(({ data }) => data.cases.includes(caseId));
    if (made.some(({ data }) => data.strand === strand)) return refused('TASK_FORCE_READ_ALREADY', { case: caseId });
    if (made.some((one) => one.by === by)) return refused('REVIEW_SAME_REVIEWER', { by, case: caseId });
  }
  return { events: [draft] };
};

/** The chosen cases with the reviews they have had, for {@link sideBySide}. */
export function taskForceCases(state: UndertakingState, law: LawBook): readonly TaskForceCase[] {
  const made = reviewsOf(state);
  const strandOf = (caseId: string, strand: Strand): Partial<TaskForceCase> => {
    const one = made.find(({ data }) => data.strand === strand && data.cases.includes(caseId));
    return one ? { [strand]: (one.data.wanting ?? []).map((item) => resultOf(item, strand, one, law)) } : {};
  };
  return chosenCases(state).map((caseId) => ({
    caseId,
    ...strandOf(caseId, 'legal'),
    ...strandOf(caseId, 'professional'),
  }));
}

function resultOf(item: string, strand: Strand, review: FactOf<typeof facts.TaskForceCaseReviewed>, law: LawBook) {
  const day = civilDayOf(review.rec);
  const form = formOn(reviewForms, day);
  const question = form.questions.find(({ code }) => code === item);
  const edition = editionOn(law, day);
  return {
    item,
    kind: strand === 'legal' ? 'control' : 'question',
    answer: 'no',
    severity: question?.severity ?? severityOf(settingsIn(edition, item)),
    since: question?.since ?? edition.id,
    recordedLate: false,
  } as const satisfies ItemResult;
}

/** The cases chosen so far, by id, in the order in which they were chosen. */
export function chosenCases(state: UndertakingState): readonly string[] {
  return choicesOf(state).flatMap(({ data }) => data.cases ?? []);
}

function choicesOf(state: UndertakingState): readonly FactOf<typeof facts.TaskForceChosen>[] {
  return factsOf(state, facts.TaskForceChosen);
}

function reviewsOf(state: UndertakingState): readonly FactOf<typeof facts.TaskForceCaseReviewed>[] {
  return factsOf(state, facts.TaskForceCaseReviewed);
}
