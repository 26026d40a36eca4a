import type { CaseEvent } from '../case/kernel/event';
import { MISFILED } from '../case/kernel/evolve';

/**
 * Number of the entry that an entry sets aside, so that it is no fact of its own (sat til side): the one it says was
 * misfiled, or itself where it corrects an earlier one. Undefined for any other.
 */
export function entrySetAside(event: CaseEvent): number | undefined {
  if (event.corrects !== undefined) return event.seq;
  const entry = event.type === MISFILED ? event.data['entry'] : undefined;
  return typeof entry === 'number' ? entry : undefined;
}
