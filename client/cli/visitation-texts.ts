import type { Bilingual } from '../../domain/case/kernel/time';

/** What `visitation agenda` says; `{name}` is filled in. */
export const visitationTexts = {
  agenda: {
    da: 'ugens dagsorden: forelagte, uafgjorte sager med deres materiale',
    en: 'the week’s agenda: cases submitted and not decided, with their material',
  },
  week: {
    da: 'uge, fx 2026-W48 (ellers ugen for næste møde)',
    en: 'week, such as 2026-W48 (else that of the next meeting)',
  },
  phWeek: { da: 'uge', en: 'week' },
  badWeek: { da: '«{value}» er ikke en uge.', en: '«{value}» is no week.' },
  badWeekNext: { da: 'Skriv ugen som 2026-W48.', en: 'Write the week as 2026-W48.' },
  heading: { da: 'Visitationsudvalget {week}, møde {meeting}', en: 'Visitation committee {week}, meeting {meeting}' },
  empty: { da: 'Ingen sager er forelagt til mødet.', en: 'No case was submitted to the meeting.' },
  item: { da: '{no}. Sag {case}: {kind}{what}', en: '{no}. Case {case}: {kind}{what}' },
  step: { da: 'trin {step}', en: 'step {step}' },
  price: { da: '{price} kr. pr. måned', en: 'DKK {price} a month' },
  submitted: {
    da: 'forelagt {day} af {by} (post {entry}); afgøres på niveauet: {level}',
    en: 'submitted {day} by {by} (entry {entry}); decided at the level: {level}',
  },
  waiting: { da: 'udskudt siden mødet {day}', en: 'put off since the meeting of {day}' },
  complete: { da: 'alt materiale er der', en: 'all material is there' },
  there: { da: 'er der', en: 'is there' },
  missing: { da: 'mangler', en: 'is missing' },
  count: {
    da: '{count} på dagsordenen, {complete} med alt materiale. Afgør med sagsgang case decide SAG --submission POST.',
    en: '{count} on the agenda, {complete} with all material. Decide by sagsgang case decide CASE --submission ENTRY.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
