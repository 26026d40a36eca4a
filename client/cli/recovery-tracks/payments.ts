import type { Command } from 'commander';
import type { CivilDay } from '../../../domain/case/kernel/time';
import { formatDanish } from '../../../domain/law/calendar/copenhagen';
import { compare } from '../../../domain/law/calendar/day-arithmetic';
import { inKroner } from '../../../domain/recovery/oere';
import { paymentFindings, paymentRules } from '../../../domain/recovery/payments/assess';
import type { PaymentRow } from '../../../domain/recovery/payments/columns';
import { paymentPlan, type PaymentPlan, type PaymentStage } from '../../../domain/recovery/payments/plan';
import { paymentSteps } from '../../../domain/recovery/payments/plan-rules';
import {
  addPaymentPlan,
  noPaymentPlans,
  paymentStages,
  type PaymentPlanTotals,
} from '../../../domain/recovery/payments/plan-totals';
import { paymentsReading } from '../../lists/money-lists';
import { readMoneyList } from '../../lists/read-money';
import { amountShown, printFigures } from '../check/money-shown';
import { figure } from '../check/report';
import { finish, newCommand, printJson } from '../command';
import { table } from '../print/table';
import { wrap } from '../print/wrap';
import type { Session } from '../session';
import { amountCell, dayCell, writeCsv } from './csv';
import { dayOf, endOf, mostShown, problemsOf, progressOn, rowsOf, type TrackOptions } from './read-track';
import { sayTrack, trackTexts as texts } from './texts';

interface PlannedPayment {
  readonly row: PaymentRow;
  readonly plan: PaymentPlan;
}

/** `tracks payments`: from missing decision to collecting (genopretning af forældre- og egenbetaling). */
export function paymentsCommand(session: Session): Command {
  const { tell, say } = session;
  const command = newCommand(session, 'payments', tell(texts.payments))
    .argument('<LIST.csv>', tell(texts.argPayments))
    .option(`--as-of <${say('phDay')}>`, tell(texts.optAsOf))
    .option('--out <FILE.csv>', tell(texts.optOut))
    .option('--all', tell(texts.optAll))
    .action((path: string, options: TrackOptions) => track(session, path, options));
  return finish(session, command, 'sagsgang tracks payments examples/faxe-egenbetaling.csv --as-of 31-03-2025');
}

async function track(session: Session, path: string, options: TrackOptions): Promise<void> {
  const on = dayOf(session, options);
  const problems = problemsOf(session, path, options);
  const totals = noPaymentPlans();
  const open: PlannedPayment[] = [];
  for await (const { row } of rowsOf(readMoneyList(path, paymentsReading, progressOn(session)), problems)) {
    const plan = paymentPlan(row, {}, on);
    addPaymentPlan(totals, plan);
    if (!plan.complete) open.push({ row, plan });
  }
  session.io.status('');
  open.sort((a, b) => compare(a.row.placed ?? '', b.row.placed ?? '') || compare(a.row.caseNumber, b.row.caseNumber));
  if (options.json) printJson(session, asJson(on, totals, open));
  else if (totals.payments > 0 || !problems.any) report(session, on, totals, open, mostShown(options));
  if (options.out !== undefined) {
    await writeCsv(session, options.out, headings, open.map(cells));
    const told = sayTrack(session, 'written', { file: options.out, count: open.length });
    if (options.json) session.io.err(told);
    else session.print(told);
  }
  endOf(problems);
}

function report(
  session: Session,
  on: CivilDay,
  totals: PaymentPlanTotals,
  open: readonly PlannedPayment[],
  most: number,
): void {
  const { print, paint, tell, io } = session;
  print(paint('bold', sayTrack(session, 'paymentsTitle', { day: formatDanish(on) })));
  print();
  if (totals.payments === 0) {
    print(sayTrack(session, 'noRows'));
    return;
  }
  const { payments, stages, complete, due, dueNotCollected } = totals;
  const done = sayTrack(session, 'paymentsDone', { count: figure(session, complete) });
  printFigures(session, [
    [sayTrack(session, 'paymentsIn'), figure(session, payments), done],
    ...(Object.keys(stages) as PaymentStage[]).map(
      (stage) => [`– ${tell(paymentStages[stage])}`, figure(session, stages[stage])] as const,
    ),
  ]);
  print();
  printFigures(session, [
    [sayTrack(session, 'dueMonth'), amountShown(session, due)],
    [sayTrack(session, 'dueOpen'), amountShown(session, dueNotCollected)],
  ]);
  print();
  if (open.length === 0) print(paint('green', sayTrack(session, 'allPaymentsRight')));
  else printEach(session, open, most);
  print();
  const least = amountShown(session, paymentRules.smallestCollected.amount);
  for (const part of wrap(sayTrack(session, 'paymentsNote', { amount: least }), io.columns)) print(paint('dim', part));
}

function printEach(session: Session, open: readonly PlannedPayment[], most: number): void {
  const { print, paint, tell, io } = session;
  print(paint('bold', sayTrack(session, 'perPayment')));
  const columns = [
    { title: sayTrack(session, 'colCase') },
    { title: sayTrack(session, 'colPlaced') },
    { title: sayTrack(session, 'colStage') },
    { title: sayTrack(session, 'colMonthly'), align: 'right' },
    { title: sayTrack(session, 'colNext'), flexible: true },
  ] as const;
  const rows = open
    .slice(0, most)
    .map(({ row, plan: { stage, steps, assessment } }) => [
      row.caseNumber,
      row.placed === undefined ? '' : formatDanish(row.placed),
      tell(paymentStages[stage]),
      assessment.due === undefined ? '' : amountShown(session, assessment.due),
      steps.flatMap(({ code, status }) => (status === 'open' ? [tell(paymentSteps[code])] : [])).join('; '),
    ]);
  print(table(columns, rows, io.columns));
  const more = open.length - rows.length;
  if (more > 0) print(paint('dim', sayTrack(session, 'more', { count: figure(session, more) })));
}

/** The track as other programs read it; amounts in kroner a month. */
function asJson(on: CivilDay, totals: PaymentPlanTotals, open: readonly PlannedPayment[]): unknown {
  const { payments, stages, complete, due, dueNotCollected } = totals;
  return {
    asOf: on,
    totals: { payments, stages, complete, dueDkk: inKroner(due), dueNotCollectedDkk: inKroner(dueNotCollected) },
    payments: open.map(({ row, plan: { stage, steps, assessment } }) => ({
      sagsnr: row.caseNumber,
      placed: row.placed ?? null,
      stage,
      findings: assessment.findings.map((code) => paymentFindings[code].da),
      duePerMonthDkk: assessment.due === undefined ? null : inKroner(assessment.due),
      steps: steps.map(({ code, status, law, certainty, waitsFor }) => ({ code, status, law, certainty, waitsFor })),
    })),
  };
}

const headings: readonly string[] = ['sagsnr', 'anbringelse_start', 'hvor_langt', 'beløb_md', 'fund', 'skridt'];

function cells({ row, plan: { stage, steps, assessment } }: PlannedPayment): readonly string[] {
  return [
    row.caseNumber,
    dayCell(row.placed),
    paymentStages[stage].da,
    amountCell(assessment.due),
    assessment.findings.map((code) => paymentFindings[code].da).join(', '),
    steps.map(({ code }) => paymentSteps[code].da).join('; '),
  ];
}
