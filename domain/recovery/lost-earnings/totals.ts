import type { Oere } from '../oere';
import { lostEarningsFindings, type Assessment, type LostEarningsFinding } from './assess';

/** How many grants, and what their monthly differences add up to. */
export interface DifferenceSum {
  cases: number;
  /** In øre a month. */
  difference: Oere;
}

/** What a list of lost earnings comes to. `over`, `under` and `right` share out all grants whose due amount is known. */
export interface LostEarningsTotals {
  cases: number;
  /** Marked as gone through (gennemgået). */
  reviewed: number;
  /** Without any finding. */
  without: number;
  /** Those whose due amount cannot be worked out. */
  unsettled: number;
  readonly findings: Record<LostEarningsFinding, number>;
  /** Too much was paid. */
  readonly over: DifferenceSum;
  /** Too little was paid; its sum is below zero. */
  readonly under: DifferenceSum;
  /** Exactly what was due was paid. */
  right: number;
  /** Paid − due over all grants, with its signs. */
  difference: Oere;
}

/** The totals of an empty list. */
export function noLostEarnings(): LostEarningsTotals {
  const findings = Object.fromEntries(Object.keys(lostEarningsFindings).map((code) => [code, 0]));
  return {
    cases: 0,
    reviewed: 0,
    without: 0,
    unsettled: 0,
    findings: findings as Record<LostEarningsFinding, number>,
    over: { cases: 0, difference: 0 },
    under: { cases: 0, difference: 0 },
    right: 0,
    difference: 0,
  };
}

/** Adds one grant to the totals. */
export function addGrant(
  totals: LostEarningsTotals,
  { reviewed }: { readonly reviewed?: boolean },
  one: Assessment,
): void {
  totals.cases++;
  if (reviewed === true) totals.reviewed++;
  if (one.findings.length === 0) totals.without++;
  for (const code of one.findings) totals.findings[code]++;
  if (one.difference === undefined) totals.unsettled++;
  else if (one.difference === 0) totals.right++;
  else {
    const side = one.difference > 0 ? totals.over : totals.under;
    side.cases++;
    side.difference += one.difference;
    totals.difference += one.difference;
  }
}
