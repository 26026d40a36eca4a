import type { Bilingual, CivilDay } from '../../case/kernel/time';
import type { Answer } from './answers';
import type { Severity } from './severity';

/** A question that only a person can answer. */
export interface Question {
  /** The same in every edition that asks it, e.g. `involvement`. */
  readonly code: string;
  readonly title: Bilingual;
  readonly asks: Bilingual;
  readonly allowed: readonly Answer[];
  /** How heavily a finding weighs. */
  readonly severity: Severity;
  /** Edition of the form from which it has been asked in these words: figures are compared within it. */
  readonly since: string;
}

/** A dated edition of the review form (tilsynsskema). */
export interface ReviewForm {
  readonly id: string;
  readonly from: CivilDay;
  readonly title: Bilingual;
  readonly questions: readonly Question[];
}

/** The form in force on a day; the first one for days before it. */
export function formOn(forms: readonly ReviewForm[], day: CivilDay): ReviewForm {
  const found = forms.findLast(({ from }) => from <= day) ?? forms[0];
  if (!found) throw new RangeError('Reviews need a form');
  return found;
}

/** The edition of a name, where there is one. */
export function formNamed(forms: readonly ReviewForm[], id: string): ReviewForm | undefined {
  return forms.find((form) => form.id === id);
}
