import type { Bilingual } from '../../case/kernel/time';
import { KRONE, shareOf, type Oere } from '../oere';
import { capsOf, type Cap } from './caps';
import type { LostEarningsRow } from './columns';

/** What may be wrong with a grant of lost earnings (fundtyper), in the words of lists and reports. */
export const lostEarningsFindings = {
  wrongBase: { da: 'forkert beregningsgrundlag', en: 'wrong base of calculation' },
  doubleCompensation: { da: 'dobbeltkompensation', en: 'double compensation' },
  savedExpensesNotConsidered: {
    da: 'manglende stillingtagen til sparede udgifter',
    en: 'no position taken on saved expenses',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Code of a finding about lost earnings. */
export type LostEarningsFinding = keyof typeof lostEarningsFindings;

/** Why the amount due cannot be worked out. */
export type Unsettled =
  { readonly why: 'capUnknown'; readonly year: number } | { readonly why: 'capsDiffer'; readonly year: number };

/** What a grant comes to. Amounts are a month's. */
export interface Assessment {
  /** In the order of {@link lostEarningsFindings}. */
  readonly findings: readonly LostEarningsFinding[];
  /** What was due a month; absent where it cannot be worked out. */
  readonly due?: Oere;
  /** Paid − due: above zero where too much was paid. Absent where `due` is. */
  readonly difference?: Oere;
  /** Present where `due` is absent. */
  readonly unsettled?: Unsettled;
}

/**
 * Works out what was due a month and what is wrong with a grant: the smaller of gross pay and cap, times the granted
 * share of the hours, in whole øre with half an øre up, less another benefit and saved expenses. It may be negative.
 * The base is wrong where the one used is not the gross pay, before any cap, or nobody noted one.
 *
 * Source: BL § 87, stk. 3 (before 2024 SEL § 42).
 *
 * @param known - the caps to work with. @default those that have been read
 */
export function assess(row: LostEarningsRow, known?: readonly Cap[]): Assessment {
  const due = dueOf(row, known);
  const difference = 'due' in due ? row.paid - due.due : undefined;
  const { otherBenefit = 0 } = row;
  const wrong: Readonly<Record<LostEarningsFinding, boolean>> = {
    wrongBase: row.baseUsed !== row.grossPay,
    doubleCompensation: otherBenefit > 0 && difference !== undefined && isBenefitAgain(difference, otherBenefit),
    savedExpensesNotConsidered: row.savedExpensesConsidered !== true,
  };
  const findings = (Object.keys(lostEarningsFindings) as LostEarningsFinding[]).filter((code) => wrong[code]);
  return difference === undefined ? { findings, ...due } : { findings, ...due, difference };
}

/** True where paid differs from due, either way, by the benefit: at least that much less one krone. */
function isBenefitAgain(difference: Oere, benefit: Oere): boolean {
  return difference !== 0 && Math.abs(difference) >= benefit - KRONE;
}

function dueOf(
  row: LostEarningsRow,
  known?: readonly Cap[],
): { readonly due: Oere } | { readonly unsettled: Unsettled } {
  const { from, to, grossPay, grantedHours, normHours, otherBenefit = 0, savedExpenses = 0 } = row;
  const found = capsOf(from, to, known);
  if (!found.known) return { unsettled: { why: 'capUnknown', year: found.year } };
  const bases = found.caps.map(({ year, amount }) => ({ year, base: Math.min(grossPay, amount) }));
  const other = bases.find(({ base }) => base !== bases[0]?.base);
  if (other) return { unsettled: { why: 'capsDiffer', year: other.year } };
  return { due: shareOf(bases[0]?.base ?? 0, grantedHours, normHours) - otherBenefit - savedExpenses };
}
