import type { Bilingual } from '../../../domain/case/kernel/time';

/** What `law replay` says; `{name}` is filled in. */
export const replayTexts = {
  replay: {
    da: 'konsekvensberegning: hvad ville en anden regel betyde for sagerne',
    en: 'law replay: what another rule would mean for the cases',
  },
  phFile: { da: 'fil', en: 'file' },
  optEdition: { da: 'den ændrede udgave (JSON)', en: 'the changed edition (JSON)' },
  optLevels: { da: 'andre lokale niveauer (JSON)', en: 'other local levels (JSON)' },
  optFrom: {
    da: 'kun det, hvis ur startede den dag eller senere',
    en: 'only what has a clock started that day or later',
  },
  optTo: { da: 'kun det, hvis ur startede den dag eller før', en: 'only what has a clock started that day or earlier' },
  optAsOf: { da: 'bedøm sagerne pr. den dag', en: 'judge the cases as of that day' },
  optCaseList: {
    da: 'sagsliste i stedet for journalen; kan gentages',
    en: 'case list instead of the journal; may be repeated',
  },
  optCsv: { da: 'skriv hver ændring i en CSV-fil', en: 'write each change to a CSV file' },
  optResume: { da: 'gå videre, hvor kørslen blev afbrudt', en: 'go on where the run was interrupted' },
  oneQuestion: {
    da: 'Skriv enten --edition eller --levels med en fil.',
    en: 'Give either --edition or --levels with a file.',
  },
  wrongDays: { da: '--from ligger efter --to.', en: '--from lies after --to.' },
  nothingToResume: {
    da: 'Ingen afbrudt kørsel med samme spørgsmål; begynder forfra.',
    en: 'No interrupted run with the same question; starting anew.',
  },
  interrupted: {
    da: 'Afbrudt efter {cases} sager. Gå videre med samme kald og --resume.',
    en: 'Interrupted after {cases} cases. Go on with the same call and --resume.',
  },
  title: { da: 'Konsekvensberegning', en: 'Law replay' },
  nothingChanged: {
    da: 'Filen siger det samme som loven; intet ville være anderledes.',
    en: 'The file says what the law says; nothing would be different.',
  },
  cases: {
    da: '{cases} sager set igennem; {changed} ville være anderledes. Intet er ændret.',
    en: '{cases} cases looked at; {changed} would be different. Nothing was changed.',
  },
  decisions: {
    da: 'Afgørelser, der ville stå anderledes: {count}.',
    en: 'Decisions that would stand otherwise: {count}.',
  },
  unreadable: {
    da: '{count} sager kan ikke læses og er ikke talt med.',
    en: '{count} cases cannot be read and are not counted.',
  },
  ofLists: { da: 'sagslister', en: 'case lists' },
  added: { da: 'bruges', en: 'used' },
  removed: { da: 'bruges ikke', en: 'not used' },
  colRule: { da: 'Regel', en: 'Rule' },
  colCases: { da: 'Sager', en: 'Cases' },
  colDecisions: { da: 'Afgørelser', en: 'Decisions' },
  colUnmet: { da: 'Uopfyldt', en: 'Unmet' },
  colMet: { da: 'Opfyldt', en: 'Met' },
  colEarlier: { da: 'Før', en: 'Earlier' },
  colLater: { da: 'Senere', en: 'Later' },
  colOther: { da: 'Andet', en: 'Other' },
  colDays: { da: 'Dage', en: 'Days' },
  colClocks: { da: 'Ure startet', en: 'Clocks started' },
  legend: {
    da: 'Uopfyldt og opfyldt: svaret bliver et andet. Før og senere: kun fristen flytter sig, så mange dage.',
    en: 'Unmet and met: the answer becomes another. Earlier and later: only the due day moves, by so many days.',
  },
  verdicts: { da: 'Farver og kategorier', en: 'Colours and categories' },
  csvWritten: { da: 'Hver ændring står i {file}.', en: 'Each change is in {file}.' },
} satisfies Readonly<Record<string, Bilingual>>;
