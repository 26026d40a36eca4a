import type { Definition } from '../../case/kernel/definition';
import type { NewEvent } from '../../case/kernel/event';
import { lastOf, type CaseState } from '../../case/kernel/state';
import type { Book, Standing, Surroundings } from '../../undertaking/book';
import { recoveryDeciders } from './deciders';
import * as facts from './facts';
import { ladderEvent, mendedEvents, pendingSteps } from './ladder';
import { caseRecoveryOf, recoveryStageOf } from './recovery';
import * as system from './system-facts';
import { recoveryStages } from './words';

/** The steps of a recovery that people take, in order. */
export const recoverySteps: readonly Definition[] = [
  facts.RecoveryPlanMade,
  facts.RecoveryPlanAdjusted,
  facts.RecoveryFamilyContacted,
  facts.RecoveryFamilyTold,
  facts.RecoveryAssigned,
  facts.RecoveryMovedToTeam,
  facts.RecoveryPrioritised,
  facts.RecoveryPaused,
  facts.RecoveryResumed,
  facts.LookAsked,
  facts.ClosingUnrecoveredDecided,
  facts.RecoveryReRegistered,
];

const systemSteps: readonly Definition[] = [
  system.RecoveryOpened,
  system.RecoveryTakenUpAgain,
  system.RecoveryCaseChanged,
  system.RecoveryStepsDone,
  system.RecoveryStepsAdded,
  system.LookDue,
  system.CaseLookedAt,
  system.CaseRecovered,
  system.ClosedUnrecovered,
];

/** Number of the entry that asked for a look at the case which has not been had; undefined where none is asked for. */
export function lookWanted(state: CaseState): number | undefined {
  const asked = Math.max(lastOf(state, facts.LookAsked)?.seq ?? 0, lastOf(state, system.LookDue)?.seq ?? 0);
  return asked > (lastOf(state, system.CaseLookedAt)?.seq ?? 0) ? asked : undefined;
}

/** A planned day has come near: first the case is looked at, so that nobody is told of what is done. */
function due(state: CaseState, around: Surroundings): readonly NewEvent[] {
  const recovery = caseRecoveryOf(state);
  if (!recovery) return [];
  if (recovery.ending) return mendedEvents(state, recovery, around.now);
  const steps = pendingSteps(state, recovery, around.now).filter(({ at }) => at <= around.now);
  const last = steps.at(-1);
  if (!last || lookWanted(state) !== undefined) return [];
  const looked = lastOf(state, system.CaseLookedAt);
  if (looked === undefined || looked.rec < last.at) {
    return [{ type: system.LookDue.event, happenedAt: around.now, data: {} }];
  }
  return steps.map((step) => ladderEvent(recovery, step, around));
}

function standing(state: CaseState, { now }: Surroundings): Standing {
  const recovery = caseRecoveryOf(state);
  const asked = recovery?.ending ? undefined : lookWanted(state);
  const mending = recovery?.ending !== undefined && mendedEvents(state, recovery, now).length > 0;
  const next = recovery && asked === undefined ? pendingSteps(state, recovery, now)[0]?.at : undefined;
  return {
    stage: recoveryStageOf(recovery),
    counts: { open: recovery?.open.length ?? 0 },
    nextWake: mending ? now : (next ?? null),
    errands: asked === undefined ? [] : [{ name: 'look', of: asked }],
    over: recovery?.ending !== undefined && !mending,
  };
}

/** The recovery of one case (genopretning af en sag). */
export const caseRecoveryBook: Book = {
  kind: 'recovery',
  definitions: [...systemSteps, ...recoverySteps, facts.RereadAsked],
  systemEvents: new Set(systemSteps.map(({ event }) => event)),
  opening: system.RecoveryOpened.event,
  stages: recoveryStages,
  deciders: recoveryDeciders,
  due,
  standing,
  about: (state) => {
    const opened = lastOf(state, system.RecoveryOpened);
    return opened ? [{ caseId: opened.data.caseId }] : [];
  },
  afterErasure: new Set([facts.RecoveryReRegistered.event]),
};
