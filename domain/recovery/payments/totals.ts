import type { Oere } from '../oere';
import { paymentFindings, type PaymentAssessment, type PaymentFinding } from './assess';
import type { PaymentRow } from './columns';

/** What a list of payments comes to. Amounts are a month's. */
export interface PaymentTotals {
  cases: number;
  /** A day of decision exists. */
  decided: number;
  /** Decided that somebody pays. */
  pays: number;
  /** Decided that nobody pays. */
  exempt: number;
  /** Being collected. */
  collected: number;
  readonly findings: Record<PaymentFinding, number>;
  /** Decided amounts. */
  due: Oere;
  /** Those of the decided amounts that are being collected. */
  dueCollected: Oere;
  /** How many have a decided amount above 0, and of how many of these it is being collected. */
  owing: number;
  owingCollected: number;
}

/** The totals of an empty list. */
export function noPayments(): PaymentTotals {
  const findings = Object.fromEntries(Object.keys(paymentFindings).map((code) => [code, 0]));
  return {
    cases: 0,
    decided: 0,
    pays: 0,
    exempt: 0,
    collected: 0,
    findings: findings as Record<PaymentFinding, number>,
    due: 0,
    dueCollected: 0,
    owing: 0,
    owingCollected: 0,
  };
}

/** Adds one payment to the totals. */
export function addPayment(
  totals: PaymentTotals,
  { result }: Pick<PaymentRow, 'result'>,
  one: PaymentAssessment,
): void {
  const { due = 0 } = one;
  totals.cases++;
  if (one.decided) totals.decided++;
  if (one.decided && result === 'pays') totals.pays++;
  if (one.decided && result === 'exempt') totals.exempt++;
  if (one.collected) totals.collected++;
  for (const code of one.findings) totals.findings[code]++;
  totals.due += due;
  if (one.collected) totals.dueCollected += due;
  if (due > 0) totals.owing++;
  if (due > 0 && one.collected) totals.owingCollected++;
}
