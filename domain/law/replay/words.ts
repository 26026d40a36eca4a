import type { Bilingual } from '../../case/kernel/time';
import { categoryWords, colourWords } from '../../case/from-list/verdict';
import type { Standing } from '../rule';
import type { CaseVerdict, Turn } from './compare-law';

/** What a changed law does to a finding, in words. */
export const turnWords: Readonly<Record<Turn, Bilingual>> = {
  becomesUnmet: { da: 'bliver uopfyldt', en: 'becomes unmet' },
  becomesMet: { da: 'bliver opfyldt', en: 'is no longer unmet' },
  dueEarlier: { da: 'frist før', en: 'due earlier' },
  dueLater: { da: 'frist senere', en: 'due later' },
  otherwise: { da: 'andet', en: 'otherwise' },
};

/** The answers of a rule, in words. */
export const standingWords: Readonly<Record<Standing, Bilingual>> = {
  met: { da: 'opfyldt', en: 'met' },
  outstanding: { da: 'udestår', en: 'outstanding' },
  lapsed: { da: 'overskredet', en: 'lapsed' },
  notYetDue: { da: 'ikke forfalden', en: 'not yet due' },
  notApplicable: { da: 'gælder ikke', en: 'does not apply' },
};

/** The colour or category of a case, in words. */
export const verdictWords: Readonly<Record<CaseVerdict, Bilingual>> = { ...categoryWords, ...colourWords };
