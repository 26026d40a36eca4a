import type { Bilingual } from '../../../domain/case/kernel/time';

/** What `law` says; `{name}` is filled in. */
export const lawTexts = {
  show: { da: 'vis reglerne i en udgave, eller én regel', en: 'show the rules of an edition, or one rule' },
  deadline: { da: 'regn en frist ud', en: 'work out a deadline' },
  diff: { da: 'vis, hvad to udgaver siger forskelligt', en: 'show what two editions say differently' },
  explain: { da: 'forklar en regel', en: 'explain a rule' },
  argEditionA: { da: 'udgave, eller en dag den gælder', en: 'edition, or a day it is in force' },
  argEditionB: { da: 'den udgave, der sammenlignes med', en: 'the edition to compare with' },
  phEdition: { da: 'udgave', en: 'edition' },
  optEdition: { da: 'udgave, fx 2024-01', en: 'edition, e.g. 2024-01' },
  optOn: { da: 'udgaven, der gælder den dag', en: 'the edition in force that day' },
  oneOfEditionAndOn: { da: 'Vælg enten --edition eller --on.', en: 'Choose either --edition or --on.' },
  notInEdition: { da: 'Regel {rule} står ikke i {edition}.', en: 'Rule {rule} is not in {edition}.' },
  colOptions: { da: 'Indstillinger', en: 'Options' },
  whoIsTold: { da: 'Hvem får besked', en: 'Who is told' },
  diffHeading: { da: 'Fra {before} til {after}', en: 'From {before} to {after}' },
  noDifferences: { da: 'De siger det samme.', en: 'They say the same.' },
  added: { da: 'Kommer til: {codes}', en: 'Added: {codes}' },
  removed: { da: 'Findes ikke længere: {codes}', en: 'No longer there: {codes}' },
  transitions: {
    da: 'Overgangsregler: det, der begyndte før, bedømmes også af den nye udgave',
    en: 'Rules of transition: what began before is judged by the new edition too',
  },
  optMunicipality: {
    da: 'kommunen, hvis lokale niveauer gælder (ellers installationens egen)',
    en: 'the municipality whose local levels hold (else the installation’s own)',
  },
  noLevels: {
    da: 'Kommunen {municipality} har ingen lokale niveauer her; loven vises, som den er.',
    en: 'Municipality {municipality} has no local levels here; the law is shown as it stands.',
  },
  argRule: { da: 'regel, fx K04', en: 'rule, e.g. K04' },
  argEdition: {
    da: 'udgave eller regel, fx liste-2025 eller K04; ellers udgaven, der gælder i dag',
    en: 'edition or rule, e.g. liste-2025 or K04; otherwise the edition in force today',
  },
  optFrom: { da: 'hvornår fristen begynder (dag eller tidspunkt)', en: 'when the time begins to run (day or time)' },
  phTime: { da: 'tid', en: 'time' },
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
  lawLine: { da: '{law}, udgave {edition}', en: '{law}, edition {edition}' },
} satisfies Readonly<Record<string, Bilingual>>;

/** What may differ of a rule, in words. */
export const fieldWords = {
  law: { da: 'lov', en: 'law' },
  certainty: { da: 'grundlag', en: 'basis' },
  limit: { da: 'frist', en: 'limit' },
  limitSetBy: { da: 'fristen sættes af', en: 'limit set by' },
  weight: { da: 'vægt', en: 'weight' },
  red: { da: '● gør en åben sag rød', en: '● makes an open case red' },
  ladder: { da: 'eskaleringstrappe', en: 'escalation ladder' },
  localOptions: { da: 'kan sættes lokalt', en: 'may be set locally' },
  options: { da: 'indstilling', en: 'option' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Weights in a review of closed cases, in words. */
export const weightWords = {
  greater: { da: 'større grad', en: 'greater degree' },
  lesser: { da: 'mindre grad', en: 'lesser degree' },
} as const;
