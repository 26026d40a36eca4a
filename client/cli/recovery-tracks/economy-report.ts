import { formatDanish } from '../../../domain/law/calendar/copenhagen';
import { economySources, sourcesInOrder, type EconomyRow } from '../../../domain/recovery/economy-review/columns';
import {
  economyCauses,
  economyGaps,
  type CauseFound,
  type EconomyCause,
  type EconomyDifference,
  type EconomyGap,
} from '../../../domain/recovery/economy-review/compare-case';
import { linesOf } from '../../../domain/recovery/economy-review/match';
import { gapTotal, type EconomyReview } from '../../../domain/recovery/economy-review/review';
import { Largest } from '../check/largest';
import { amountShown, printFigures } from '../check/money-shown';
import { figure } from '../check/report';
import { table } from '../print/table';
import { wrap } from '../print/wrap';
import type { Session } from '../session';
import { distinct } from './economy-json';
import { sayTrack } from './texts';

const gaps = Object.keys(economyGaps) as EconomyGap[];

/** Prints the review: what each place comes to, the differences by cause, and the cases with the largest of them. */
export function printEconomy(session: Session, review: EconomyReview, month: string | undefined, most: number): void {
  const { print, paint, io, tell } = session;
  print(paint('bold', sayTrack(session, 'economyTitle', { month: month ?? sayTrack(session, 'allMonths') })));
  print();
  if (review.cases === 0) {
    print(sayTrack(session, 'economyNone'));
    return;
  }
  const { cases, agreeing } = review;
  const share = { yes: figure(session, agreeing), no: figure(session, cases - agreeing) };
  printFigures(session, [[sayTrack(session, 'cases'), figure(session, cases), sayTrack(session, 'agreeing', share)]]);
  print();
  print(paint('bold', sayTrack(session, 'amountsMonth')));
  printFigures(session, [
    ...sourcesInOrder.map(
      (source) => [capital(tell(economySources[source])), amountShown(session, review.amounts[source])] as const,
    ),
    ...gaps.map((gap) => [tell(economyGaps[gap]), amountShown(session, gapTotal(review, gap))] as const),
  ]);
  print();
  if (review.differences.length === 0) print(paint('green', sayTrack(session, 'economyAgree')));
  else {
    printCauses(session, review);
    printDifferences(session, review, most);
  }
  print();
  for (const part of wrap(sayTrack(session, 'economyNote'), io.columns)) print(paint('dim', part));
}

function printCauses(session: Session, review: EconomyReview): void {
  const { print, paint, tell, io } = session;
  print(paint('bold', sayTrack(session, 'byCause')));
  const columns = [
    { title: sayTrack(session, 'colCause') },
    { title: sayTrack(session, 'colCount'), align: 'right' },
    ...gaps.map((gap) => ({ title: tell(economyGaps[gap]), align: 'right' as const })),
  ] as const;
  const met = (Object.keys(economyCauses) as EconomyCause[]).filter((cause) => review.causes[cause] > 0);
  const rows = met.map((cause) => [
    tell(economyCauses[cause]),
    figure(session, review.causes[cause]),
    ...gaps.map((gap) => amountShown(session, review.gaps[gap][cause].difference)),
  ]);
  const total = [
    sayTrack(session, 'inAll'),
    figure(session, review.differences.length),
    ...gaps.map((gap) => amountShown(session, gapTotal(review, gap))),
  ];
  print(table(columns, [...rows, total], io.columns));
  print();
}

function printDifferences(session: Session, review: EconomyReview, most: number): void {
  const { print, paint, tell, io } = session;
  const largest = new Largest<EconomyDifference>(most, weight);
  for (const one of review.differences) largest.add(one);
  const shown = largest.list();
  print(paint('bold', sayTrack(session, 'perCase')));
  const columns = [
    { title: sayTrack(session, 'colCase') },
    { title: sayTrack(session, 'colMeasure'), flexible: true },
    ...sourcesInOrder.map((source) => ({ title: capital(tell(economySources[source])), align: 'right' as const })),
    { title: sayTrack(session, 'colCause'), flexible: true },
  ] as const;
  const rows = shown.map(({ caseNumber, lines, causes }) => {
    const said = linesOf(lines).map(({ row }) => row);
    const thing = distinct(said.map(({ measure }) => measure)) || distinct(said.map(({ account }) => account));
    const amounts = sourcesInOrder.map((source) => {
      const row = lines[source]?.row;
      return row ? amountShown(session, row.amount) : '–';
    });
    return [caseNumber, thing, ...amounts, causes.map((one) => causeShown(session, one, lines)).join(', ')];
  });
  print(table(columns, rows, io.columns));
  const more = largest.total - shown.length;
  if (more > 0) print(paint('dim', sayTrack(session, 'more', { count: figure(session, more) })));
}

function causeShown(session: Session, { cause, in: place }: CauseFound, lines: EconomyDifference['lines']): string {
  const word = session.tell(economyCauses[cause]);
  if (place !== undefined)
    return sayTrack(session, 'causeIn', { cause: word, place: session.tell(economySources[place]) });
  const rows = linesOf(lines).map(({ row }) => row);
  if (cause === 'period') return `${word} (${distinct(rows.map(periodShown))})`;
  return cause === 'account' ? `${word} (${distinct(rows.map(({ account }) => account))})` : word;
}

function periodShown({ from, to }: EconomyRow): string {
  return `${formatDanish(from)}–${to === undefined ? '' : formatDanish(to)}`;
}

function weight({ gaps: found }: EconomyDifference): number {
  return Math.abs(found.grantToDubu.difference) + Math.abs(found.dubuToCalibra.difference);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
