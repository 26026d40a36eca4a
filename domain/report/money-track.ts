import { eventsKnownAt, type FixedTimes } from '../case/as-of';
import type { CaseEvent } from '../case/kernel/event';
import { evolveAll } from '../case/kernel/evolve';
import { dayOf } from '../case/kernel/order';
import { emptyCase, lastOf } from '../case/kernel/state';
import type { CivilDay } from '../case/kernel/time';
import { civilDayOf } from '../law/calendar/copenhagen';
import {
  correctionOf,
  grantTrackPlan,
  paymentTrackPlan,
  takenUntil,
  type Correction,
} from '../recovery/correction/correction';
import { CorrectionClosed } from '../recovery/correction/facts';
import type { LostEarningsFinding } from '../recovery/lost-earnings/assess';
import type { CorrectionStepCode } from '../recovery/lost-earnings/correction-rules';
import type { Oere } from '../recovery/oere';
import type { PaymentStage } from '../recovery/payments/plan';

/** A step of a grant's plan as figures count it. */
export interface GrantStep {
  readonly code: CorrectionStepCode;
  readonly done: boolean;
  /** In øre, never below zero; absent where it is settled by hand, since the period is not whole months. */
  readonly amount?: Oere;
}

/** What figures keep of a grant of lost earnings that was put on its track (bevilling sat på spor). */
export interface GrantTrack {
  readonly track: 'lostEarnings';
  readonly caseNumber: string;
  readonly findings: readonly LostEarningsFinding[];
  /** Paid − due a month: as it was settled, until then as the list had it; absent where nobody knows. */
  readonly difference?: Oere;
  /** In the order of the plan; only those the correction needs. */
  readonly steps: readonly GrantStep[];
  /** What the individual assessment came to. */
  readonly outcome?: 'claim' | 'noClaim';
  /** Every step is taken. */
  readonly complete: boolean;
  /** The track has ended with steps not taken, for a reason. */
  readonly endedOtherwise: boolean;
}

/** What figures keep of a payment that was put on its track (betaling sat på spor). */
export interface PaymentTrack {
  readonly track: 'payment';
  readonly caseNumber: string;
  readonly stage: PaymentStage;
  /** Decided a month; absent where it is not decided, or the amount is not noted. */
  readonly due?: Oere;
  /** Every step is taken. */
  readonly complete: boolean;
  /** The track has ended with steps not taken, for a reason. */
  readonly endedOtherwise: boolean;
}

/** A case on a track of money (pengespor), as figures count it. */
export type MoneyTrack = GrantTrack | PaymentTrack;

/** The stream of a case on its track, to be counted. */
export interface TrackToReport {
  readonly stream: string;
  readonly municipality: string;
  readonly events: readonly CaseEvent[];
}

/**
 * A case on its track by the two times: the entries the journal held at `knownAt`, of these the steps taken by the day
 * of `asOf`, and its plan as of that day. A step that is known to have been taken back never counted. `undefined` where
 * the case was on no track of money yet.
 */
export function moneyTrackOf(
  { stream, municipality, events }: TrackToReport,
  { asOf, knownAt }: FixedTimes,
): MoneyTrack | undefined {
  const state = evolveAll(emptyCase(stream, municipality), eventsKnownAt(events, knownAt));
  const correction = correctionOf(state);
  const day = civilDayOf(asOf);
  if (!correction || dayOf(correction.opened) > day) return undefined;
  const { track, caseNumber, findings = [] } = correction.opened.data;
  const closed = lastOf(state, CorrectionClosed);
  const ended = closed !== undefined && civilDayOf(closed.at) <= day ? civilDayOf(closed.at) : undefined;
  // What has ended stands as it ended; without a reason it could end with every step taken only.
  const on = ended ?? day;
  const standing = (isComplete: boolean): Pick<MoneyTrack, 'complete' | 'endedOtherwise'> => {
    const complete = isComplete || (ended !== undefined && closed?.data.reason === undefined);
    return { complete, endedOtherwise: ended !== undefined && !complete };
  };
  if (track === 'payment') {
    const { stage, assessment, complete } = paymentTrackPlan(correction, on, on);
    const { due } = assessment;
    return { track, caseNumber, stage, ...standing(complete), ...(due === undefined ? {} : { due }) };
  }
  if (track !== 'lostEarnings') return undefined;
  const { steps, complete } = grantTrackPlan(correction, on, on);
  const difference = differenceOf(correction, day);
  const outcome = lastTaken(correction, 'assessClaim', day)?.data.outcome;
  return {
    track,
    caseNumber,
    findings,
    ...standing(complete),
    steps: steps.map(({ code, status, amount }) => ({
      code,
      done: status === 'done',
      ...(amount === undefined ? {} : { amount }),
    })),
    ...(difference === undefined ? {} : { difference }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

function differenceOf(correction: Correction, day: CivilDay): Oere | undefined {
  const settled = lastTaken(correction, 'settleAmount', day);
  return settled ? settled.data.difference : correction.opened.data.difference;
}

function lastTaken(
  correction: Correction,
  code: CorrectionStepCode,
  day: CivilDay,
): Correction['taken'][number] | undefined {
  return takenUntil(correction, day).findLast(({ data }) => data.step === code);
}
