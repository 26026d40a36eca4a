import { factsOf, lastOf, type FactOf } from '../../case/kernel/state';
import type { CivilDay } from '../../case/kernel/time';
import { civilDayOf } from '../../law/calendar/copenhagen';
import type { UndertakingState } from '../../undertaking/book';
import type { CorrectionFacts, CorrectionFinding, LoweringGround } from '../lost-earnings/correction-facts';
import { correctionPlan, type CorrectionPlan } from '../lost-earnings/correction-plan';
import type { CorrectionStepCode, LawSource } from '../lost-earnings/correction-rules';
import type { Oere } from '../oere';
import type { PaymentRow } from '../payments/columns';
import { paymentPlan, type PaymentFacts, type PaymentPlan } from '../payments/plan';
import type { PaymentStepCode } from '../payments/plan-rules';
import { examinationPlan, revisitPlan, type CaseStepCode } from '../tracks/case-steps';
import * as facts from './facts';

/** Code of a step of any track. */
export type StepCode = CorrectionStepCode | PaymentStepCode | CaseStepCode;

/** One step of a case on its track, of any track. */
export interface TrackStep extends LawSource {
  readonly code: StepCode;
  readonly status: 'done' | 'open' | 'waits';
  readonly doneOn?: CivilDay;
  readonly waitsFor: readonly StepCode[];
  readonly due?: CivilDay;
  readonly notBefore?: CivilDay;
  readonly amount?: Oere;
}

/** The plan of a case on its track, of any track. */
export interface TrackPlan {
  readonly steps: readonly TrackStep[];
  readonly complete: boolean;
}

/** A case on its track as its entries have it. */
export interface Correction {
  readonly opened: FactOf<typeof facts.CorrectionOpened>;
  readonly owner: string;
  /** The deadline agreed with the owner. */
  readonly due?: CivilDay;
  /** The entry that agreed on it. */
  readonly agreedBy: number;
  /** Steps that were taken and stand, in journal order. */
  readonly taken: readonly FactOf<typeof facts.CorrectionStepTaken>[];
  /** What was told of the time of limitation and stands, in journal order. */
  readonly limitation: readonly FactOf<typeof facts.CorrectionLimitationTold>[];
  readonly closed: boolean;
}

/** Reads a case on its track from its facts; `undefined` before it was opened. */
export function correctionOf(state: UndertakingState): Correction | undefined {
  const opened = lastOf(state, facts.CorrectionOpened);
  if (!opened) return undefined;
  const withdrawn = new Set(factsOf(state, facts.CorrectionStepWithdrawn).map(({ data }) => data.entry));
  const assigned = factsOf(state, facts.CorrectionAssigned);
  const dated = assigned.filter(({ data }) => data.due !== undefined).at(-1) ?? opened;
  const { due } = dated.data;
  return {
    opened,
    owner: assigned.filter(({ data }) => data.owner !== undefined).at(-1)?.data.owner ?? opened.data.owner,
    ...(due === undefined ? {} : { due }),
    agreedBy: dated.seq,
    taken: factsOf(state, facts.CorrectionStepTaken).filter(({ seq }) => !withdrawn.has(seq)),
    limitation: factsOf(state, facts.CorrectionLimitationTold).filter(({ seq }) => !withdrawn.has(seq)),
    closed: lastOf(state, facts.CorrectionClosed) !== undefined,
  };
}

/**
 * The plan of a case on its track, as of a day.
 *
 * @param until - counts only steps taken on this day or before. @default all
 */
export function trackPlan(correction: Correction, on: CivilDay, until?: CivilDay): TrackPlan {
  const taken = takenUntil(correction, until);
  switch (correction.opened.data.track) {
    case 'payment':
      return paymentTrackPlan(correction, on, until);
    case 'revisit':
      return revisitPlan(
        dayOf(taken, 'holdRevisit'),
        stepOf(taken, 'holdRevisit')?.data.review,
        dayOf(taken, 'decideChange'),
      );
    case 'examination':
      return examinationPlan(dayOf(taken, 'beginExamination'), dayOf(taken, 'finishExamination'));
    default:
      return grantTrackPlan(correction, on, until);
  }
}

/** The plan of a payment on its track, with how far it has come; see {@link trackPlan}. */
export function paymentTrackPlan(correction: Correction, on: CivilDay, until?: CivilDay): PaymentPlan {
  const { caseNumber, placed, decided, result, amount, collected } = correction.opened.data;
  const row = { caseNumber, placed, decided, result, amount, collected } as PaymentRow;
  return paymentPlan(row, paymentFacts(takenUntil(correction, until)), on);
}

/** The plan of a grant of lost earnings on its track, with which way it is wrong; see {@link trackPlan}. */
export function grantTrackPlan(correction: Correction, on: CivilDay, until?: CivilDay): CorrectionPlan {
  const { from = on, to = on, findings = [], difference, paid } = correction.opened.data;
  const finding: CorrectionFinding = { from, to, findings, ...withoutBlanks({ difference, paid }) };
  return correctionPlan(finding, grantFacts(correction, until), on);
}

/** The steps of a case on its track that were taken on a day or before. @param until @default all */
export function takenUntil({ taken }: Correction, until?: CivilDay): Correction['taken'] {
  return until === undefined ? taken : taken.filter(({ at }) => civilDayOf(at) <= until);
}

type Taken = Correction['taken'];

/** What has been done about a grant of lost earnings on its track. @param until @default all */
export function grantFacts(correction: Correction, until?: CivilDay): CorrectionFacts {
  const { opened, limitation } = correction;
  const taken = takenUntil(correction, until);
  const told = <K extends 'knewOn' | 'interruptedOn' | 'helpEnded'>(name: K): readonly CivilDay[] =>
    limitation.map(({ data }) => data[name]).filter((one) => one !== undefined);
  const on = (code: CorrectionStepCode): CivilDay | undefined => dayOf(taken, code);
  const settle = stepOf(taken, 'settleAmount');
  const assessed = stepOf(taken, 'assessClaim');
  const lowering = groundOf(stepOf(taken, 'decideAmount'));
  const all = {
    settled: settle && { on: civilDayOf(settle.at), difference: settle.data.difference ?? 0 },
    continuing: opened.data.continuing,
    lowering,
    familyTold: on('tellFamily'),
    rateHearing: hearingOf(taken, 'hearOnRate'),
    amountDecided: on('decideAmount'),
    paidOut: on('payOut'),
    lapsedConsidered: on('considerLapsed'),
    rateRaised: on('raiseRate'),
    rateLowered: stepOf(taken, 'lowerRate')?.data.from,
    refundCorrected: on('correctRefund'),
    assessed: assessed && { on: civilDayOf(assessed.at), outcome: assessed.data.outcome ?? 'noClaim' },
    noClaimTold: on('tellNoClaim'),
    claimHearing: hearingOf(taken, 'hearOnClaim'),
    claimDecided: on('decideClaim'),
    claimCollected: on('collectClaim'),
    helpEnded: told('helpEnded').at(-1),
    limitation: withoutBlanks({ knewOn: told('knewOn').at(-1), interruptions: told('interruptedOn') }),
  };
  return withoutBlanks(all) as CorrectionFacts;
}

function paymentFacts(taken: Taken): PaymentFacts {
  const decided = ['decidePayment', 'noteResult', 'noteAmount'].flatMap((code) => stepOf(taken, code) ?? []);
  const [first] = decided;
  const result = decided.map(({ data }) => data.result).find((one) => one !== undefined);
  const amount = decided
    .map(({ data }) => data.amount)
    .filter((one) => one !== undefined)
    .at(-1);
  return withoutBlanks({
    heard: dayOf(taken, 'hearFamily'),
    decided: first && withoutBlanks({ on: civilDayOf(first.at), result: result ?? 'pays', amount }),
    collecting: dayOf(taken, 'beginCollecting'),
    stopped: dayOf(taken, 'stopCollecting'),
    considered: dayOf(taken, 'considerCollected'),
  }) as PaymentFacts;
}

function stepOf(taken: Taken, code: string): Taken[number] | undefined {
  return taken.filter(({ data }) => data.step === code).at(-1);
}

function dayOf(taken: Taken, code: StepCode): CivilDay | undefined {
  const step = stepOf(taken, code);
  return step && civilDayOf(step.at);
}

function hearingOf(taken: Taken, code: CorrectionStepCode): CorrectionFacts['claimHearing'] {
  const step = stepOf(taken, code);
  if (!step) return undefined;
  const closed = civilDayOf(step.at);
  return { sent: step.data.hearingSent ?? closed, closed };
}

function groundOf(step: Taken[number] | undefined): LoweringGround | undefined {
  if (step?.data.ground === 'calculation') return { ground: 'calculation' };
  if (step?.data.ground !== 'conditionsLapsed') return undefined;
  const { lapsedOn, fixedTerm, wantsShorter } = step.data;
  return { ground: 'conditionsLapsed', ...withoutBlanks({ on: lapsedOn, fixedTerm, wantsShorter }) };
}

type Filled<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

function withoutBlanks<T extends object>(given: T): Filled<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Filled<T>;
}
