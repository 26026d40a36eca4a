import type { Definition } from '../../case/kernel/definition';
import type { NewEvent } from '../../case/kernel/event';
import { lastOf, type CaseState } from '../../case/kernel/state';
import type { Instant } from '../../case/kernel/time';
import { addMs, MS_PER_DAY } from '../../law/calendar/instant';
import type { Book, Standing, Surroundings } from '../../undertaking/book';
import { recoveryDeciders } from './deciders';
import * as facts from './facts';
import { ladderEvent, mendedEvents, pendingSteps } from './ladder';
import { caseRecoveryOf, recoveryStageOf, type CaseRecovery } from './recovery';
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

/** Days after which a case is looked at although no planned day makes it. */
const LOOK_AFTER_DAYS = 28;

/** When the case is looked at next, once every planned day was told of: its programme, which looks weekly, may be over. */
function nextLook(state: CaseState, { ending, paused, begun }: CaseRecovery): Instant | undefined {
  if (ending || paused) return undefined;
  const looked = lastOf(state, system.CaseLookedAt)?.rec ?? begun.at;
  return addMs(looked > begun.at ? looked : begun.at, LOOK_AFTER_DAYS * MS_PER_DAY);
}

/** A planned day has come near: first the case is looked at, so that nobody is told of what is done. */
function due(state: CaseState, around: Surroundings): readonly NewEvent[] {
  const recovery = caseRecoveryOf(state);
  if (!recovery) return [];
  if (recovery.ending) return mendedEvents(state, recovery, around.now);
  if (lookWanted(state) !== undefined) return [];
  const { now } = around;
  const pending = pendingSteps(state, recovery, now);
  const steps = pending.filter(({ at }) => at <= now);
  const lookAt = pending.length > 0 ? steps.at(-1)?.at : nextLook(state, recovery);
  const looked = lastOf(state, system.CaseLookedAt);
  if (lookAt !== undefined && lookAt <= now && (looked === undefined || looked.rec < lookAt)) {
    return [{ type: system.LookDue.event, happenedAt: now, data: {} }];
  }
  return steps.map((step) => ladderEvent(recovery, step, around));
}

function standing(state: CaseState, { now }: Surroundings): Standing {
  const recovery = caseRecoveryOf(state);
  const asked = recovery?.ending ? undefined : lookWanted(state);
  const mending = recovery?.ending !== undefined && mendedEvents(state, recovery, now).length > 0;
  const next =
    recovery && asked === undefined
      ? (pendingSteps(state, recovery, now)[0]?.at ?? nextLook(state, recovery))
      : undefined;
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
