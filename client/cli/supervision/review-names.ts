import { ruleOf } from '../../../domain/law/rules';
import type { Bilingual } from '../../../domain/case/kernel/time';
import { reviewForms } from '../../../domain/supervision/review/forms';
import type { UndertakingWords } from '../undertaking/step';
import { reviewTexts } from './texts-review';

/** How the steps of a review speak of it. */
export const reviewWords: UndertakingWords = {
  kind: 'review',
  group: 'supervision review',
  argument: '<review>',
  argumentHelp: reviewTexts.argReview,
  example: '2026-12/017',
};

/** A review's name from what was typed: the number may be given without its leading zeros. */
export function reviewNamed(typed: string): string {
  return typed.replace(/\/(\d{1,2})$/, (_, number: string) => `/${number.padStart(3, '0')}`);
}

/** A control or a question by its code, in a few words. */
export function itemName(item: string): Bilingual {
  const question = reviewForms.flatMap(({ questions }) => questions).find(({ code }) => code === item);
  return ruleOf(item)?.name ?? question?.title ?? { da: item, en: item };
}
