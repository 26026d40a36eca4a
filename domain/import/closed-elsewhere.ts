import { CaseClosed } from '../case/closure/facts';
import type { CaseState } from '../case/kernel/state';
import type { Judgement } from '../law/judgement';
import type { RowPlan } from './plan-row';

/**
 * Whether a case that a list says was closed elsewhere has something open that people recorded here: a notification not
 * assessed, a measure not ended. The list cannot know of it, and its closing would stop the clocks.
 *
 * @param judgement of the case with the list's closing
 */
export function isStillOpenHere(state: CaseState, judgement: Judgement): boolean {
  if (!judgement.closed) return false;
  const open = judgement.rules.find(({ rule }) => rule.code === 'K26')?.findings ?? [];
  const own = new Set(state.facts.filter(({ src }) => src === undefined).map(({ seq }) => seq));
  return open.some(({ subject, standing }) => standing !== 'met' && own.has(subject));
}

/** The plan without the closing, which is told as kept out. */
export function withoutClosing(plan: RowPlan): RowPlan {
  return {
    ...plan,
    events: plan.events.filter(({ event }) => event.type !== CaseClosed.event),
    differences: plan.differences.map((one) => (one.type === CaseClosed.event ? { ...one, kept: true } : one)),
  };
}

/** Whether a plan closes the case. */
export function closes(plan: RowPlan): boolean {
  return plan.events.some(({ event }) => event.type === CaseClosed.event);
}
