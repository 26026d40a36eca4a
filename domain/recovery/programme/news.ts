import { DeadlineWarned } from '../../case/escalation/facts';
import type { NewEvent } from '../../case/kernel/event';
import { factsOf, lastOf, type CaseState } from '../../case/kernel/state';
import { OWN_PRACTICE } from '../../law/undertaking-sources';
import type { Surroundings } from '../../undertaking/book';
import { isPaused } from './programme';
import { StatusDue } from './system-facts';
import { peopleTold } from './watch';

/** Code of the message that tells of the week's status (ugestatus). */
export const STATUS_RULE = 'G03';

/**
 * What the week's status tells those who lead recoveries and their leader, so that it reaches the steering group: one
 * message for each Monday, none for a status that somebody asked for, and none while the programme is paused.
 *
 * @param of - number of the entry that asked for the status
 */
export function statusNews(state: CaseState, of: number, around: Surroundings): readonly NewEvent[] {
  const to = peopleTold(around) ?? [];
  if (to.length === 0 || isPaused(state) || lastOf(state, StatusDue)?.seq !== of) return [];
  const last = factsOf(state, DeadlineWarned).findLast(({ data }) => data.rule === STATUS_RULE);
  return [
    {
      type: DeadlineWarned.event,
      happenedAt: around.now,
      law: OWN_PRACTICE,
      data: { rule: STATUS_RULE, subject: of, due: around.now, step: 'status', to: [...to] },
      ...(last ? { replaces: last.seq } : {}),
    },
  ];
}
