import { JournalFault } from '../../journal/database';
import type { HandleInput, HandleResult } from '../../workflows/contracts/case-host';
import { refused } from './answers';

/**
 * Handles a command so that a refusal of the journal's database (a defect, a damaged schema) is answered like an outage,
 * with a code and a next step: nothing was recorded, and the same command may be sent again.
 */
export function refusingFaults(
  handle: (input: HandleInput) => Promise<HandleResult>,
): (input: HandleInput) => Promise<HandleResult> {
  return async (input) => {
    try {
      return await handle(input);
    } catch (error) {
      if (error instanceof JournalFault) return refused(input, { code: 'JOURNAL_UNAVAILABLE' });
      throw error;
    }
  };
}
