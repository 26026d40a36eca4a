import { evolveAll } from './kernel/evolve';
import type { CaseEvent } from './kernel/event';
import { emptyCase, type CaseState } from './kernel/state';
import type { Instant } from './kernel/time';

/**
 * A case as of an instant, by what had happened by then. Entries from a case list are believed as written and always
 * count; what a person recorded counts from when it happened, what Sagsgang recorded from when it was recorded.
 */
export function stateAsOf(
  caseId: string,
  municipality: string,
  events: readonly CaseEvent[],
  asOf: Instant,
): CaseState {
  const seen = events.filter((event) => {
    if (event.source === 'list') return true;
    const moment = event.source === 'system' ? event.recordedAt : event.happenedAt;
    return moment <= asOf;
  });
  return evolveAll(emptyCase(caseId, municipality), seen);
}
