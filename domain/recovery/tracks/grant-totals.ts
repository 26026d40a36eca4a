import type { CivilDay } from '../../case/kernel/time';
import { correctionSteps, type CorrectionStepCode } from '../lost-earnings/correction-rules';
import type { Oere } from '../oere';
import { isWhole, needsCorrection, type TrackedGrant } from './grant';

/** How many grants, and their amounts over whole periods; those are never below zero. */
export interface SideSum {
  grants: number;
  /** Paid − due a month, with its sign. */
  perMonth: Oere;
  /** In months that can still be claimed. */
  claimable: Oere;
  /** In months that have lapsed. */
  lapsed: Oere;
  /** Of what can be claimed: what lapses soon. */
  lapsingSoon: Oere;
  /** How many grants have some month that lapses soon. */
  grantsLapsingSoon: number;
}

/** What the lost earnings of a list come to for whoever has to put them right. */
export interface GrantTotals {
  grants: number;
  readonly cases: Set<string>;
  /** Nothing to put right. */
  right: number;
  /** Findings, but the amount of the list is the right one: it has to be settled all the same. */
  noDifference: number;
  /** The amount due cannot be worked out. */
  unsettled: number;
  /** A difference, but the period is not whole months: amounts are settled by hand. */
  byHand: number;
  /** Too little was paid: to be paid out. */
  readonly under: SideSum;
  /** Too much was paid: a claim only after individual assessment, hearing and decision. */
  readonly over: SideSum;
  /** The state's share of what was paid too much: reported back. */
  refundBack: Oere;
  /** The state's share of what is to be paid out: can be reported afterwards. */
  refundMore: Oere;
  /** How many grants need each step, if the amounts of the list hold. */
  readonly steps: Map<CorrectionStepCode, number>;
  /** The first day on which something lapses. */
  nextLapse?: CivilDay;
}

/** The totals of an empty list. */
export function noGrants(): GrantTotals {
  const side = (): SideSum => ({
    grants: 0,
    perMonth: 0,
    claimable: 0,
    lapsed: 0,
    lapsingSoon: 0,
    grantsLapsingSoon: 0,
  });
  return {
    grants: 0,
    cases: new Set(),
    right: 0,
    noDifference: 0,
    unsettled: 0,
    byHand: 0,
    under: side(),
    over: side(),
    refundBack: 0,
    refundMore: 0,
    steps: new Map(),
  };
}

/** Adds a grant to the totals. `right`, `noDifference`, `unsettled`, and the two sides share out all grants. */
export function addTracked(totals: GrantTotals, one: TrackedGrant): void {
  const { assessment, row, expected, nextLapse, lapsingSoon = 0 } = one;
  const { difference } = assessment;
  totals.grants++;
  totals.cases.add(row.caseNumber);
  if (!needsCorrection(one)) {
    totals.right++;
    return;
  }
  for (const code of stepsToTake(one)) totals.steps.set(code, (totals.steps.get(code) ?? 0) + 1);
  if (difference === undefined || !expected) totals.unsettled++;
  else if (difference === 0) totals.noDifference++;
  else {
    if (!isWhole(one)) totals.byHand++;
    const side = difference < 0 ? totals.under : totals.over;
    side.grants++;
    side.perMonth += difference;
    side.claimable += expected.claimable ?? 0;
    side.lapsed += expected.lapsed ?? 0;
    side.lapsingSoon += lapsingSoon;
    if (lapsingSoon > 0) side.grantsLapsingSoon++;
    const refund = amountOf(one, 'correctRefund');
    if (difference < 0) totals.refundMore += refund;
    else totals.refundBack += refund;
  }
  if (nextLapse !== undefined && (totals.nextLapse === undefined || nextLapse < totals.nextLapse)) {
    totals.nextLapse = nextLapse;
  }
}

function amountOf({ expected }: TrackedGrant, code: CorrectionStepCode): Oere {
  return expected?.steps.find((step) => step.code === code)?.amount ?? 0;
}

/** The steps of a grant in order: those of the plan, and those that follow if the amount of the list holds. */
export function stepsToTake({
  plan,
  expected,
}: Pick<TrackedGrant, 'plan' | 'expected'>): readonly CorrectionStepCode[] {
  const codes = new Set([...plan.steps, ...(expected?.steps ?? [])].map(({ code }) => code));
  return (Object.keys(correctionSteps) as CorrectionStepCode[]).filter((code) => codes.has(code));
}
