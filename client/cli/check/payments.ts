import { basename } from 'node:path';
import type { CivilDay } from '../../../domain/case/kernel/time';
import { daysBetween } from '../../../domain/law/calendar/day-arithmetic';
import { inKroner } from '../../../domain/recovery/oere';
import { assessPayment, paymentFindings, type PaymentAssessment } from '../../../domain/recovery/payments/assess';
import type { PaymentRow } from '../../../domain/recovery/payments/columns';
import { addPayment, noPayments } from '../../../domain/recovery/payments/totals';
import type { Item } from '../../lists/read-rows';
import type { Session } from '../session';
import { Largest } from './largest';
import { printPayments, type JudgedPayment } from './payments-report';
import type { ProblemPrinter } from './problems';

/** The verdict of one row as other programs read it; its words are Danish in every language. */
export interface PaymentVerdict {
  readonly sagsnr: string;
  readonly findings: readonly string[];
  /** Decided amount in kroner a month: 0 where exempt, null where nothing or no amount is decided. */
  readonly due: number | null;
  /** Collected − due in kroner a month: below zero where too little is collected, null where undecided or unknown. */
  readonly differencePerMonthDkk: number | null;
  readonly decided: boolean;
  readonly collected: boolean;
}

/** Puts an assessment into the words of a row's verdict. */
export function paymentVerdict(caseNumber: string, one: PaymentAssessment): PaymentVerdict {
  const { findings, due, difference, decided, collected } = one;
  return {
    sagsnr: caseNumber,
    findings: findings.map((code) => paymentFindings[code].da),
    due: due === undefined ? null : inKroner(due),
    differencePerMonthDkk: difference === undefined ? null : inKroner(difference),
    decided,
    collected,
  };
}

/** One line of JSON for each row of a list of payments. */
export async function* paymentLines(
  items: AsyncIterable<Item<PaymentRow>>,
  problems: ProblemPrinter,
): AsyncGenerator<string> {
  for await (const { row, assessment } of assessed(items, problems)) {
    yield JSON.stringify(paymentVerdict(row.caseNumber, assessment));
  }
}

/** Prints what a list of payments comes to; days waited are counted to `asOf`. */
export async function reportPayments(
  session: Session,
  { path, asOf, most }: { readonly path: string; readonly asOf: CivilDay; readonly most: number },
  items: AsyncIterable<Item<PaymentRow>>,
  problems: ProblemPrinter,
): Promise<void> {
  const totals = noPayments();
  const longest = new Largest<JudgedPayment>(most, ({ waited }) => waited ?? Infinity);
  for await (const { row, assessment } of assessed(items, problems)) {
    addPayment(totals, row, assessment);
    if (assessment.findings.length === 0) continue;
    const waited = row.placed === undefined ? {} : { waited: daysBetween(row.placed, asOf) };
    longest.add({ row, assessment, ...waited });
  }
  session.io.status('');
  if (totals.cases > 0 || !problems.any) printPayments(session, { file: basename(path), asOf, totals, longest });
}

async function* assessed(
  items: AsyncIterable<Item<PaymentRow>>,
  problems: ProblemPrinter,
): AsyncGenerator<{ readonly row: PaymentRow; readonly assessment: PaymentAssessment }> {
  for await (const item of items) {
    if ('problem' in item) problems.print(item.problem);
    else yield { row: item.row, assessment: assessPayment(item.row) };
  }
}
