import type { Answer } from './answers';
import type { AskedItems, GivenAnswer } from './check-answers';
import type { Severity } from './severity';

/** What one review says of one control or question; the unit that agreement, rates and findings are made of. */
export interface ItemResult {
  /** Code of the control or question. */
  readonly item: string;
  readonly kind: 'control' | 'question';
  readonly answer: Answer;
  readonly severity: Severity;
  /** Edition (of the law or the form) within which figures about the item are compared. */
  readonly since: string;
  /** Met, but recorded after the due instant (efterregistreret), and not overruled. */
  readonly recordedLate: boolean;
  /** What the law had filled in, where the reviewer says otherwise. */
  readonly overruled?: Answer;
}

/**
 * What a review says item by item: the reviewer's last answer, else what the law filled in. Questions without an answer
 * are left out.
 */
export function resultsOf({ prefilled, form }: AskedItems, given: readonly GivenAnswer[]): readonly ItemResult[] {
  const last = new Map(given.map((one) => [one.item, one.answer]));
  const controls = prefilled.map((filled): ItemResult => {
    const answer = last.get(filled.item) ?? filled.answer;
    return {
      item: filled.item,
      kind: 'control',
      answer,
      severity: filled.severity,
      since: filled.since,
      recordedLate: filled.recordedLate && answer === filled.answer,
      ...(answer === filled.answer ? {} : { overruled: filled.answer }),
    };
  });
  const questions = form.questions.flatMap(({ code, severity, since }): readonly ItemResult[] => {
    const answer = last.get(code);
    return answer ? [{ item: code, kind: 'question', answer, severity, since, recordedLate: false }] : [];
  });
  return [...controls, ...questions];
}
