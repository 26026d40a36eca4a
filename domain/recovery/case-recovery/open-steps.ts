import type { CaseState } from '../../case/kernel/state';
import * as facts from './facts';
import { plannedIn, type PlannedStep } from './plan';
import * as system from './system-facts';

/** What is left of a plan. */
export interface OpenSteps {
  /** Every step that is not done, in the order of the plan. */
  readonly open: readonly PlannedStep[];
  /** Initials of whom all of it was last assigned to; absent where it never was. */
  readonly assignee?: string;
}

const planning: ReadonlySet<string> = new Set([
  system.RecoveryOpened.event,
  system.RecoveryTakenUpAgain.event,
  system.RecoveryStepsAdded.event,
  facts.RecoveryPlanMade.event,
]);

/**
 * The plan as it stands since an entry. A step that somebody was given stays with them; every other is taken by the worker
 * of the case, whoever that is.
 */
export function openStepsOf(state: CaseState, since: number): OpenSteps {
  const steps = new Map<string, PlannedStep>();
  const given = new Set<string>();
  let assignee: string | undefined;
  const give = (owner: unknown, to: readonly PlannedStep[]): void => {
    for (const step of to) {
      steps.set(step.control, { ...step, owner: String(owner) });
      given.add(step.control);
    }
  };
  for (const { type, seq, data } of state.facts) {
    if (seq < since) continue;
    const { owner } = data;
    if (planning.has(type)) {
      for (const step of plannedIn(data)) {
        steps.set(step.control, step);
        if (owner !== undefined || step.owner === assignee) given.add(step.control);
      }
    } else if (type === facts.RecoveryAssigned.event) {
      assignee = String(owner);
      give(owner, [...steps.values()]);
    } else if (type === facts.RecoveryPlanAdjusted.event) {
      const step = steps.get(String(data['control']));
      if (!step) continue;
      const moved = { ...step, due: String(data['due'] ?? step.due) };
      if (owner === undefined) steps.set(moved.control, moved);
      else give(owner, [moved]);
    } else if (type === system.RecoveryCaseChanged.event) {
      const { worker = '' } = data;
      for (const step of steps.values()) {
        if (!given.has(step.control)) steps.set(step.control, { ...step, owner: String(worker) });
      }
    } else if (type === system.RecoveryStepsDone.event) {
      for (const control of data['controls'] as readonly string[]) {
        steps.delete(control);
        given.delete(control);
      }
    }
  }
  return { open: [...steps.values()], ...(assignee === undefined ? {} : { assignee }) };
}
