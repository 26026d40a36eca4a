import { caseErrors } from './case-errors';
import { commandLineErrors } from './command-line-errors';
import { dailyHeadErrors } from './daily-head-errors';
import { erasureErrors } from './erasure-errors';
import type { ErrorEntry } from './error-entry';
import { formErrors } from './form-errors';
import { lawErrors } from './law-errors';
import * as lists from './list-errors';
import { messageErrors } from './message-errors';
import { programmeErrors } from './programme-errors';
import { proofErrors } from './proof-errors';
import { correctionErrors, moneyListErrors } from './recovery-errors';
import { reviewErrors } from './review-errors';
import { followUpErrors } from './follow-up-errors';
import { roundErrors } from './round-errors';
import { simulationErrors } from './simulation-errors';
import { supervisionErrors } from './supervision-errors';
import { systemErrors } from './system-errors';
import { undertakingErrors } from './undertaking-errors';
import { versionErrors } from './version-errors';
import type { Bilingual } from '../case/kernel/time';

/** One chapter of the registry of errors. */
export interface ErrorChapter {
  readonly title: Bilingual;
  readonly entries: Readonly<Record<string, ErrorEntry>>;
}

/** Every error a user may meet, by chapter; the codes are stable. */
export const errorChapters: readonly ErrorChapter[] = [
  { title: { da: 'Sagen', en: 'The case' }, entries: caseErrors },
  { title: { da: 'Sletning og nøgler', en: 'Erasure and keys' }, entries: erasureErrors },
  { title: { da: 'Formen', en: 'The form' }, entries: formErrors },
  {
    title: { da: 'Sagslisten', en: 'The case list' },
    entries: Object.assign({}, ...Object.values(lists)) as ErrorChapter['entries'],
  },
  { title: { da: 'Penge', en: 'Money' }, entries: { ...moneyListErrors, ...correctionErrors } },
  { title: { da: 'Loven', en: 'The law' }, entries: lawErrors },
  { title: { da: 'Simuleringen', en: 'The simulation' }, entries: simulationErrors },
  { title: { da: 'Systemet', en: 'The system' }, entries: systemErrors },
  { title: { da: 'Kommandolinjen', en: 'The command line' }, entries: commandLineErrors },
  { title: { da: 'Beskeder', en: 'Messages' }, entries: messageErrors },
  { title: { da: 'Beviset', en: 'The proof' }, entries: { ...proofErrors, ...dailyHeadErrors } },
  { title: { da: 'Forløb på tværs af sager', en: 'Undertakings across cases' }, entries: undertakingErrors },
  { title: { da: 'Genopretning', en: 'Recovery' }, entries: programmeErrors },
  { title: { da: 'Udtræk', en: 'Draws' }, entries: supervisionErrors },
  { title: { da: 'Tilsynsrunder', en: 'Supervision rounds' }, entries: roundErrors },
  { title: { da: 'Gennemgang af sager', en: 'Reviews of cases' }, entries: reviewErrors },
  {
    title: { da: 'Gennemgangens skridt og handlinger', en: 'Steps of a review and its actions' },
    entries: followUpErrors,
  },
  { title: { da: 'Versioner', en: 'Versions' }, entries: versionErrors },
];

const registry: ReadonlyMap<string, ErrorEntry> = new Map(
  errorChapters.flatMap(({ entries }) => Object.entries(entries)),
);

/** The codes of all errors, in the order of the chapters. */
export const errorCodes: readonly string[] = errorChapters.flatMap(({ entries }) => Object.keys(entries));

/** What the registry says of an error code; undefined for a code of a newer release. */
export function errorEntry(code: string): ErrorEntry | undefined {
  return registry.get(code);
}
