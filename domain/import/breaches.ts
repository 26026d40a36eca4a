import type { NewEvent } from '../case/kernel/event';
import type { CaseState } from '../case/kernel/state';
import type { CivilDay } from '../case/kernel/time';
import { BreachesFound } from '../case/record/facts';
import { breachCode, missedDeadlines } from '../case/wake';
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
  const deadlines = missedDeadlines(state, judgement).map(({ data }) =>
    breachCode({ code: String(data['rule']) }, Number(data['subject']), String(data['due'])),
  );
  if (deadlines.length === 0) return undefined;
  return { type: BreachesFound.event, happenedAt: judgement.asOf, data: { asOf, deadlines } };
}
