import type { Refusal } from '../../case/kernel/command';
import { answers, isWanting, type Answer } from './answers';
import type { ReviewForm } from './form';
import type { Prefilled } from './prefill';

/** What a review asks: the controls as the law filled them in, and the questions of its edition of the form. */
export interface AskedItems {
  readonly prefilled: readonly Prefilled[];
  readonly form: ReviewForm;
}

/** One answer of a reviewer. The rationale itself is free text and stays in the journal. */
export interface GivenAnswer {
  /** Code of the control or question. */
  readonly item: string;
  readonly answer: Answer;
  /** Whether a rationale was given. */
  readonly rationale: boolean;
}

/**
 * Why an answer cannot stand: it is about nothing that was asked, is not one of the answers, or lacks its rationale.
 * «Partly» and «no» take one, and so does every answer that overrules what the law filled in.
 */
export function checkAnswer({ prefilled, form }: AskedItems, given: GivenAnswer): Refusal | undefined {
  const { item, answer, rationale } = given;
  const control = prefilled.find((one) => one.item === item);
  const question = form.questions.find(({ code }) => code === item);
  if (!control && !question) return { code: 'REVIEW_ITEM_UNKNOWN', params: { item } };
  const allowed = question?.allowed ?? answers;
  if (!allowed.includes(answer))
    return { code: 'REVIEW_ANSWER_NOT_ALLOWED', params: { item, answer, answers: allowed.join(', ') } };
  if (rationale) return undefined;
  if (control) {
    return answer === control.answer
      ? undefined
      : { code: 'REVIEW_OVERRULED_WITHOUT_RATIONALE', params: { item, answer, prefilled: control.answer } };
  }
  return isWanting(answer) ? { code: 'REVIEW_RATIONALE_MISSING', params: { item, answer } } : undefined;
}

/** Why a review cannot be finished: an answer that cannot stand, or questions without one. */
export function checkFinished(asked: AskedItems, given: readonly GivenAnswer[]): Refusal | undefined {
  for (const one of given) {
    const refusal = checkAnswer(asked, one);
    if (refusal) return refusal;
  }
  const items = unanswered(asked, given);
  return items.length > 0 ? { code: 'REVIEW_NOT_FINISHED', params: { items: items.join(', ') } } : undefined;
}

/** Codes of the questions without an answer, in the order of the form. Controls stand as filled in. */
export function unanswered({ form }: AskedItems, given: readonly GivenAnswer[]): readonly string[] {
  return form.questions.map(({ code }) => code).filter((code) => !given.some(({ item }) => item === code));
}
