import type { CivilDay } from '../../case/kernel/time';
import { addDays, addYears } from '../../law/calendar/day-arithmetic';
import { shareOf, type Oere } from '../oere';
import type { CorrectionFacts, CorrectionFinding } from './correction-facts';
import { moneyOn, type GrantMoney, type SettledGrant } from './correction-money';
import {
  correctionRulesOn,
  correctionSteps,
  type CorrectionRules,
  type CorrectionStepCode,
  type LawSource,
} from './correction-rules';

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
  /** What lies in months that have fallen due and can still be claimed. */
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
  drafts.tellFamily = { done: facts.familyTold, after: ['settleAmount'] };
  const direction = directionOf(settled?.difference);
  const grant = settled && { finding, difference: settled.difference, facts, limitation: rules.limitation };
  let money: GrantMoney | undefined;
  if (grant && direction === 'right') money = moneyOn(grant, on);
  if (grant && direction === 'underpaid') money = underpaid(drafts, grant, rules, on);
  if (grant && direction === 'overpaid') money = overpaid(drafts, grant, rules, on);
  const steps = placed(drafts, rules, correctionRulesOn(finding.to));
  const { claimable, lapsed } = money ?? {};
  return {
    direction,
    ...(claimable === undefined ? {} : { claimable }),
    ...(lapsed === undefined ? {} : { lapsed }),
    steps,
    complete: steps.every(({ status }) => status === 'done'),
  };
}

function directionOf(difference: Oere | undefined): CorrectionPlan['direction'] {
  if (difference === undefined) return 'unsettled';
  if (difference === 0) return 'right';
  return difference < 0 ? 'underpaid' : 'overpaid';
}

/** What is owing is that of the months until the decision; a later month is paid by the raised rate. */
function underpaid(drafts: Drafts, grant: SettledGrant, rules: CorrectionRules, on: CivilDay): GrantMoney {
  const { facts } = grant;
  const until = facts.amountDecided;
  const owing = moneyOn(grant, facts.paidOut ?? on, until);
  drafts.decideAmount = { done: facts.amountDecided, after: ['settleAmount'] };
  if (facts.paidOut !== undefined || (owing.left > 0 && owing.claimable !== 0)) {
    const due = payOutBy(facts, owing, rules);
    drafts.payOut = { done: facts.paidOut, after: ['decideAmount'], ...due, ...amount(owing.claimable) };
    const refund = refundOf(owing.claimable, rules);
    drafts.correctRefund = { done: facts.refundCorrected, after: ['payOut'], ...amount(refund) };
  }
  if (owing.gone > 0) {
    const { lapsedConsidered: done } = facts;
    const isAll = done !== undefined && moneyOn(grant, done, until).gone >= owing.gone;
    drafts.considerLapsed = { done: isAll ? done : undefined, after: ['settleAmount'], ...amount(owing.lapsed) };
  }
  if (facts.continuing === true) drafts.raiseRate = { done: facts.rateRaised, after: ['decideAmount'] };
  return owing;
}

/** Paid out soon after the decision, and always before it lapses. */
function payOutBy(
  { amountDecided }: CorrectionFacts,
  { firstLapse }: GrantMoney,
  { payOutWithin }: CorrectionRules,
): { due?: CivilDay } {
  const soon = amountDecided === undefined ? undefined : addDays(amountDecided, payOutWithin.days);
  const [first] = [soon, firstLapse].filter((day) => day !== undefined).sort();
  return first === undefined ? {} : { due: first };
}

/** What was too much is that of the months until the decision on a lower rate; what is paid after it is run-off. */
function overpaid(drafts: Drafts, grant: SettledGrant, rules: CorrectionRules, on: CivilDay): GrantMoney {
  const { facts } = grant;
  const { refundCorrected, amountDecided: until } = facts;
  const all = moneyOn(grant, on, until);
  const corrected = refundCorrected === undefined ? undefined : moneyOn(grant, refundCorrected, until);
  const isAll = corrected !== undefined && corrected.left + corrected.gone >= all.left + all.gone;
  const paid = all.claimable === undefined || all.lapsed === undefined ? undefined : all.claimable + all.lapsed;
  drafts.correctRefund = {
    done: isAll ? refundCorrected : undefined,
    after: ['settleAmount'],
    ...amount(refundOf(paid, rules)),
  };
  const claimed = moneyOn(grant, facts.claimDecided ?? on, until);
  drafts.assessClaim = { done: facts.assessed?.on, after: ['settleAmount'] };
  if (facts.assessed && isClaim(facts, claimed)) claim(drafts, facts, claimed, rules);
  else if (facts.assessed) drafts.tellNoClaim = { done: facts.noClaimTold, after: ['assessClaim'] };
  if (facts.continuing === true) lowerRate(drafts, facts, rules);
  return claimed;
}

/** Whether there is anything to claim: it was assessed so, and was decided before all of it lapsed. */
function isClaim({ assessed, claimDecided }: CorrectionFacts, { left, claimable }: GrantMoney): boolean {
  return assessed?.outcome === 'claim' && (claimDecided !== undefined || (left > 0 && claimable !== 0));
}

function claim(drafts: Drafts, facts: CorrectionFacts, { claimable }: GrantMoney, { claimLapse }: CorrectionRules) {
  const due = facts.helpEnded === undefined ? {} : { due: addYears(facts.helpEnded, claimLapse.years) };
  drafts.hearOnClaim = { done: facts.claimHearing?.closed, after: ['assessClaim'] };
  drafts.decideClaim = { done: facts.claimDecided, after: ['assessClaim', 'hearOnClaim'], ...amount(claimable) };
  drafts.collectClaim = { done: facts.claimCollected, after: ['decideClaim'], ...due, ...amount(claimable) };
}

function lowerRate(drafts: Drafts, facts: CorrectionFacts, rules: CorrectionRules): void {
  const notBefore = facts.amountDecided === undefined ? undefined : lowerRateFrom(facts, facts.amountDecided, rules);
  drafts.hearOnRate = { done: facts.rateHearing?.closed, after: ['settleAmount'] };
  drafts.decideAmount = { done: facts.amountDecided, after: ['hearOnRate'] };
  drafts.lowerRate = {
    done: facts.rateLowered,
    after: ['decideAmount'],
    ...(notBefore === undefined ? {} : { notBefore }),
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
