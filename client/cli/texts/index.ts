import { fill, type ErrorParams } from '../../../domain/errors/error-entry';
import type { Lang } from '../language';
import { answers } from './answers';
import { caseTexts } from './case';
import { commands } from './commands';
import { failures } from './failures';
import { help } from './help';
import { lists } from './lists';
import { options } from './options';

/** What the command line says in Danish. `{name}` is filled in. */
export const da = {
  ...help.da,
  ...commands.da,
  ...options.da,
  ...answers.da,
  ...caseTexts.da,
  ...lists.da,
  ...failures.da,
};

/** Name of a text of the command line; every name has a text in each language. */
export type TextKey = keyof typeof da;

/** What the command line says in English. */
export const en: Readonly<Record<TextKey, string>> = {
  ...help.en,
  ...commands.en,
  ...options.en,
  ...answers.en,
  ...caseTexts.en,
  ...lists.en,
  ...failures.en,
};

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
