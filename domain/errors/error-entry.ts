import type { Bilingual } from '../case/kernel/time';

/**
 * One error a user may meet. Placeholders `{name}` in the texts are filled with parameters that are codes, numbers,
 * dates or entry numbers: never names, CPR numbers or free text.
 */
export interface ErrorEntry {
  /** What is wrong, in words a caseworker understands. */
  readonly message: Bilingual;
  /** The law behind a refusal, where there is one. */
  readonly law?: string;
  /** What to do next. */
  readonly next: Bilingual;
}

/** Values for an error text's placeholders. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** Declares one chapter of the registry; keys are the stable codes. */
export function errorChapter<const E extends Readonly<Record<string, ErrorEntry>>>(entries: E): E {
  return entries;
}

/** Fills a text's placeholders; a missing parameter shows as its name. */
export function fill(text: string, params: ErrorParams): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));
}
