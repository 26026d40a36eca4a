import { fill, type ErrorParams } from '../../../domain/errors/error-entry';
import type { Lang } from '../language';
import { da } from './da';
import { en } from './en';

/** Name of a text of the command line; every name has a text in each language. */
export type TextKey = keyof typeof da;

/** Says a text in the user's language. */
export type Say = (key: TextKey, params?: ErrorParams) => string;

const catalogues: Readonly<Record<Lang, Readonly<Record<TextKey, string>>>> = { da, en };

/** The texts of one language. */
export function speaker(lang: Lang): Say {
  const texts = catalogues[lang];
  return (key, params = {}) => fill(texts[key], params);
}

/** A text whose name is made of a code (`stage_…`, `role_…`), or the code itself where there is none. */
export function sayCode(lang: Lang, prefix: string, code: string): string {
  const key = `${prefix}_${code}`;
  const texts = catalogues[lang];
  return key in texts ? texts[key as TextKey] : code;
}
