import type { Bilingual } from '../../../domain/case/kernel/time';
import { fill, type ErrorParams } from '../../../domain/errors/error-entry';
import type { Session } from '../session';

/** What `closed-review` says; `{name}` is filled in. */
export const closedReviewTexts = {
  argName: { da: 'gennemgangens navn, fx foraar-2025', en: 'name of the review, e.g. spring-2025' },
  list: { da: 'vis gennemgangene', en: 'list the reviews' },
  show: { da: 'vis, hvor langt gennemgangen er', en: 'show how far the review is' },
  cases: {
    da: 'vis sagerne, og hvorfor hver af dem står, hvor den står',
    en: 'show the cases, and why each is where it is',
  },
  report: { da: 'skriv rapporten, uden navne på nogen', en: 'write the report, without anybody’s name' },
  answer: { da: 'giv svar på mange sager fra en fil', en: 'answer for many cases from a file' },
  argCase: { da: 'én sag, vist i enkeltheder', en: 'one case, shown in full' },
  optCategory: { da: 'kun sager, der står i kategorien', en: 'only cases standing in the category' },
  optConcern: { da: 'kun sager med svaret (ja, nej)', en: 'only cases answered (ja, nej)' },
  optMissing: { da: 'kun sager, der mangler noget', en: 'only cases that lack something' },
  optControl: { da: 'kun sager, hvor kontrollen ikke er opfyldt', en: 'only cases in which the control is not met' },
  optFile: { da: 'regneark (CSV) med en række for hver sag', en: 'spreadsheet (CSV) with a row for each case' },
  optChoose: { da: 'vælg så mange sager ved lod', en: 'choose so many cases by lot' },
  optNoWait: { da: 'vent ikke på, at sagerne er læst', en: 'do not wait until the cases have been read' },
  none: { da: 'Der er ingen gennemgange endnu.', en: 'There are no reviews yet.' },
  reading: { da: 'Sagerne læses …', en: 'Reading the cases …' },
  stillReading: {
    da: 'Sagerne læses stadig. Se dem om lidt med: sagsgang closed-review show {name}',
    en: 'The cases are still being read. See them in a moment: sagsgang closed-review show {name}',
  },
  title: { da: 'Gennemgang af lukkede sager {name}', en: 'Review of closed cases {name}' },
  population: {
    da: '{cases} sager lukket {from}–{to} · låst {at} · aftryk {hash}',
    en: '{cases} cases closed {from}–{to} · frozen {at} · hash {hash}',
  },
  populationNamed: {
    da: '{cases} sager nævnt ved nummer · låst {at} · aftryk {hash}',
    en: '{cases} cases named by number · frozen {at} · hash {hash}',
  },
  extension: { da: 'udvidelse', en: 'extension' },
  leftOut: {
    da: 'Ikke taget med: {known} var der i forvejen, {notClosed} er ikke lukkede, {unreadable} kan ikke læses (slettede).',
    en: 'Left out: {known} were in it before, {notClosed} are not closed, {unreadable} cannot be read (erased).',
  },
  tampered: {
    da: 'Listen er en anden end den, der blev låst. Kør `sagsgang verify`, og brug ikke tallene.',
    en: 'The list is another than the one that was frozen. Run `sagsgang verify` and do not use the figures.',
  },
  colCategory: { da: 'Kategori', en: 'Category' },
  colStanding: { da: 'Står nu', en: 'Stands' },
  unread: { da: 'ikke gennemgået', en: 'not read' },
  total: { da: 'i alt', en: 'in all' },
  moved: { da: 'Flyttet af en gennemgang: {count}.', en: 'Moved by a review: {count}.' },
  concernTitle: { da: 'Er der bekymring nu?', en: 'Is there concern now?' },
  concernLine: {
    da: 'ja {yes} · nej {no} · mangler svar {unanswered}',
    en: 'yes {yes} · no {no} · unanswered {unanswered}',
  },
  raisedLine: {
    da: 'Ja: {notified} underrettet · {screened} screening begyndt · {notRaised} ikke nået sagen',
    en: 'Yes: {notified} notified · {screened} screening begun · {notRaised} not in the case yet',
  },
  assessedLine: {
    da: 'Vurderet: {inTime} i tide{late} · {overdue} for sent · {waiting} mangler',
    en: 'Assessed: {inTime} in time{late} · {overdue} late · {waiting} waiting',
  },
  recordedLate: { da: ' (heraf {count} efterregistreret)', en: ' ({count} of them recorded late)' },
  overdueLine: {
    da: '{count} af dem, der mangler, er over tiden.',
    en: '{count} of those waiting are past their time.',
  },
  familyLine: {
    da: 'Nej: familien orienteret {informed} · ikke relevant {notRelevant} · mangler {waiting}',
    en: 'No: family informed {informed} · not relevant {notRelevant} · waiting {waiting}',
  },
  reassessLine: {
    da: 'Ny vurdering på en dag: {done} vurderet igen · {waiting} venter',
    en: 'To be assessed again on a day: {done} done · {waiting} waiting',
  },
  notReopened: {
    da: '{count} af sagerne er ikke genåbnet: det skal en rådgiver eller leder gøre. De 24 timer løber alligevel.',
    en: '{count} of the cases are not open again: a caseworker or leader must do that. The 24 hours run all the same.',
  },
  refusedByCase: {
    da: '{count} sager tog ikke imod. Se dem med --missing, og svar igen.',
    en: '{count} cases did not take it. See them by --missing and answer again.',
  },
  taskForceTitle: { da: 'Task Force: {count} sager', en: 'Task Force: {count} cases' },
  nextTitle: { da: 'Næste skridt', en: 'Next steps' },
  nextAnswer: {
    da: '{count} sager mangler et svar: sagsgang closed-review cases {name} --missing',
    en: '{count} cases lack an answer: sagsgang closed-review cases {name} --missing',
  },
  nextInform: {
    da: '{count} familier mangler at blive orienteret: sagsgang closed-review informed {name} --cases …',
    en: '{count} families are to be informed: sagsgang closed-review informed {name} --cases …',
  },
  nextRaise: {
    da: '{count} svar om bekymring er ikke nået sagen endnu.',
    en: '{count} answers of concern have not reached the case yet.',
  },
  nextClose: {
    da: 'Alle sager har et svar. Afslut med: sagsgang closed-review close {name}',
    en: 'Every case has its answer. Close by: sagsgang closed-review close {name}',
  },
  colSource: { da: 'Fagsystem', en: 'Source' },
  colWhy: { da: 'Hvorfor', en: 'Why' },
  colConcern: { da: 'Bekymring', en: 'Concern' },
  colMissing: { da: 'Mangler', en: 'Lacks' },
  nothingWanting: { da: 'intet mangler', en: 'nothing wanting' },
  shown: { da: '{shown} af {total} sager', en: '{shown} of {total} cases' },
  noCases: { da: 'Ingen sager passer.', en: 'No case fits.' },
  unknownCase: { da: 'Sagen {case} er ikke med i gennemgangen.', en: 'Case {case} is not in the review.' },
  caseLine: { da: 'Sag {case}', en: 'Case {case}' },
  closedOn: { da: 'Lukket {day}', en: 'Closed {day}' },
  erased: { da: 'Sagen er slettet og kan ikke læses.', en: 'The case was erased and cannot be read.' },
  assessedInTime: { da: 'vurderet i tide', en: 'assessed in time' },
  assessedRecordedLate: { da: 'vurderet i tide, efterregistreret', en: 'assessed in time, recorded late' },
  assessedLate: { da: 'vurderet for sent', en: 'assessed late' },
  assessedOverdue: { da: 'mangler vurdering, over tiden', en: 'not assessed, past its time' },
  assessedWaiting: { da: 'vurderes senest {due}', en: 'to be assessed by {due}' },
  notInCase: { da: 'ikke nået sagen', en: 'not in the case yet' },
  refusedWhy: { da: 'afvist af sagen ({code})', en: 'refused by the case ({code})' },
  reassessOn: { da: 'vurderes igen {day}', en: 'again on {day}' },
  reassessed: { da: 'vurderet igen', en: 'assessed again' },
  textErased: { da: '(teksten er slettet)', en: '(the text was erased)' },
  history: { da: 'Hvad der er sagt om sagen', en: 'What was said of the case' },
  reportWhy: { da: 'Hvad der mangler, og i hvor mange sager', en: 'What is wanting, and in how many cases' },
  reportMoves: { da: 'Sager, som en gennemgang flyttede', en: 'Cases that a review moved' },
  reportFooter: {
    da: 'Rapporten nævner hverken sager, børn eller medarbejdere. Tallene kan regnes efter af listen og dens aftryk.',
    en: 'The report names no cases, children or staff. The figures can be worked out from the list and its hash.',
  },
  from: { da: 'fra', en: 'from' },
  to: { da: 'til', en: 'to' },
  cases_: { da: 'sager', en: 'cases' },
  control: { da: 'kontrol', en: 'control' },
  law: { da: 'lov', en: 'law' },
  fileColumn: {
    da: 'Filen mangler kolonnen «{column}». Den kan have: {columns}.',
    en: 'The file lacks the column “{column}”. It may have: {columns}.',
  },
  fileUnknownColumn: {
    da: 'Filen har en kolonne, der ikke kendes: «{column}». Den kan have: {columns}.',
    en: 'The file has a column that is not known: “{column}”. It may have: {columns}.',
  },
  fileUnread: { da: 'Filen {file} kan ikke læses.', en: 'The file {file} cannot be read.' },
  fileRow: { da: 'Linje {line}, sag {case}: {message}', en: 'Line {line}, case {case}: {message}' },
  fileDone: {
    da: '{rows} rækker: {steps} svar givet eller givet før, {refused} afvist. Kør filen igen, når de afviste er rettet; intet bliver dobbelt.',
    en: '{rows} rows: {steps} answers given now or before, {refused} refused. Run the file again once those are mended; nothing is doubled.',
  },
  chooseOrCases: {
    da: 'Nævn sagerne med --cases (og det aftalte antal med --size), eller træk lod med --choose N.',
    en: 'Name the cases by --cases (and the agreed number by --size), or draw a lot by --choose N.',
  },
  chosen: { da: 'Valgt: {cases}', en: 'Chosen: {cases}' },
  redraw: {
    da: 'træk lod igen af journalen, og sammenlign med det, der står',
    en: 'draw the lots again from the journal and compare with what it says',
  },
  noChoices: { da: 'Der er ikke valgt sager til Task Force.', en: 'No cases were chosen for the Task Force.' },
  lotLine: {
    da: 'Post {entry}: {size} sager ved lod · frø {seed}',
    en: 'Entry {entry}: {size} cases by lot · seed {seed}',
  },
  namedLine: { da: 'Post {entry}: {size} sager nævnt ved nummer', en: 'Entry {entry}: {size} cases named by number' },
  choiceSame: { da: 'de samme', en: 'the same' },
  choiceOther: { da: 'IKKE DE SAMME', en: 'NOT THE SAME' },
  choicesSame: {
    da: 'Valget er det, der følger af de låste lister.',
    en: 'The choice is what follows from the frozen lists.',
  },
  choicesOther: {
    da: 'Valget følger ikke af de låste lister. Kør `sagsgang verify`, og brug ikke resultatet.',
    en: 'The choice does not follow from the frozen lists. Run `sagsgang verify` and do not use the result.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Name of a text. */
export type ClosedReviewText = keyof typeof closedReviewTexts;

/** Says a text in the user's language. */
export function sayReview({ tell }: Session, key: ClosedReviewText, params: ErrorParams = {}): string {
  return fill(tell(closedReviewTexts[key]), params);
}
