import type { CivilDay } from '../../../domain/case/kernel/time';
import { fill } from '../../../domain/errors/error-entry';
import { formatDanish } from '../../../domain/law/calendar/copenhagen';
import { paymentFindings, type PaymentAssessment, type PaymentFinding } from '../../../domain/recovery/payments/assess';
import type { PaymentRow } from '../../../domain/recovery/payments/columns';
import type { PaymentTotals } from '../../../domain/recovery/payments/totals';
import { table } from '../print/table';
import type { Session } from '../session';
import type { Largest } from './largest';
import { amountShown, printFigures } from './money-shown';
import { moneyTexts as texts } from './money-texts';
import { figure } from './report';

/** A payment, what it comes to, and how many days the child has been placed. */
export interface JudgedPayment {
  readonly row: PaymentRow;
  readonly assessment: PaymentAssessment;
  /** Absent where the day of placement is not noted. */
  readonly waited?: number;
}

/** What a list of payments came to. */
export interface PaymentsReport {
  readonly file: string;
  readonly asOf: CivilDay;
  readonly totals: PaymentTotals;
  readonly longest: Largest<JudgedPayment>;
}

/** Prints what a list of payments came to: totals, then those with findings, longest placed first. */
export function printPayments(session: Session, { file, asOf, totals, longest }: PaymentsReport): void {
  const { print, paint, tell } = session;
  print(paint('bold', fill(tell(texts.titlePayments), { file, day: formatDanish(asOf) })));
  print();
  if (totals.cases === 0) {
    print(tell(texts.noRows));
    return;
  }
  printTotals(session, totals);
  print();
  if (longest.total === 0) print(paint('green', tell(texts.allPayments)));
  else printLongest(session, longest);
}

function printTotals(session: Session, totals: PaymentTotals): void {
  const { tell } = session;
  const { cases, decided, pays, exempt, collected, findings, due, dueCollected } = totals;
  const number = (count: number): string => figure(session, count);
  const amounts = { due: amountShown(session, due), collected: amountShown(session, dueCollected) };
  const others = (Object.keys(findings) as PaymentFinding[])
    .filter((code) => code !== 'decisionMissing' && findings[code] > 0)
    .map((code) => [code, findings[code]] as const);
  printFigures(session, [
    [tell(texts.cases), number(cases)],
    [tell(texts.undecided), number(findings.decisionMissing)],
    [tell(texts.decided), number(decided), fill(tell(texts.results), { pays: number(pays), exempt: number(exempt) })],
    [tell(texts.collected), number(collected), fill(tell(texts.dueAmounts), amounts)],
    ...others.map(([code, count]) => [tell(texts.otherFindings), number(count), tell(paymentFindings[code])] as const),
  ]);
}

function printLongest(session: Session, longest: Largest<JudgedPayment>): void {
  const { print, paint, tell, io } = session;
  const shown = longest.list();
  print(paint('bold', tell(texts.longest)));
  const columns = [
    { title: tell(texts.colCase) },
    { title: tell(texts.colPlaced) },
    { title: tell(texts.colDays), align: 'right' },
    { title: tell(texts.colDecided) },
    { title: tell(texts.colAmount), align: 'right' },
    { title: tell(texts.colFindings), flexible: true },
  ] as const;
  const day = (one: CivilDay | undefined): string => (one === undefined ? '' : formatDanish(one));
  const rows = shown.map(({ row, assessment: { due, findings }, waited }) => [
    row.caseNumber,
    day(row.placed),
    waited === undefined ? '' : figure(session, Math.max(0, waited)),
    day(row.decided),
    due === undefined ? '' : amountShown(session, due),
    findings.map((code) => tell(paymentFindings[code])).join(', '),
  ]);
  print(table(columns, rows, io.columns));
  const more = longest.total - shown.length;
  if (more > 0) print(paint('dim', fill(tell(texts.more), { count: figure(session, more) })));
}
