import type { Bilingual } from '../../../domain/case/kernel/time';

/** What commands that show key figures say; `{name}` is filled in. */
export const figureTexts = {
  none: { da: 'ingen', en: 'none' },
  unknown: { da: 'kendes ikke', en: 'not known' },
  masked: { da: 'skjult (under 5)', en: 'masked (below 5)' },
  ofWhole: { da: '{percent} ({part} af {whole})', en: '{percent} ({part} of {whole})' },
  inCases: { da: '{count} i {cases} sager', en: '{count} in {cases} cases' },
  time: { da: '{median} {unit}, ni af ti højst {ninth}', en: '{median} {unit}, nine in ten at most {ninth}' },
  ratio: { da: '{ratio} ({over} / {under})', en: '{ratio} ({over} / {under})' },
  period: { da: '{from} til {to}', en: '{from} to {to}' },
  colFigure: { da: 'Nøgletal', en: 'Figure' },
  colSource: { da: 'Efter', en: 'By' },
  optMonths: { da: 'så mange måneder tilbage (ellers 12)', en: 'so many months back (else 12)' },
  badMonths: {
    da: '«{value}» er ikke et antal måneder fra 1 til 60.',
    en: '«{value}» is no number of months from 1 to 60.',
  },
  optList: {
    da: 'opgør en sagsliste (CSV) i stedet for journalen, uden server',
    en: 'count a case list (CSV) instead of the journal, without a server',
  },
  phFile: { da: 'fil', en: 'file' },
  optMasked: {
    da: 'skjul små tal (under 5) og alt, der røber dem: til det, der forlader afdelingen',
    en: 'mask small numbers (below 5) and whatever would tell them: for what leaves the department',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
