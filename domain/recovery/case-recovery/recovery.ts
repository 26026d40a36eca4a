import type { CaseState, FactOf } from '../../case/kernel/state';
import { factsOf, lastOf } from '../../case/kernel/state';
import type { Moment } from '../../case/kernel/time';
import * as facts from './facts';
import { planOf, plannedIn, type PlannedStep } from './plan';
import * as system from './system-facts';
import { civilDayOf } from '../../law/calendar/copenhagen';
import type { Ending, Priority, RecoveryStage } from './words';

/** The recovery of one case as its facts tell it (genopretning af en sag). */
export interface CaseRecovery {
  readonly opened: FactOf<typeof system.RecoveryOpened>;
  /** The entry that this turn of it began with: the opening, or the last time it was taken up again. */
  readonly begun: { readonly seq: number; readonly at: Moment };
  /** Every step of the plan that is not done, in the order of the plan. */
  readonly open: readonly PlannedStep[];
  readonly planned: boolean;
  readonly contacted: boolean;
  readonly told: boolean;
  readonly closing: boolean;
  readonly paused: boolean;
  readonly priority: Priority;
  readonly team?: string;
  readonly ending?: { readonly how: Ending; readonly at: Moment };
}

/** The recovery that a stream holds; undefined where it was not opened. */
export function caseRecoveryOf(state: CaseState): CaseRecovery | undefined {
  const opened = lastOf(state, system.RecoveryOpened);
  if (!opened) return undefined;
  const begun = lastOf(state, system.RecoveryTakenUpAgain) ?? opened;
  const has = (event: string): boolean => state.facts.some(({ type, seq }) => type === event && seq > begun.seq);
  const team = lastOf(state, facts.RecoveryMovedToTeam)?.data.team ?? opened.data.team;
  const ending = endingOf(state, begun.seq);
  return {
    opened,
    begun: { seq: begun.seq, at: begun.rec },
    open: openSteps(state, begun.seq),
    planned: has(facts.RecoveryPlanMade.event),
    contacted: has(facts.RecoveryFamilyContacted.event) || has(facts.RecoveryFamilyTold.event),
    told: has(facts.RecoveryFamilyTold.event),
    closing: has(facts.ClosingUnrecoveredDecided.event),
    paused: (lastOf(state, facts.RecoveryPaused)?.seq ?? 0) > (lastOf(state, facts.RecoveryResumed)?.seq ?? 0),
    priority: lastOf(state, facts.RecoveryPrioritised)?.data.priority ?? 'usual',
    ...(team === undefined ? {} : { team }),
    ...(ending ? { ending } : {}),
  };
}

/** The stage a recovery is in: the first step it waits at, or how it ended. */
export function recoveryStageOf(recovery: CaseRecovery | undefined): RecoveryStage {
  if (!recovery) return 'none';
  const { ending, paused, closing, planned, contacted, told } = recovery;
  if (ending) return ending.how;
  if (paused) return 'paused';
  if (closing) return 'closing';
  if (!planned) return 'plan';
  if (!contacted) return 'contact';
  return told ? 'mend' : 'tell';
}

/** A plan for what is outstanding in a case that is recovered, as of a day. */
export function proposalFor(
  { opened: { data } }: CaseRecovery,
  controls: readonly string[],
  today: string,
): readonly PlannedStep[] {
  return planOf(controls, { worker: data.worker, today: civilDayOf(today), urgent: data.concern === 'high' });
}

function endingOf(state: CaseState, since: number): CaseRecovery['ending'] {
  const found = [
    ...factsOf(state, system.CaseRecovered).map(({ seq, rec }) => ({ seq, rec, how: 'recovered' as const })),
    ...factsOf(state, system.ClosedUnrecovered).map(({ seq, rec }) => ({ seq, rec, how: 'closed' as const })),
    ...factsOf(state, facts.RecoveryReRegistered).map(({ seq, rec }) => ({ seq, rec, how: 'reRegistered' as const })),
  ].find(({ seq }) => seq > since);
  return found && { how: found.how, at: found.rec };
}

function openSteps(state: CaseState, since: number): readonly PlannedStep[] {
  const steps = new Map<string, PlannedStep>();
  for (const { type, seq, data } of state.facts) {
    if (seq < since) continue;
    if (type === system.RecoveryStepsDone.event) {
      for (const control of data['controls'] as readonly string[]) steps.delete(control);
    } else if (type === facts.RecoveryPlanAdjusted.event) adjust(steps, data);
    else if (type === facts.RecoveryAssigned.event) {
      for (const step of steps.values()) steps.set(step.control, { ...step, owner: String(data['owner']) });
    } else if (planning.has(type)) {
      for (const step of plannedIn(data)) steps.set(step.control, step);
    }
  }
  return [...steps.values()];
}

const planning: ReadonlySet<string> = new Set([
  system.RecoveryOpened.event,
  system.RecoveryTakenUpAgain.event,
  system.RecoveryStepsAdded.event,
  facts.RecoveryPlanMade.event,
]);

function adjust(steps: Map<string, PlannedStep>, data: Readonly<Record<string, unknown>>): void {
  const step = steps.get(String(data['control']));
  if (!step) return;
  const { owner = step.owner, due = step.due } = data;
  steps.set(step.control, { ...step, owner: String(owner), due: String(due) });
}
