import type { CivilDay } from '../../case/kernel/time';
import type { LawSource } from '../lost-earnings/correction-rules';
import type { Oere } from '../oere';
import { assessPayment, isTooSmall, type PaymentAssessment } from './assess';
import type { PaymentRow } from './columns';
import { paymentEditionOn, paymentSteps, type PaymentStepCode } from './plan-rules';

/** What has been done about a payment since the list was made. */
export interface PaymentFacts {
  /** The day the hearing was answered, or its time ran out. */
  readonly heard?: CivilDay;
  /** The decision and the day it reached the family; amounts a month. */
  readonly decided?: { readonly on: CivilDay; readonly result: 'pays' | 'exempt'; readonly amount?: Oere };
  readonly collecting?: CivilDay;
  readonly stopped?: CivilDay;
  readonly considered?: CivilDay;
}

/** How far a payment has come (afgørelse mangler → truffet → opkrævet). */
export type PaymentStage = 'undecided' | 'decided' | 'collected' | 'nothingToCollect' | 'wronglyCollected';

/** One step of a payment, with its law and where it stands. */
export interface PaymentStep extends LawSource {
  readonly code: PaymentStepCode;
  readonly status: 'done' | 'open' | 'waits';
  readonly doneOn?: CivilDay;
  readonly waitsFor: readonly PaymentStepCode[];
  /** A month, in øre, where it is known. */
  readonly amount?: Oere;
}

/** How one payment is put right. */
export interface PaymentPlan {
  readonly stage: PaymentStage;
  readonly assessment: PaymentAssessment;
  /** In the order in which they are shown; only those that are needed, or were taken. */
  readonly steps: readonly PaymentStep[];
  readonly complete: boolean;
}

type Draft = {
  readonly done: CivilDay | undefined;
  readonly after: readonly PaymentStepCode[];
  readonly amount?: Oere;
};
type Drafts = Partial<Record<PaymentStepCode, Draft>>;

/**
 * The steps that put one payment right, as of a day: whoever is to pay is heard, a decision is made and told, and only
 * then is anything collected; what is collected without ground is stopped first. A decided amount too small to collect
 * needs nothing more. A decision of the list that is later than the day has not been made, nor is anything collected by it.
 */
export function paymentPlan(listed: PaymentRow, facts: PaymentFacts, on: CivilDay): PaymentPlan {
  const row = rowOn(listed, on);
  const now = rowAfter(row, facts);
  const assessment = assessPayment(now);
  const drafts = draftsOf(row, facts, assessment);
  const { steps: law } = paymentEditionOn(on);
  const steps = (Object.keys(paymentSteps) as PaymentStepCode[]).flatMap((code): PaymentStep[] => {
    const draft = drafts[code];
    if (!draft) return [];
    const { done, after, ...known } = draft;
    const waitsFor = done === undefined ? after.filter((one) => drafts[one] && drafts[one].done === undefined) : [];
    const status = done !== undefined ? 'done' : waitsFor.length > 0 ? 'waits' : 'open';
    return [{ code, ...law[code], status, ...(done === undefined ? {} : { doneOn: done }), waitsFor, ...known }];
  });
  return {
    stage: stageOf(now, assessment),
    assessment,
    steps,
    complete: steps.every(({ status }) => status === 'done'),
  };
}

function draftsOf(row: PaymentRow, facts: PaymentFacts, { findings, due }: PaymentAssessment): Drafts {
  const { decided } = facts;
  const wrongly = assessPayment(row).findings.includes('collectedWithoutGround');
  const undecided = row.decided === undefined;
  const collects = findings.includes('notCollected') || facts.collecting !== undefined;
  return {
    ...((findings.includes('collectedWithoutGround') || facts.stopped !== undefined) && {
      stopCollecting: { done: facts.stopped, after: [] },
    }),
    ...(wrongly && { considerCollected: { done: facts.considered, after: [] } }),
    ...(undecided && {
      hearFamily: { done: facts.heard, after: [] },
      decidePayment: { done: decided?.on, after: ['hearFamily'] },
    }),
    ...(!undecided && row.result === undefined && { noteResult: { done: decided?.on, after: [] } }),
    ...(findings.includes('amountMissing') && {
      noteAmount: { done: undefined, after: ['noteResult', 'decidePayment'] },
    }),
    ...(collects && {
      beginCollecting: {
        done: facts.collecting,
        after: ['noteResult', 'noteAmount', 'decidePayment', 'stopCollecting'],
        ...(due === undefined ? {} : { amount: due }),
      },
    }),
  };
}

/** The row as a list of the day would have had it. */
function rowOn({ caseNumber, placed, ...rest }: PaymentRow, on: CivilDay): PaymentRow {
  const isKnown = rest.decided === undefined || rest.decided <= on;
  return { caseNumber, ...(placed === undefined ? {} : { placed }), ...(isKnown ? rest : {}) };
}

/** The row as it would stand in a list made today. */
function rowAfter(row: PaymentRow, { decided, collecting, stopped }: PaymentFacts): PaymentRow {
  return {
    ...row,
    ...(decided === undefined ? {} : { decided: row.decided ?? decided.on, result: decided.result }),
    ...(decided?.amount === undefined ? {} : { amount: decided.amount }),
    ...(stopped === undefined ? {} : { collected: false }),
    ...(collecting === undefined || (stopped !== undefined && stopped > collecting) ? {} : { collected: true }),
  };
}

function stageOf({ collected = false }: PaymentRow, { decided, due, findings }: PaymentAssessment): PaymentStage {
  if (findings.includes('collectedWithoutGround')) return 'wronglyCollected';
  if (!decided) return 'undecided';
  if (collected) return 'collected';
  return isTooSmall(due) ? 'nothingToCollect' : 'decided';
}
