import type { Bilingual } from '../../../domain/case/kernel/time';

/** What `law` says; `{name}` is filled in. */
export const lawTexts = {
  show: { da: 'vis reglerne i en udgave, eller én regel', en: 'show the rules of an edition, or one rule' },
  deadline: { da: 'regn en frist ud', en: 'work out a deadline' },
  argRule: { da: 'regel, fx K04', en: 'rule, e.g. K04' },
  argEdition: {
    da: 'udgave eller regel, fx liste-2025 eller K04; ellers udgaven, der gælder i dag',
    en: 'edition or rule, e.g. liste-2025 or K04; otherwise the edition in force today',
  },
  optFrom: { da: 'hvornår fristen begynder (dag eller tidspunkt)', en: 'when the time begins to run (day or time)' },
  phTime: { da: 'tid', en: 'time' },
  unknownEdition: { da: 'Der er ingen udgave eller regel {edition}.', en: 'There is no edition or rule {edition}.' },
  editions: { da: 'Udgaver: {editions}.', en: 'Editions: {editions}.' },
  heading: { da: '{title}, gælder fra {day}', en: '{title}, in force from {day}' },
  mendedBy: { da: 'Rettes op med: {commands}', en: 'Mended by: {commands}' },
  colEdition: { da: 'Udgave', en: 'Edition' },
  colRule: { da: 'Regel', en: 'Rule' },
  colLimit: { da: 'Frist', en: 'Limit' },
  colLaw: { da: 'Lov', en: 'Law' },
  colCertainty: { da: 'Grundlag', en: 'Basis' },
  redMark: {
    da: '● gør en åben sag rød, når det ikke er opfyldt.',
    en: '● makes an open case red when it is not met.',
  },
  due: { da: 'Fristen udløber {due}', en: 'The time runs out {due}' },
  badMoment: { da: 'Tidspunktet kan ikke læses: {reason}', en: 'The time cannot be read: {reason}' },
  momentForms: {
    da: 'Skriv fx 05-04-2025, "05-04-2025 14:00" eller 2025-04-05T14:00+02:00.',
    en: 'Write e.g. 05-04-2025, "05-04-2025 14:00" or 2025-04-05T14:00+02:00.',
  },
  lawLine: { da: '{law}, udgave {edition}', en: '{law}, edition {edition}' },
} satisfies Readonly<Record<string, Bilingual>>;

/** How surely a rule is known, in words. */
export const certaintyWords = {
  verified: { da: 'lovtekst', en: 'text of the act' },
  older: { da: 'ældre lovtekst', en: 'text of the older act' },
  practice: { da: 'praksis', en: 'practice' },
  local: { da: 'lokalt niveau', en: 'local level' },
  uncertain: { da: 'usikkert', en: 'uncertain' },
} as const;
