import { definitionOfEvent } from '../case/catalogue';
import type { Refusal } from '../case/kernel/command';
import { categoryWords } from '../case/from-list/verdict';
import type { Bilingual } from '../case/kernel/time';
import { decisionKinds, decisionLevels, reopeningReasons } from '../case/words';
import { allSteps, CorrectionOpened } from '../recovery/correction/facts';
import { roleWords } from '../staff/roles';
import { readingWords } from '../supervision/closed-review/readings';
import { actionStandingWords } from '../supervision/review/action';
import { answerWords } from '../supervision/review/answers';
import { undertakingWords } from '../undertaking/undertaking';
import { fill, type ErrorEntry } from './error-entry';
import { errorEntry } from './registry';

/** What a track is opened with, in words. */
const openedLabels = Object.fromEntries(
  Object.entries(CorrectionOpened.fields).map(([name, { label }]) => [name, label]),
);

/** Parameters whose codes have words of their own. */
const wordsOf: Readonly<Record<string, (code: string) => Bilingual | undefined>> = {
  roles: (code) => look(roleWords, code),
  level: (code) => look(decisionLevels, code),
  kind: (code) => look(decisionKinds, code),
  reason: (code) => look(reopeningReasons, code),
  reasons: (code) => look(reopeningReasons, code),
  answer: (code) => look(answerWords, code),
  answers: (code) => look(answerWords, code),
  prefilled: (code) => look(answerWords, code),
  category: (code) => look(categoryWords, code),
  toCategory: (code) => look(categoryWords, code),
  reading: (code) => look(readingWords, code),
  standing: (code) => look(actionStandingWords, code),
  step: (code) => look(allSteps, code),
  steps: (code) => look(allSteps, code),
  first: (code) => look(allSteps, code),
  differing: (code) => look(openedLabels, code),
  undertaking: (code) => look(undertakingWords, code),
  event: (code) => definitionOfEvent(code)?.label,
};

/** A refusal in both languages, its codes in words; undefined for a code the registry does not have. */
export function explainRefusal({ code, params = {} }: Refusal): ErrorEntry | undefined {
  const entry = errorEntry(code);
  if (!entry) return undefined;
  const inWords = (text: string, language: keyof Bilingual): string =>
    fill(
      text,
      Object.fromEntries(Object.entries(params).map(([name, value]) => [name, words(name, String(value), language)])),
    );
  const both = (text: Bilingual): Bilingual => ({ da: inWords(text.da, 'da'), en: inWords(text.en, 'en') });
  return { ...entry, message: both(entry.message), next: both(entry.next) };
}

function words(name: string, value: string, language: keyof Bilingual): string {
  const find = wordsOf[name];
  return find
    ? value
        .split(', ')
        .map((code) => find(code)?.[language] ?? code)
        .join(', ')
    : value;
}

function look(list: Readonly<Record<string, Bilingual>>, code: string): Bilingual | undefined {
  return Object.hasOwn(list, code) ? list[code] : undefined;
}
