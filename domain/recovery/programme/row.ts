import type { CaseState } from '../../case/kernel/state';
import { factsOf } from '../../case/kernel/state';
import type { CivilDay, Moment } from '../../case/kernel/time';
import { caseRecoveryOf, recoveryStageOf } from '../case-recovery/recovery';
import {
  RecoveryFamilyContacted,
  RecoveryFamilyTold,
  RecoveryPlanMade,
  RecoveryReRegistered,
} from '../case-recovery/facts';
import { CaseRecovered, ClosedUnrecovered, RecoveryStepsDone } from '../case-recovery/system-facts';
import type {
  ConcernGrade,
  Ending,
  LawfulnessGrade,
  Priority,
  RecoveryStage,
  WaitingStep,
} from '../case-recovery/words';
import type { Colour } from '../../law/judgement';

/** One recovery as a programme lists it: codes, days and numbers. */
export interface RecoveryRow {
  readonly caseId: string;
  /** The number people know the case by; the id where it has none. */
  readonly caseNumber: string;
  readonly concern: ConcernGrade;
  readonly lawfulness: LawfulnessGrade;
  readonly colour: Colour;
  /** Blank where there is none. */
  readonly team: string;
  /** Initials of those who are to take open steps. */
  readonly owners: readonly string[];
  readonly stage: RecoveryStage;
  readonly priority: Priority;
  /** Whether it was paused on its own, not with its programme. */
  readonly pausedAlone: boolean;
  readonly planned: boolean;
  readonly contacted: boolean;
  readonly told: boolean;
  /** Controls still outstanding. */
  readonly open: readonly string[];
  /** How often it has got past each step since it was opened; never less later. */
  readonly passed: Readonly<Record<WaitingStep, number>>;
  /** How often each control was found done, or left with the closing of the case; never less later. */
  readonly mended: Readonly<Record<string, number>>;
  /** Soonest day of the plan; absent where nothing is open. */
  readonly due?: CivilDay;
  readonly added: boolean;
  readonly ending?: { readonly how: Ending; readonly at: Moment };
}

/** A recovery's stream as a row; undefined where it holds none. */
export function recoveryRow(state: CaseState): RecoveryRow | undefined {
  const recovery = caseRecoveryOf(state);
  if (!recovery) return undefined;
  const { opened, known, open, team = '', priority, pausedAlone, planned, contacted, told, ending } = recovery;
  const { caseId, caseNumber = caseId, added = false } = opened.data;
  const { concern, lawfulness, colour } = known;
  const [due] = open.map((step) => step.due).sort();
  return {
    ...{
      caseId,
      caseNumber,
      concern,
      lawfulness,
      colour,
      team,
      priority,
      pausedAlone,
      planned,
      contacted,
      told,
      added,
    },
    owners: [...new Set(open.map(({ owner }) => owner).filter((owner) => owner !== ''))],
    stage: recoveryStageOf(recovery),
    open: ending ? [] : open.map(({ control }) => control),
    passed: passedBy(state),
    mended: mendedBy(state),
    ...(due === undefined || ending ? {} : { due }),
    ...(ending ? { ending } : {}),
  };
}

function passedBy(state: CaseState): RecoveryRow['passed'] {
  const done = factsOf(state, RecoveryStepsDone).reduce((sum, { data }) => sum + data.controls.length, 0);
  const told = factsOf(state, RecoveryFamilyTold).length;
  const closed = factsOf(state, ClosedUnrecovered).length + factsOf(state, RecoveryReRegistered).length;
  return {
    plan: factsOf(state, RecoveryPlanMade).length,
    contact: factsOf(state, RecoveryFamilyContacted).length + told,
    tell: told,
    mend: done + factsOf(state, CaseRecovered).length + closed,
    closing: closed,
  };
}

function mendedBy(state: CaseState): RecoveryRow['mended'] {
  const mended: Record<string, number> = {};
  const add = (controls: readonly string[]): void => {
    for (const control of controls) mended[control] = (mended[control] ?? 0) + 1;
  };
  for (const { data } of factsOf(state, RecoveryStepsDone)) add(data.controls);
  for (const { data } of factsOf(state, ClosedUnrecovered)) add(data.outstanding);
  return mended;
}
