import type { CaseEvent, NewEvent, Role } from './kernel/event';
import { evolveAll } from './kernel/evolve';
import type { CaseState } from './kernel/state';
import type { Instant } from './kernel/time';

/** The key of entries that are only tried, never recorded. */
const TENTATIVE = 'tentative';

/** The state as it would be with these events recorded now: for asking the law before anything is written. */
export function withEvents(
  state: CaseState,
  events: readonly NewEvent[],
  { by, role, now }: { readonly by: string; readonly role: Role; readonly now: Instant },
): CaseState {
  const entries = events.map((event, index): CaseEvent => ({
    ...event,
    seq: state.seq + index + 1,
    recordedAt: now,
    by,
    role,
    source: 'person',
    key: TENTATIVE,
    clockOffsetMs: 0,
  }));
  return evolveAll(state, entries);
}
