import { factsOf, lastOf, type CaseState } from '../../case/kernel/state';
import type { Instant } from '../../case/kernel/time';
import * as found from '../case-recovery/system-facts';
import { StatusAsked } from './facts';
import { StatusDue, StatusRecorded } from './system-facts';

/** What a pass over the cases may leave in a recovery. */
const left: ReadonlySet<string> = new Set([
  found.RecoveryOpened.event,
  found.RecoveryTakenUpAgain.event,
  found.RecoveryCaseChanged.event,
  found.RecoveryStepsDone.event,
  found.RecoveryStepsAdded.event,
  found.CaseRecovered.event,
  found.ClosedUnrecovered.event,
]);

/** When the status was asked for that a programme has not made yet, of several the first; now where none was. */
export function askedAt(programme: CaseState, now: Instant): Instant {
  const answered = lastOf(programme, StatusRecorded)?.data.of ?? 0;
  const asked = [...factsOf(programme, StatusAsked), ...factsOf(programme, StatusDue)];
  const [first = now] = asked.flatMap(({ seq, rec }) => (seq > answered ? [rec] : [])).sort();
  return first;
}

/** Whether a recovery got what a pass may leave there since an instant: its workflow may not know of it. */
export function isTouched(recovery: CaseState, since: Instant): boolean {
  return recovery.facts.some(({ type, rec }) => left.has(type) && rec >= since);
}

/** How often a recovery came to its programme since an instant: opened later than the start, and taken up again. */
export function cameSince(recovery: CaseState, since: Instant): { readonly opened: number; readonly again: number } {
  const opened = factsOf(recovery, found.RecoveryOpened).filter(({ rec, data }) => data.added && rec >= since);
  const again = factsOf(recovery, found.RecoveryTakenUpAgain).filter(({ rec }) => rec >= since);
  return { opened: opened.length, again: again.length };
}
