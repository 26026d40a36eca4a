import type { Bilingual } from '../../case/kernel/time';

/** A sentence in both languages: the first letter large, a full stop at the end. */
export function sentence(da: string, en: string): Bilingual {
  return { da: finished(da), en: finished(en) };
}

/** Two texts after each other in both languages. */
export function joined(first: Bilingual, second: Bilingual): Bilingual {
  return { da: first.da + second.da, en: first.en + second.en };
}

/** Sentences as one paragraph. */
export function paragraph(sentences: readonly Bilingual[]): Bilingual {
  return { da: sentences.map(({ da }) => da).join(' '), en: sentences.map(({ en }) => en).join(' ') };
}

/** Names in a row: «a, b og c». */
export function list(names: readonly Bilingual[]): Bilingual {
  return {
    da: enumerate(
      names.map(({ da }) => da),
      'og',
    ),
    en: enumerate(
      names.map(({ en }) => en),
      'and',
    ),
  };
}

function enumerate(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}

function finished(text: string): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}
