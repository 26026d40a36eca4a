import { fill } from '../../../domain/errors/error-entry';
import { formatDanish } from '../../../domain/law/calendar/copenhagen';
import {
  lostEarningsFindings,
  type Assessment,
  type LostEarningsFinding,
} from '../../../domain/recovery/lost-earnings/assess';
import type { Cap } from '../../../domain/recovery/lost-earnings/caps';
import type { LostEarningsRow } from '../../../domain/recovery/lost-earnings/columns';
import type { LostEarningsTotals } from '../../../domain/recovery/lost-earnings/totals';
import { table } from '../print/table';
import { wrap } from '../print/wrap';
import type { Session } from '../session';
import type { Largest } from './largest';
import { amountShown, printFigures } from './money-shown';
import { moneyTexts as texts } from './money-texts';
import { figure } from './report';

/** A grant and what it comes to. */
export interface JudgedGrant {
  readonly row: LostEarningsRow;
  readonly assessment: Assessment;
}

/** What a list of lost earnings came to. */
export interface LostEarningsReport {
  readonly file: string;
  readonly totals: LostEarningsTotals;
  readonly largest: Largest<JudgedGrant>;
  /** The caps that were worked with, by year. */
  readonly caps: readonly Cap[];
}

/** Prints what a list of lost earnings came to: totals, the differences each way and net, the rows that weigh most. */
export function printLostEarnings(session: Session, { file, totals, largest, caps }: LostEarningsReport): void {
  const { print, paint, tell } = session;
  print(paint('bold', fill(tell(texts.titleLost), { file })));
  print();
  if (totals.cases === 0) {
    print(tell(texts.noRows));
    return;
  }
  printTotals(session, totals);
  print();
  print(paint('bold', tell(texts.perMonth)));
  printDifferences(session, totals);
  print();
  if (largest.total === 0) print(paint('green', tell(texts.allRight)));
  else printLargest(session, largest);
  print();
  for (const line of notes(session, caps)) for (const part of wrap(line, session.io.columns)) print(paint('dim', part));
}

function printTotals(session: Session, totals: LostEarningsTotals): void {
  const { tell } = session;
  const { cases, reviewed, without, unsettled, findings } = totals;
  const counted = (Object.keys(findings) as LostEarningsFinding[]).map(
    (code) => [`– ${tell(lostEarningsFindings[code])}`, figure(session, findings[code])] as const,
  );
  const gone = { yes: figure(session, reviewed), no: figure(session, cases - reviewed) };
  printFigures(session, [
    [tell(texts.cases), figure(session, cases), fill(tell(texts.reviewed), gone)],
    [tell(texts.without), figure(session, without)],
    [tell(texts.withFindings), figure(session, cases - without)],
    ...counted,
    ...(unsettled > 0 ? [[tell(texts.unsettled), figure(session, unsettled), tell(texts.unsettledWhy)] as const] : []),
  ]);
}

function printDifferences(
  session: Session,
  { over, under, right, cases, unsettled, difference }: LostEarningsTotals,
): void {
  const { tell } = session;
  const inCases = (count: number): string =>
    count === 1 ? tell(texts.inOneCase) : fill(tell(texts.inCases), { count: figure(session, count) });
  printFigures(session, [
    [tell(texts.over), amountShown(session, over.difference), inCases(over.cases)],
    [tell(texts.under), amountShown(session, under.difference), inCases(under.cases)],
    [tell(texts.right), amountShown(session, 0), inCases(right)],
    [tell(texts.net), amountShown(session, difference), inCases(cases - unsettled)],
  ]);
}

function printLargest(session: Session, largest: Largest<JudgedGrant>): void {
  const { print, paint, tell, io } = session;
  const shown = largest.list();
  print(paint('bold', tell(texts.largest)));
  const columns = [
    { title: tell(texts.colCase) },
    { title: tell(texts.colPeriod) },
    { title: tell(texts.colDue), align: 'right' },
    { title: tell(texts.colPaid), align: 'right' },
    { title: tell(texts.colDifference), align: 'right' },
    { title: tell(texts.colFindings), flexible: true },
  ] as const;
  const amount = (oere: number | undefined): string => (oere === undefined ? '?' : amountShown(session, oere));
  const rows = shown.map(({ row, assessment: { due, difference, findings } }) => [
    row.caseNumber,
    `${formatDanish(row.from)} – ${formatDanish(row.to)}`,
    amount(due),
    amountShown(session, row.paid),
    amount(difference),
    findings.map((code) => tell(lostEarningsFindings[code])).join(', '),
  ]);
  print(table(columns, rows, io.columns));
  const more = largest.total - shown.length;
  if (more > 0) print(paint('dim', fill(tell(texts.more), { count: figure(session, more) })));
}

function notes(session: Session, caps: readonly Cap[]): string[] {
  const { tell } = session;
  const used = caps.map(({ year, amount, law }) =>
    fill(tell(texts.cap), { year, amount: amountShown(session, amount), law }),
  );
  return [[tell(texts.formula), ...used].join(' '), tell(texts.noDemand)];
}
