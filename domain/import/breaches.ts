import type { NewEvent } from '../case/kernel/event';
import type { CaseState } from '../case/kernel/state';
import type { CivilDay } from '../case/kernel/time';
import { BreachesFound } from '../case/record/facts';
import { runningDeadlines, type Deadline } from '../law/agenda';
import { deadlineKey, escalationStanding } from '../law/escalation/standing';
import type { Judgement } from '../law/judgement';

/** The key under which breaches found at an import are recorded; no part of a row. */
export const breachesKey = 'import:breaches';

/**
 * The entry that marks the deadlines which had already passed unmet when an open case was taken over from a list
 * (overskridelser ved import): they are counted and put right, and start no alarm. None where nothing had passed.
 *
 * @param asOf the day the list speaks of
 */
export function breachesFound(state: CaseState, judgement: Judgement, asOf: CivilDay): NewEvent | undefined {
  const { known } = escalationStanding(state);
  const deadlines = passedUnmet(judgement)
    .map(deadlineKey)
    .filter((key) => !known.has(key));
  if (deadlines.length === 0) return undefined;
  return { type: BreachesFound.event, happenedAt: judgement.asOf, data: { asOf, deadlines } };
}

function passedUnmet(judgement: Judgement): readonly Deadline[] {
  return runningDeadlines(judgement).filter(({ standing, due }) => standing === 'outstanding' && due < judgement.asOf);
}
