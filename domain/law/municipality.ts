import type { ErasureGround } from '../case/erasure/words';
import type { decisionKinds, decisionLevels, ladderSteps, materialSteps, reopeningReasons } from '../case/words';
import type { CaseloadNorm } from '../recovery/caseload/norm';
import type { RoundPlan } from '../supervision/round/plan';
import type { Weekday } from './calendar/civil-day';
import type { Settable } from './set-from';

/** A level of the competence plan (kompetenceplan). */
export type DecisionLevel = keyof typeof decisionLevels;

/**
 * One line of the competence plan: decisions of this kind, up to this step and price, may be made at this level.
 * Lines are tried in order; the first that fits says the lowest level. The committee's and its chair's powers
 * (BL 142, 143) are law and never stand here.
 */
export interface CompetenceLine {
  readonly kinds: readonly (keyof typeof decisionKinds)[];
  /** Highest step of the ladder the line covers; absent: every step. */
  readonly upToStep?: keyof typeof ladderSteps;
  /** Highest monthly price in DKK the line covers; absent: any price. */
  readonly upToMonthlyPrice?: number;
  readonly level: DecisionLevel;
}

/** A competence plan in force from a day. */
export interface CompetencePlan extends Settable {
  readonly lines: readonly CompetenceLine[];
}

/**
 * One line of who may waive a closing control (fravige et krav): the controls it names, or all others when it names none.
 * Lines are tried in order.
 */
export interface WaivingLine {
  readonly controls?: readonly string[];
  readonly level: DecisionLevel;
}

/** Who may waive closing controls, in force from a day. Lines are tried in order. */
export interface WaivingPlan extends Settable {
  readonly lines: readonly WaivingLine[];
}

/** Reasons for which a closed case may be reopened (genåbningsgrunde), in force from a day. */
export interface ReopeningPlan extends Settable {
  readonly reasons: readonly (keyof typeof reopeningReasons)[];
}

/** One line of who may approve that a case is erased: on the grounds it names, or on all others when it names none. */
export interface ErasingLine {
  readonly grounds?: readonly ErasureGround[];
  readonly level: DecisionLevel;
  /** Years a case is kept from its closing before it may be erased on this ground; absent: no period is set. */
  readonly retentionYears?: number;
}

/** Who may approve erasures, in force from a day. Lines are tried in order. */
export interface ErasingPlan extends Settable {
  readonly lines: readonly ErasingLine[];
}

/**
 * What the visitation committee (visitationsudvalg) wants to see with a case of these kinds: rules that must be met were
 * it decided today, and steps. Lines are tried in order; the first that fits counts.
 */
export interface MaterialLine {
  readonly kinds: readonly (keyof typeof decisionKinds)[];
  /** Codes of rules: `K06`. */
  readonly rules: readonly string[];
  readonly steps: readonly (keyof typeof materialSteps)[];
}

/** When the visitation committee meets and what it wants to see, in force from a day. */
export interface VisitationPlan extends Settable {
  /** Day of the weekly meeting, Monday 1 to Sunday 7; on a public holiday it moves to the next working day. */
  readonly weekday: Weekday;
  readonly material: readonly MaterialLine[];
}

/** What a municipality has decided for itself: dated data beside the editions. */
export interface Municipality {
  readonly code: string;
  readonly name: string;
  readonly competence: readonly CompetencePlan[];
  /** Level at which closing controls are waived. */
  readonly waiving: readonly WaivingPlan[];
  /** Level at which erasures are approved. @default a leader, and no period of retention */
  readonly erasing?: readonly ErasingPlan[];
  /** The visitation committee's meetings. @default Wednesdays, with the child and the parties heard */
  readonly visitation?: readonly VisitationPlan[];
  /** What a fitting caseload is. @default the usual norms of `normsOf` */
  readonly caseload?: readonly CaseloadNorm[];
  /** When management supervision draws, and how. @default the standard of `roundPlanOf` */
  readonly rounds?: RoundPlan;
  /** Reasons for which a closed case may be reopened. */
  readonly reopening: readonly ReopeningPlan[];
}
