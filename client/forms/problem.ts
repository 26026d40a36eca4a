import type { Bilingual } from '../../domain/case/kernel/time';
import { fill } from '../../domain/errors/error-entry';
import { formErrors, type FormErrorCode } from '../../domain/errors/form-errors';

/** One thing wrong with a form: which option, which value (never free text), what is allowed. */
export interface FormProblem {
  readonly code: FormErrorCode;
  /** The option as typed, e.g. `--expected-end`. */
  readonly option: string;
  readonly value?: string;
  readonly label?: Bilingual;
  /** What is allowed, in words. */
  readonly allowed?: Bilingual;
  readonly reason?: Bilingual;
}

const longestShown = 60;

/** A problem in words: what is wrong, and what to do. */
export function problemInWords(problem: FormProblem): { readonly message: Bilingual; readonly next: Bilingual } {
  const entry = formErrors[problem.code];
  const inLanguage = (text: Bilingual, lang: keyof Bilingual): string =>
    fill(text[lang], {
      option: problem.option,
      value: shorten(problem.value ?? ''),
      label: problem.label?.[lang] ?? '',
      allowed: problem.allowed?.[lang] ?? '',
      reason: problem.reason?.[lang] ?? '',
    });
  const both = (text: Bilingual): Bilingual => ({ da: inLanguage(text, 'da'), en: inLanguage(text, 'en') });
  return { message: both(entry.message), next: both(entry.next) };
}

function shorten(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  return line.length > longestShown ? `${line.slice(0, longestShown - 1)}…` : line;
}
