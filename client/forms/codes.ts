import type { CodeList } from '../../domain/case/kernel/fields';
import { fold } from './names';

/** The ways a label may be typed: whole, without what stands in brackets, and up to its colon. */
function spellings(label: string): string[] {
  return [label, label.replace(/\([^)]*\)/g, ''), label.replace(/[:(].*$/, '')];
}

/** The code a word stands for: its key or its Danish or English label, however spelt. Undefined where none does. */
export function codeFor(codes: CodeList, word: string): string | undefined {
  const wanted = fold(word);
  if (wanted === '') return undefined;
  const keys = Object.keys(codes);
  const exact = keys.find((key) => fold(key) === wanted);
  if (exact !== undefined) return exact;
  return keys.find((key) => {
    const label = codes[key];
    return label && [...spellings(label.da), ...spellings(label.en)].some((spelling) => fold(spelling) === wanted);
  });
}
