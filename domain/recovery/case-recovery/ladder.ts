import { DeadlineEscalated, DeadlineMended, DeadlineMissed } from '../../case/escalation/facts';
import { toldAs } from '../../case/escalation/told-as';
import type { NewEvent } from '../../case/kernel/event';
import { factsOf, type CaseState } from '../../case/kernel/state';
import type { CivilDay, Instant } from '../../case/kernel/time';
import { civilDayOf } from '../../law/calendar/copenhagen';
import { dueOn } from '../../law/calendar/counting';
import { toneOf, type Ladder, type LadderStep } from '../../law/escalation/ladder';
import { stepInstant } from '../../law/escalation/step-instant';
import { OWN_PRACTICE } from '../../law/undertaking-sources';
import { holdersOf, presentOn } from '../../staff/register';
import type { Surroundings } from '../../undertaking/book';
import type { CaseRecovery } from './recovery';

/** Code of the rule that watches over the days of a recovery plan. */
export const RECOVERY_RULE = 'G01';

/** Who is told of a day of a plan. `worker` is the step's owner; `leader` those who lead recoveries. */
export const recoveryLadder: Ladder = {
  steps: [
    { code: 'w1', at: { before: { unit: 'days', count: 7 } }, to: ['worker'] },
    { code: 'due', at: 'due', to: ['worker', 'leader'] },
    { code: 'e1', at: { overdue: { unit: 'days', count: 14 } }, to: ['leader', 'director'] },
  ],
};

/** A step of the ladder that is to be taken about a day of the plan. */
export interface PlanStep {
  readonly step: LadderStep;
  readonly at: Instant;
  readonly due: CivilDay;
  readonly owners: readonly string[];
}

/** The steps of the ladder not taken about each day of the plan, the soonest first. Nobody is warned after a day. */
export function pendingSteps(state: CaseState, recovery: CaseRecovery, now: Instant): readonly PlanStep[] {
  if (recovery.ending || recovery.paused) return [];
  const days = [...new Set(recovery.open.map(({ due }) => due))];
  return days
    .flatMap((due) => stepsAbout(due, state, recovery, now))
    .sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}

function stepsAbout(due: CivilDay, state: CaseState, { open, begun }: CaseRecovery, now: Instant): readonly PlanStep[] {
  const owners = [...new Set(open.filter((step) => step.due === due).map(({ owner }) => owner))];
  const { instant } = dueOn(due);
  const taken = new Set(
    Object.values(toldAs)
      .flatMap((definition) => factsOf(state, definition))
      .filter(({ seq, data }) => seq > begun.seq && data.due === instant)
      .map(({ data }) => data.step),
  );
  return recoveryLadder.steps.flatMap((step): readonly PlanStep[] => {
    const at = stepInstant(step.at, undefined, dueOn(due));
    const pointless = toneOf(step) === 'warning' && (instant < now || (at ?? '') <= begun.at);
    return at === undefined || taken.has(step.code) || pointless ? [] : [{ step, at, due, owners }];
  });
}

/** The entry of one step of the ladder: who is told, and about which day. */
export function ladderEvent({ opened }: CaseRecovery, step: PlanStep, around: Surroundings): NewEvent {
  const to = peopleTold(step, around);
  return {
    type: toldAs[toneOf(step.step)].event,
    happenedAt: around.now,
    law: OWN_PRACTICE,
    data: {
      rule: RECOVERY_RULE,
      subject: opened.seq,
      due: dueOn(step.due).instant,
      step: step.step.code,
      ...(to === undefined ? {} : { to }),
    },
  };
}

/** Those who were told that a day was missed are told when the recovery ends. */
export function mendedEvents(state: CaseState, { opened }: CaseRecovery, now: Instant): readonly NewEvent[] {
  const since = factsOf(state, DeadlineMended).at(-1)?.seq ?? 0;
  const missed = [...factsOf(state, DeadlineMissed), ...factsOf(state, DeadlineEscalated)].filter(
    ({ seq }) => seq > since,
  );
  const [first] = missed;
  if (!first) return [];
  const to = [...new Set(missed.flatMap(({ data }) => data.to ?? []))];
  const data = { rule: RECOVERY_RULE, subject: opened.seq, due: first.data.due, ...(to.length > 0 ? { to } : {}) };
  return [{ type: DeadlineMended.event, happenedAt: now, law: OWN_PRACTICE, data }];
}

function peopleTold({ step, owners }: PlanStep, { register, now }: Surroundings): readonly string[] | undefined {
  if (!register) return undefined;
  const day = civilDayOf(now);
  const leads = firstOf([
    presentOn(register, holdersOf(register, 'recoveryLead', day), day),
    presentOn(register, holdersOf(register, 'leader', day), day),
    presentOn(register, holdersOf(register, 'director', day), day),
  ]);
  const people = step.to.flatMap((addressee): readonly string[] => {
    if (addressee === 'worker') return firstOf([presentOn(register, owners, day), leads]);
    if (addressee === 'director') return presentOn(register, holdersOf(register, 'director', day), day);
    return leads;
  });
  return [...new Set(people)];
}

function firstOf(groups: readonly (readonly string[])[]): readonly string[] {
  return groups.find((group) => group.length > 0) ?? [];
}
