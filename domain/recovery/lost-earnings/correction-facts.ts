import type { CivilDay } from '../../case/kernel/time';
import type { Oere } from '../oere';
import type { LostEarningsFinding } from './assess';
import type { LimitationFacts } from './limitation';

/** What a review found about one grant and one period. */
export interface CorrectionFinding {
  readonly from: CivilDay;
  readonly to: CivilDay;
  readonly findings: readonly LostEarningsFinding[];
  /** Paid − due a month, as the list gives it; absent where it could not be worked out. */
  readonly difference?: Oere;
  /** What was paid a month, as the list gives it; absent where nobody noted it. */
  readonly paid?: Oere;
}

/** A hearing of the family (partshøring). */
export interface Hearing {
  readonly sent: CivilDay;
  /** The day the answer came or the time to answer ran out. */
  readonly closed?: CivilDay;
}

/** Why a rate is to be lower from now on. */
export type LoweringGround =
  | {
      /** The conditions are no longer there, wholly or in part (betingelserne er bortfaldet). */
      readonly ground: 'conditionsLapsed';
      /** The day they lapsed. @default the day the decision reached the family */
      readonly on?: CivilDay;
      /** It was agreed beforehand that the grant would end on a certain day. */
      readonly fixedTerm?: boolean;
      /** The recipient wishes the run-off to be shorter. */
      readonly wantsShorter?: boolean;
    }
  | {
      /** It was worked out wrongly. */
      readonly ground: 'calculation';
    };

/** What has been done and found out since. Days of decisions are those on which they reached the family. */
export interface CorrectionFacts {
  /** The amount was settled with evidence; the difference may be another than the list's. */
  readonly settled?: { readonly on: CivilDay; readonly difference: Oere };
  /** The grant is still being paid at the wrong rate. */
  readonly continuing?: boolean;
  readonly lowering?: LoweringGround;
  readonly familyTold?: CivilDay;
  readonly rateHearing?: Hearing;
  readonly amountDecided?: CivilDay;
  readonly paidOut?: CivilDay;
  readonly lapsedConsidered?: CivilDay;
  readonly rateRaised?: CivilDay;
  /** The day from which the lower rate is paid. */
  readonly rateLowered?: CivilDay;
  readonly refundCorrected?: CivilDay;
  readonly assessed?: { readonly on: CivilDay; readonly outcome: 'claim' | 'noClaim' };
  readonly noClaimTold?: CivilDay;
  readonly claimHearing?: Hearing;
  readonly claimDecided?: CivilDay;
  readonly claimCollected?: CivilDay;
  /** The day the help ended. */
  readonly helpEnded?: CivilDay;
  readonly limitation?: LimitationFacts;
}
