import type { CivilDay } from '../../case/kernel/time';
import { addDays, addYears } from '../../law/calendar/day-arithmetic';
import { shareOf, type Oere } from '../oere';
import type { CorrectionFacts, CorrectionFinding } from './correction-facts';
import {
  correctionRulesOn,
  correctionSteps,
  type CorrectionRules,
  type CorrectionStepCode,
  type LawSource,
} from './correction-rules';
import { isLapsed, limitationDay, monthsOf } from './limitation';

/** One step of a correction, with its law and where it stands. */
export interface CorrectionStep extends LawSource {
  readonly code: CorrectionStepCode;
  /** The edition of the rules the law is cited from. */
  readonly edition: string;
  /** `waits`: may not be taken before the steps in `waitsFor` are done. */
  readonly status: 'done' | 'open' | 'waits';
  readonly doneOn?: CivilDay;
  readonly waitsFor: readonly CorrectionStepCode[];
  /** The last day it can be done in time. */
  readonly due?: CivilDay;
  /** The first day it may take effect. */
  readonly notBefore?: CivilDay;
  /** In øre, never below zero; absent where it is not known. */
  readonly amount?: Oere;
}

/** How one grant is put right. */
export interface CorrectionPlan {
  /** `unsettled`: nobody knows yet, since the amount is not settled. */
  readonly direction: 'unsettled' | 'underpaid' | 'overpaid' | 'right';
  /** What lies in months that can still be claimed, over the whole period. */
  readonly claimable?: Oere;
  /** What lies in months that have lapsed. */
  readonly lapsed?: Oere;
  /** In the order in which they are shown; only those the correction needs. */
  readonly steps: readonly CorrectionStep[];
  /** Every step is done. */
  readonly complete: boolean;
}

/** A step before it is placed: what it waits for and what is known of it. */
interface Draft extends Pick<CorrectionStep, 'due' | 'notBefore' | 'amount'> {
  readonly done: CivilDay | undefined;
  readonly after: readonly CorrectionStepCode[];
}

type Drafts = Partial<Record<CorrectionStepCode, Draft>>;

/**
 * The steps that put a grant of lost earnings right, as of a day: too little paid is paid out within the time of
 * limitation; too much paid corrects the state reimbursement, and becomes a claim on the family only by an individual
 * legal assessment, a hearing and a decision; a lower rate is paid forward only, after the run-off where it applies.
 * The family is told in every case.
 *
 * The procedure is that of the day `on`, the ground of what is owed that of the period's last day. A grant without
 * findings and difference needs nothing.
 */
export function correctionPlan(finding: CorrectionFinding, facts: CorrectionFacts, on: CivilDay): CorrectionPlan {
  const rules = correctionRulesOn(on);
  if (!facts.settled && finding.findings.length === 0 && finding.difference === 0) {
    return { direction: 'right', steps: [], complete: true };
  }
  const { settled } = facts;
  const drafts: Drafts = { settleAmount: { done: settled?.on, after: [] } };
  const money = settled ? amounts(finding, settled.difference, facts, on, rules) : {};
  const direction = !settled
    ? 'unsettled'
    : settled.difference === 0
      ? 'right'
      : settled.difference < 0
        ? 'underpaid'
        : 'overpaid';
  drafts.tellFamily = { done: facts.familyTold, after: ['settleAmount'] };
  if (direction === 'underpaid') Object.assign(drafts, underpaid(facts, money, rules));
  if (direction === 'overpaid') Object.assign(drafts, overpaid(facts, money, rules));
  const steps = placed(drafts, rules, correctionRulesOn(finding.to));
  const { claimable, lapsed } = money;
  return {
    direction,
    ...(claimable === undefined ? {} : { claimable }),
    ...(lapsed === undefined ? {} : { lapsed }),
    steps,
    complete: steps.every(({ status }) => status === 'done'),
  };
}

interface Money {
  readonly claimable?: Oere;
  readonly lapsed?: Oere;
  /** The first of the months that have not lapsed does so on this day. */
  readonly firstLapse?: CivilDay;
  /** Whether some month has lapsed. */
  readonly anyLapsed?: boolean;
}

function amounts(
  { from, to }: CorrectionFinding,
  difference: Oere,
  facts: CorrectionFacts,
  on: CivilDay,
  { limitation }: CorrectionRules,
): Money {
  const { ends, whole } = monthsOf(from, to);
  const interruptedOn = facts.limitation?.interruptedOn ?? (difference < 0 ? facts.amountDecided : facts.claimDecided);
  const clock = { ...facts.limitation, ...(interruptedOn === undefined ? {} : { interruptedOn }) };
  const lapsed = ends.filter((end) => isLapsed(end, on, limitation, clock));
  const [first] = ends.filter((end) => !lapsed.includes(end));
  const each = Math.abs(difference);
  return {
    anyLapsed: lapsed.length > 0,
    ...(first === undefined ? {} : { firstLapse: limitationDay(first, limitation, clock) }),
    ...(whole ? { claimable: each * (ends.length - lapsed.length), lapsed: each * lapsed.length } : {}),
  };
}

function underpaid(
  facts: CorrectionFacts,
  { claimable, lapsed, firstLapse, anyLapsed }: Money,
  rules: CorrectionRules,
): Drafts {
  const some = claimable !== 0 && firstLapse !== undefined;
  return {
    decideAmount: { done: facts.amountDecided, after: ['settleAmount'] },
    ...(some && {
      payOut: { done: facts.paidOut, after: ['decideAmount'], due: firstLapse, ...amount(claimable) },
      correctRefund: { done: facts.refundCorrected, after: ['payOut'], ...amount(refundOf(claimable, rules)) },
    }),
    ...(anyLapsed === true && {
      considerLapsed: { done: facts.lapsedConsidered, after: ['settleAmount'], ...amount(lapsed) },
    }),
    ...(facts.continuing === true && { raiseRate: { done: facts.rateRaised, after: ['decideAmount'] } }),
  };
}

function overpaid(facts: CorrectionFacts, { claimable, lapsed }: Money, rules: CorrectionRules): Drafts {
  const all = claimable === undefined || lapsed === undefined ? undefined : claimable + lapsed;
  return {
    correctRefund: { done: facts.refundCorrected, after: ['settleAmount'], ...amount(refundOf(all, rules)) },
    assessClaim: { done: facts.assessed?.on, after: ['settleAmount'] },
    ...(facts.assessed?.outcome === 'noClaim' && { tellNoClaim: { done: facts.noClaimTold, after: ['assessClaim'] } }),
    ...(facts.assessed?.outcome === 'claim' && claim(facts, claimable, rules)),
    ...(facts.continuing === true && lowerRate(facts, rules)),
  };
}

function claim(facts: CorrectionFacts, claimable: Oere | undefined, { claimLapse }: CorrectionRules): Drafts {
  const due = facts.helpEnded === undefined ? {} : { due: addYears(facts.helpEnded, claimLapse.years) };
  return {
    hearOnClaim: { done: facts.claimHearing?.closed, after: ['assessClaim'] },
    decideClaim: { done: facts.claimDecided, after: ['assessClaim', 'hearOnClaim'], ...amount(claimable) },
    collectClaim: { done: facts.claimCollected, after: ['decideClaim'], ...due, ...amount(claimable) },
  };
}

function lowerRate(facts: CorrectionFacts, rules: CorrectionRules): Drafts {
  const notBefore = facts.amountDecided === undefined ? undefined : lowerRateFrom(facts, facts.amountDecided, rules);
  return {
    hearOnRate: { done: facts.rateHearing?.closed, after: ['settleAmount'] },
    decideAmount: { done: facts.amountDecided, after: ['hearOnRate'] },
    lowerRate: { done: facts.rateLowered, after: ['decideAmount'], ...(notBefore === undefined ? {} : { notBefore }) },
  };
}

/**
 * The first day on which a lower rate may be paid: never before the decision has reached the family, nor before the
 * conditions have lapsed, and where they did not before the run-off is over, unless a fixed term was agreed or the
 * recipient wants it shorter. Where nobody said why the rate is lower, the run-off is kept.
 */
export function lowerRateFrom({ lowering }: CorrectionFacts, decided: CivilDay, { runOff }: CorrectionRules): CivilDay {
  const forward = addDays(decided, 1);
  if (lowering?.ground === 'calculation') return forward;
  const lapsed = lowering?.on ?? decided;
  const isShorter = lowering?.fixedTerm === true || lowering?.wantsShorter === true;
  const after = addDays(lapsed, isShorter ? 1 : 7 * runOff.weeks + 1);
  return after > forward ? after : forward;
}

function refundOf(paid: Oere | undefined, { refund }: CorrectionRules): Oere | undefined {
  return paid === undefined ? undefined : shareOf(paid, refund.percent, 100);
}

function amount(oere: Oere | undefined): { amount?: Oere } {
  return oere === undefined ? {} : { amount: oere };
}

const groundedInPeriod: ReadonlySet<CorrectionStepCode> = new Set([
  'settleAmount',
  'payOut',
  'correctRefund',
  'assessClaim',
  'decideClaim',
  'collectClaim',
]);

function placed(drafts: Drafts, now: CorrectionRules, then: CorrectionRules): CorrectionStep[] {
  return (Object.keys(correctionSteps) as CorrectionStepCode[]).flatMap((code): CorrectionStep[] => {
    const draft = drafts[code];
    if (!draft) return [];
    const { done, after, ...known } = draft;
    const { id, steps } = groundedInPeriod.has(code) ? then : now;
    const waitsFor = done === undefined ? after.filter((one) => drafts[one]?.done === undefined) : [];
    const status = done !== undefined ? 'done' : waitsFor.length > 0 ? 'waits' : 'open';
    const { law, certainty } = steps[code];
    return [
      {
        code,
        law,
        certainty,
        edition: id,
        status,
        ...(done === undefined ? {} : { doneOn: done }),
        waitsFor,
        ...known,
      },
    ];
  });
}
