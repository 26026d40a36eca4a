import type { Decider } from '../kernel/decider';
import type { Role } from '../kernel/event';
import { doorEvents } from '../doors';
import { listed, refusal } from '../refuse';
import { isApproved } from '../standing';

/** Entries that stay whatever happens: what the system itself did, and the turns of the case's life. */
const permanent: ReadonlySet<string> = new Set([
  'CaseOpened',
  'CaseClosed',
  'CaseReopened',
  'ClosureRefused',
  'DeadlineWarned',
  'DeadlineMissed',
  'DeadlineEscalated',
  'DeadlineMended',
  'BreachesFound',
  'ErasureProposed',
  'ErasureWithdrawn',
  'CaseErased',
]);

/** Entries that a closing or a disqualification rests on; taking one out is for a leader. */
const safeguards: ReadonlySet<string> = new Set([
  'NotificationReceived',
  'ConflictRegistered',
  'ClosingRecommended',
  'ClosureReturned',
  'DecisionMade',
  'AcutePlacementMade',
  'MeasureStarted',
  'MeasureEnded',
]);

const leaders: readonly Role[] = ['teamLeader', 'leader', 'director'];

/**
 * An entry is marked as misfiled (fejljournaliseret): out of sight at once, kept for supervision. To move an entry to
 * the right case it is recorded there first and then marked here with the number of that case. What carries the
 * safeguards of the case is taken out by a leader only; a notification that is moved to another case by anybody.
 */
export const misfileEntry: Decider = (state, _command, draft, { actor }) => {
  const entry = Number(draft.data['entry']);
  const fact = state.facts.find(({ seq }) => seq === entry);
  if (!fact) return { events: [draft] };
  if (permanent.has(fact.type) || isApproved(state, entry))
    return { refusal: refusal('ENTRY_PROTECTED', { entry, event: fact.type }) };
  const moved = doorEvents.has(fact.type) && draft.data['movedTo'] !== undefined;
  if (moved || !safeguards.has(fact.type)) return { events: [draft] };
  const role = actor.roles.find((one) => leaders.includes(one));
  if (role !== undefined) return { role, events: [draft] };
  const params = { entry, event: fact.type, by: actor.initials, roles: listed(leaders) };
  return { refusal: refusal('MISFILING_ABOVE_LEVEL', params) };
};
