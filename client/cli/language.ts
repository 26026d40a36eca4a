import type { Bilingual } from '../../domain/case/kernel/time';

/** The languages of the command line; Danish unless chosen otherwise. */
export type Lang = keyof Bilingual;

/** A call with its language told apart from its words. */
export interface SpokenCall {
  readonly lang: Lang;
  /** The call without `--lang`. */
  readonly rest: readonly string[];
  /** What was given as a language and is none. */
  readonly unknown?: string;
}

/** Tells the language of a call: `--lang` wherever it stands, else `SAGSGANG_LANG`, else Danish. */
export function pickLanguage(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): SpokenCall {
  let chosen = env['SAGSGANG_LANG'] || 'da';
  const rest: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    if (word === '--') return spoken(chosen, [...rest, ...argv.slice(i)]);
    if (word === '--lang') chosen = argv[++i] ?? '';
    else if (word.startsWith('--lang=')) chosen = word.slice('--lang='.length);
    else rest.push(word);
  }
  return spoken(chosen, rest);
}

function spoken(chosen: string, rest: readonly string[]): SpokenCall {
  const folded = chosen.toLowerCase();
  return folded === 'da' || folded === 'en' ? { lang: folded, rest } : { lang: 'da', rest, unknown: chosen };
}
