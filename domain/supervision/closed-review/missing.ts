import type { MissingItem } from '../../case/kernel/command';
import type { Bilingual } from '../../case/kernel/time';
import { concernSteps, concernStepWords, type ConcernStep } from './concern';
import type { CaseInReview, ClosedReview } from './review';

/** What a review still needs of a case before it can be closed. A new assessment on a day to come does not hold it back. */
export type Needed = 'answer' | Extract<ConcernStep, 'raise' | 'informFamily'>;

const neededWords: Readonly<Record<Needed, Bilingual>> = {
  answer: { da: 'svar på, om der er bekymring nu', en: 'answer whether there is concern now' },
  raise: concernStepWords.raise,
  informFamily: concernStepWords.informFamily,
};

const mending: Readonly<Record<Needed, readonly string[]>> = {
  answer: ['concern'],
  raise: ['concern'],
  informFamily: ['informed'],
};

/** What a case still needs before the review can be closed. */
export function neededFor({ concern }: Pick<CaseInReview, 'concern'>): readonly Needed[] {
  if (!concern) return ['answer'];
  return concernSteps(concern).filter((step) => step === 'raise' || step === 'informFamily');
}

/** How many cases need what; nothing: the review can be closed. */
export function needs({ cases }: ClosedReview): Readonly<Record<Needed, number>> {
  const counts = { answer: 0, raise: 0, informFamily: 0 };
  for (const one of cases.values()) for (const needed of neededFor(one)) counts[needed]++;
  return counts;
}

/** What keeps a review from being closed, a line each with the number of cases. */
export function missingIn(review: ClosedReview): readonly MissingItem[] {
  const counts = Object.entries(needs(review)) as readonly (readonly [Needed, number])[];
  return counts
    .filter(([, count]) => count > 0)
    .map(([code, count]) => ({
      code,
      text: {
        da: `${count} ${count === 1 ? 'sag' : 'sager'}: ${neededWords[code].da}`,
        en: `${count} ${count === 1 ? 'case' : 'cases'}: ${neededWords[code].en}`,
      },
      law: 'BL §§ 18, 133',
      mendedBy: mending[code],
    }));
}
