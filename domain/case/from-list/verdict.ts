import type { ClosureCategory, Colour, Judgement } from '../../law/judgement';
import type { Bilingual } from '../kernel/time';

/** Categories of closed cases in words (gennemgang af lukkede sager). */
export const categoryWords: Readonly<Record<ClosureCategory, Bilingual>> = {
  complete: { da: 'faglig begrundelse', en: 'professionally justified' },
  lesser: { da: 'mindre grad', en: 'incomplete to a lesser degree' },
  greater: { da: 'større grad', en: 'incomplete to a greater degree' },
};

/** Colours of open cases in words. */
export const colourWords: Readonly<Record<Colour, Bilingual>> = {
  red: { da: 'rød', en: 'red' },
  yellow: { da: 'gul', en: 'yellow' },
  green: { da: 'grøn', en: 'green' },
};

/** The verdict of one row as other programs read it; its words are Danish in every language. */
export type RowVerdict =
  | { readonly sagsnr: string; readonly unmet: readonly string[]; readonly closure: string }
  | {
      readonly sagsnr: string;
      readonly unmet: readonly string[];
      readonly colour: string;
      readonly outstanding: readonly string[];
    };

/** Puts a judgement into the words of a row's verdict. */
export function verdictOf(caseNumber: string, { unmet, outstanding, category, colour }: Judgement): RowVerdict {
  if (category) return { sagsnr: caseNumber, unmet, closure: categoryWords[category].da };
  return { sagsnr: caseNumber, unmet, colour: colourWords[colour ?? 'yellow'].da, outstanding };
}
