import { lastOf, type CaseState } from './kernel/state';
import type { CivilDay } from './kernel/time';
import { WaitingEnded, WaitingStarted } from './record/facts';

/** The day until which a case waits on others (afventer til), while it does. */
export function waitingUntil(state: CaseState, day: CivilDay): CivilDay | undefined {
  const waiting = lastOf(state, WaitingStarted);
  const ended = lastOf(state, WaitingEnded);
  if (!waiting || (ended && ended.seq > waiting.seq) || waiting.data.until < day) return undefined;
  return waiting.data.until;
}
