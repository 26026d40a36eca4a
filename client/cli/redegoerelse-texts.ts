import type { Bilingual } from '../../domain/case/kernel/time';
import type { AffectedState } from '../../domain/report/account';

/** What `redegørelse` says; `{name}` is filled in. */
export const accountTexts = {
  optSince: {
    da: 'opfølgning siden denne dag: samme definitioner i to kolonner, og hvad der er gjort for hvert barn',
    en: 'follow-up since this day: the same definitions in two columns, and what was done for each child',
  },
  optOut: { da: 'skriv i en fil i stedet', en: 'write to a file instead' },
  optImported: {
    da: 'månedstal fra andre systemer (CSV: måned;sygefravær;fratrædelser)',
    en: 'monthly figures of other systems (CSV: måned;sygefravær;fratrædelser)',
  },
  heading: { da: 'Redegørelse {day}', en: 'Account {day}' },
  followUp: { da: 'Opfølgning {day} på redegørelsen {since}', en: 'Follow-up {day} of the account of {since}' },
  periods: {
    da: 'Perioder: {periods}. Tal pr. dag er opgjort ved periodens udgang.',
    en: 'Periods: {periods}. Figures of a day are counted at the end of the period.',
  },
  knownAt: {
    da: 'Opgjort med det, journalen indeholdt {moment}.',
    en: 'Counted by what the journal held on {moment}.',
  },
  affected: { da: '{figure} ({count})', en: '{figure} ({count})' },
  children: { da: 'Hvad der er gjort for det enkelte barn', en: 'What was done for each child' },
  definitions: { da: 'Definitioner', en: 'Definitions' },
  optDefinitions: {
    da: 'skriv hvert nøgletals definition og kilde til sidst',
    en: 'end with each figure’s definition and source',
  },
  what: { da: 'Krav', en: 'Rule' },
  due: { da: 'Frist', en: 'Due' },
  state: { da: 'Status', en: 'State' },
  since: { da: 'Med', en: 'Since' },
  first: { da: 'første gang', en: 'the first time' },
  isNew: { da: 'kommet til', en: 'come since' },
  imported: { da: 'Indlæste tal', en: 'Imported figures' },
  sickness: { da: 'Sygefravær, gennemsnit af månederne', en: 'Sickness absence, average of the months' },
  departures: { da: 'Fratrædelser', en: 'Departures' },
  months: { da: 'Måneder indlæst', en: 'Months imported' },
  importedSource: {
    da: 'Tallene er indlæst fra en fil og kan ikke efterprøves i journalen.',
    en: 'These figures were read from a file and cannot be checked against the journal.',
  },
  proof: { da: 'Journalens bevis', en: 'Proof of the journal' },
  head: {
    da: 'Seneste hoved: nr. {number}, {day}, {cases} sager og forløb på tværs, {entries} poster, rod {root}.',
    en: 'Last head: no. {number}, {day}, {cases} cases and undertakings, {entries} entries, root {root}.',
  },
  noHead: {
    da: 'Der er endnu ikke forseglet noget hoved. Gør det med sagsgang heads seal.',
    en: 'No head was sealed yet. Do so by sagsgang heads seal.',
  },
  check: {
    da: 'Efterprøv journalen mod hovederne med sagsgang verify, og udlevér dem med sagsgang heads export.',
    en: 'Check the journal against the heads by sagsgang verify, and hand them over by sagsgang heads export.',
  },
  listSource: {
    da: 'Opgjort over en sagsliste: der er ingen journal at bevise.',
    en: 'Counted over a case list: there is no journal to prove.',
  },
  written: { da: 'Skrevet i {file}.', en: 'Written to {file}.' },
  sinceAfter: { da: '--since skal ligge før --as-of.', en: '--since must be before --as-of.' },
  badImported: {
    da: 'Linje {line} i {file}: «{value}» {what}',
    en: 'Line {line} of {file}: «{value}» {what}',
  },
  badImportedNext: {
    da: 'Skriv linjerne som måned;sygefravær;fratrædelser, fx 2024-05;7,2;3, én gang for hver måned.',
    en: 'Write lines as måned;sygefravær;fratrædelser, such as 2024-05;7,2;3, once for each month.',
  },
  unreadableFile: { da: 'Filen {file} kan ikke læses.', en: 'The file {file} cannot be read.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** How it stands with an affected child, in words; `{day}` is filled in. */
export const affectedWords: Readonly<Record<AffectedState, Bilingual>> = {
  missing: { da: 'mangler stadig', en: 'still missing' },
  done: { da: 'gjort {day}', en: 'done {day}' },
  closed: { da: 'mangler; sagen er lukket {day}', en: 'missing; the case was closed {day}' },
  notReopened: { da: 'mangler; lukket {day} og ikke genåbnet', en: 'missing; closed {day} and not reopened' },
  notAsked: { da: 'kræves ikke længere', en: 'no longer asked for' },
  reopened: { da: 'mangler; sagen er genåbnet {day}', en: 'missing; the case was reopened {day}' },
};

/** What is wrong with a line of imported figures, in words. */
export const importedWords = {
  heading: { da: 'er ikke overskriften', en: 'is not the heading' },
  fields: { da: 'har ikke tre felter', en: 'has not three fields' },
  month: { da: 'er ikke en måned', en: 'is no month' },
  twice: { da: 'står der to gange', en: 'stands there twice' },
  sickness: { da: 'er ikke en procent fra 0 til 100', en: 'is no percentage from 0 to 100' },
  departures: { da: 'er ikke et antal personer', en: 'is no number of people' },
} as const satisfies Readonly<Record<string, Bilingual>>;
