import { PlanPositionTaken } from '../decision/facts';
import type { Decision } from '../decision/readings';
import type { FactSource } from '../kernel/fact-source';
import { byTime, dayOf, isNotBefore } from '../kernel/order';
import type { Fact } from '../kernel/state';
import type { CivilDay } from '../kernel/time';
import { PlanAdopted, PlanRevised } from './facts';

/** A recorded position on whether a plan is made, and the entry it stands in. */
export interface PlanPosition {
  readonly plan: boolean;
  readonly entry: number;
}

/** The position taken with a decision or for it afterwards; the latest counts. */
export function planPositionOn(facts: FactSource, decision: Decision): PlanPosition | undefined {
  const taken = facts.all(PlanPositionTaken).findLast((position) => {
    const named = position.data.decision;
    return named === undefined ? isNotBefore(position, decision) : named === decision.seq;
  });
  if (taken) return { plan: taken.data.plan, entry: taken.seq };
  const { planDecided } = decision.data;
  return planDecided === undefined ? undefined : { plan: planDecided, entry: decision.seq };
}

/**
 * The plans that may answer a decision, in order of time: those that name it, and those that name no decision and came
 * after the day given (that of an earlier decision which had a plan of its own). A revision counts as a plan.
 */
export function plansFor(
  facts: FactSource,
  decision: Fact<unknown>,
  after: CivilDay | undefined,
): readonly Fact<unknown>[] {
  const adopted = facts
    .all(PlanAdopted)
    .filter(
      (plan) => plan.data.decision === decision.seq || (plan.data.decision === undefined && isAfter(plan, after)),
    );
  const revised = facts.all(PlanRevised).filter((plan) => isAfter(plan, after) && dayOf(plan) >= dayOf(decision));
  return [...adopted, ...revised].sort(byTime);
}

/** How many concrete goals the plan in force has (konkrete mål), and the entry that says so; `undefined` without a plan. */
export function goalsOf(facts: FactSource): { readonly goals: number; readonly entry: Fact<unknown> } | undefined {
  const plans = [...facts.all(PlanAdopted), ...facts.all(PlanRevised)];
  const last = plans.length > 1 ? plans.sort(byTime).at(-1) : plans[0];
  return last && { goals: last.data.goals ?? 0, entry: last };
}

function isAfter(plan: Fact<unknown>, day: CivilDay | undefined): boolean {
  return day === undefined || dayOf(plan) > day;
}
