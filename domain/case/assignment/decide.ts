import { civilDayOf } from '../../law/calendar/copenhagen';
import type { Decided, Decider } from '../kernel/decider';
import { refusal } from '../refuse';
import { secondWorkerOf, workerOf } from '../standing';
import { withEvents } from '../tentative';
import { disqualifiedFrom } from './disqualified';

/**
 * A case is not given to somebody disqualified from it (inhabil, FVL § 3), neither as its worker nor as the second one. That
 * such a person had it once, before whoever has it now, is recorded as any fact is.
 */
export const assignWorker: Decider = (state, command, draft, { actor, now }): Decided => {
  const { worker } = draft.data;
  if (typeof worker !== 'string' || !disqualifiedFrom(state).includes(worker)) return { events: [draft] };
  const event = command.corrects === undefined ? draft : { ...draft, corrects: command.corrects };
  const after = withEvents(state, [event], { by: actor.initials, role: actor.roles[0] ?? 'caseworker', now });
  const given = [workerOf(after), secondWorkerOf(after, civilDayOf(now))].includes(worker);
  return given ? { refusal: refusal('WORKER_DISQUALIFIED', { worker }) } : { events: [draft] };
};
