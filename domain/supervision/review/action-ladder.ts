import type { Instant } from '../../case/kernel/time';
import { lastInstantOf } from '../../law/calendar/copenhagen';
import { dueOn } from '../../law/calendar/counting';
import { toneOf, type Ladder, type LadderStep } from '../../law/escalation/ladder';
import { stepInstant } from '../../law/escalation/step-instant';
import { actionStanding, type AgreedAction } from './action';

/** Who is told of an action, and when. `worker` is the action's owner. */
export const actionLadder: Ladder = {
  steps: [
    { code: 'w1', at: { before: { unit: 'days', count: 7 } }, to: ['worker'] },
    { code: 'due', at: 'due', to: ['worker', 'teamLeader'] },
    { code: 'e1', at: { overdue: { unit: 'days', count: 7 } }, to: ['leader'] },
  ],
};

/** A step of an action's ladder that has not been taken. */
export interface ActionStep {
  readonly action: AgreedAction;
  readonly step: LadderStep;
  /** When the ladder has it. */
  readonly at: Instant;
}

/**
 * The steps to be taken as of an instant, in the order of their instants. Each is taken once: whoever takes it adds it to
 * the action's `told`. Nobody is warned of what has run out already, nor of a day that was agreed within the warning.
 */
export function dueActionSteps(
  actions: readonly AgreedAction[],
  now: Instant,
  ladder: Ladder = actionLadder,
): readonly ActionStep[] {
  return pendingOf(actions, now, ladder).filter(({ at }) => at <= now);
}

/** The instant of the next step of any action; none where nothing waits. Due steps count: take them first. */
export function nextActionWake(
  actions: readonly AgreedAction[],
  now: Instant,
  ladder: Ladder = actionLadder,
): Instant | undefined {
  return pendingOf(actions, now, ladder)[0]?.at;
}

function pendingOf(actions: readonly AgreedAction[], now: Instant, ladder: Ladder): readonly ActionStep[] {
  return actions.flatMap((action) => stepsOf(action, now, ladder)).sort(byInstant);
}

function stepsOf(action: AgreedAction, now: Instant, { steps }: Ladder): readonly ActionStep[] {
  const standing = actionStanding(action, now);
  if (standing === 'done' || standing === 'confirmed') return [];
  const due = dueOn(action.due);
  return steps.flatMap((step): readonly ActionStep[] => {
    const at = stepInstant(step.at, action.agreed, due);
    const isTold = action.told.some((told) => told.due === action.due && told.step === step.code);
    const isPointless =
      toneOf(step) === 'warning' && (standing === 'overdue' || (at ?? '') <= lastInstantOf(action.agreed));
    return at === undefined || isTold || isPointless ? [] : [{ action, step, at }];
  });
}

function byInstant(a: ActionStep, b: ActionStep): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.action.id - b.action.id;
}
