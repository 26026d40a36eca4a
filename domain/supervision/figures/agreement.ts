import { answers, type Answer } from '../review/answers';
import type { ItemResult } from '../review/results';
import { kappaOf, type Agreement } from './kappa';

/** A case that two reviewers reviewed apart from each other (dobbelt gennemgang). */
export interface DoubleReview {
  readonly first: readonly ItemResult[];
  readonly second: readonly ItemResult[];
}

/** Agreement of the reviewers of a round: over all answers, and for each control and question. */
export interface RoundAgreement {
  /** Cases that two reviewed. */
  readonly cases: number;
  readonly overall: Agreement;
  /** Questions only: a control is filled in for both, so that they agree on it unless one overrules it. */
  readonly questions: Agreement;
  /** By code, in order of code. */
  readonly items: readonly ItemAgreement[];
}

/** Agreement on one control or question. */
export interface ItemAgreement extends Agreement {
  readonly item: string;
  /** Where both found it relevant: weighted by the distance between yes, partly and no. */
  readonly graded: Agreement;
}

const grades = answers.filter((answer) => answer !== 'notRelevant');

type Pair = readonly [Answer, Answer];

/** Cohen's κ of the cases that two reviewed. Only what both answered is compared. */
export function agreementOf(reviews: readonly DoubleReview[]): RoundAgreement {
  const byItem = new Map<string, Pair[]>();
  const onQuestions: Pair[] = [];
  for (const { first, second } of reviews) {
    for (const one of first) {
      const other = second.find(({ item }) => item === one.item);
      if (!other) continue;
      const pair: Pair = [one.answer, other.answer];
      byItem.set(one.item, [...(byItem.get(one.item) ?? []), pair]);
      if (one.kind === 'question') onQuestions.push(pair);
    }
  }
  return {
    cases: reviews.length,
    overall: kappaOf(answers, [...byItem.values()].flat()),
    questions: kappaOf(answers, onQuestions),
    items: [...byItem]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([item, pairs]) => ({
        item,
        ...kappaOf(answers, pairs),
        graded: kappaOf(grades, pairs.filter(isGraded), 'linear'),
      })),
  };
}

function isGraded(pair: Pair): boolean {
  return pair.every((answer) => answer !== 'notRelevant');
}
