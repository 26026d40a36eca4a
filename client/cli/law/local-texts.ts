import type { Bilingual } from '../../../domain/case/kernel/time';
import type { CaseloadLevel } from '../../../domain/recovery/caseload/norm-form';
import { fill } from '../../../domain/errors/error-entry';
import { setSince, type Settable } from '../../../domain/law/set-from';
import { written } from '../print/dates';
import type { Session } from '../session';

/** What `law local` says; `{name}` is filled in. */
export const localTexts = {
  local: {
    da: 'vis kommunens årshjul, runder, sagstal og kompetencer, og hvem der har sat dem',
    en: 'show the municipality’s year wheel, rounds, caseload and powers, and who set them',
  },
  optOn: { da: 'det, der gælder den dag', en: 'what is in force that day' },
  heading: {
    da: 'Kommunens egne valg i {municipality}, {day}',
    en: 'The municipality’s own choices in {municipality}, {day}',
  },
  colWhat: { da: 'Hvad', en: 'What' },
  colValue: { da: 'Værdi', en: 'Value' },
  colSetBy: { da: 'Sat af', en: 'Set by' },
  ours: { da: 'Sagsgang', en: 'Sagsgang' },
  theirs: { da: 'kommunen fra {from}', en: 'the municipality from {from}' },
  wheel: { da: 'Årshjul', en: 'Year wheel' },
  wheelTimes: { da: '{days} kl. {time}', en: '{days} at {time}' },
  footer: {
    da: 'Det, Sagsgang har sat, er ikke lov. Kommunens egne valg skrives i filen med lokale niveauer (docs/guide/local-levels.md).',
    en: 'What Sagsgang set is no law. A municipality writes its own in its file of local levels (docs/guide/local-levels.md).',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Who may do what, in words; `{name}` is filled in. */
export const powerTexts = {
  decides: { da: 'Afgør: {what}', en: 'Decides: {what}' },
  waives: { da: 'Fraviger: {what}', en: 'Waives: {what}' },
  erases: { da: 'Godkender sletning: {what}', en: 'Approves erasure: {what}' },
  others: { da: 'alt andet', en: 'everything else' },
  upTo: { da: 'til {limit}', en: 'up to {limit}' },
  upToPrice: { da: 'til {price} kr. pr. måned', en: 'up to DKK {price} a month' },
  kept: { da: 'efter {years} år', en: 'after {years} years' },
  meets: { da: 'Visitationsudvalget mødes', en: 'The visitation committee meets' },
  brings: { da: 'Til visitation: {what}', en: 'For visitation: {what}' },
  reopens: { da: 'Genåbningsgrunde', en: 'Reasons for reopening' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What a norm of caseloads says, in words. */
export const normWords = {
  fewest: { da: 'Færrest sager på fuld tid', en: 'Fewest cases in full time' },
  most: { da: 'Flest sager på fuld tid', en: 'Most cases in full time' },
  mostWhenNew: { da: 'Flest sager for nyuddannede', en: 'Most cases for the newly qualified' },
  newMonths: { da: 'Nyuddannet i måneder', en: 'Newly qualified, in months' },
  longAbsenceDays: { da: 'Længere fravær fra dage', en: 'Long absence from days' },
  weights: { da: 'Vægt', en: 'Weight' },
} as const satisfies Readonly<Record<keyof CaseloadLevel, Bilingual>>;

/** A row of `law local`. */
export type LocalRow = readonly [what: string, value: string, setBy: string];

/** Who set some of these fields, and from when. */
export function setBy({ tell, lang }: Session, dated: Settable | undefined, ...fields: readonly string[]): string {
  const from = dated && setSince(dated, ...fields);
  return from === undefined ? tell(localTexts.ours) : fill(tell(localTexts.theirs), { from: written(from, lang) });
}
