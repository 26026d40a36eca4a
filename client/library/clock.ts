import type { Instant } from '../../domain/case/kernel/time';
import { caseWorkflowId } from '../../workflows/contracts/messages';
import { BackendRefusal, type CaseAddress } from '../cli/ports';
import { answered, failureOf } from './errors';
import type { InstallationLink } from './installation';
import { realNow } from './real-now';
import { startOptions } from './send';
import { skippedClock, skipTime, startAhead } from './skipped-time';

/**
 * Moves one case's clock forward on a development server: its timers fire in order on the way, and what they cause is
 * recorded as if time had passed. A case without a running workflow, closed as a rule, gets one that waits for the next
 * command at that later time.
 *
 * @returns the case's clock afterwards
 * @throws BackendRefusal where time is real
 */
export async function advanceClock(link: InstallationLink, address: CaseAddress, durationMs: number): Promise<Instant> {
  if (!link.settings.development) throw new BackendRefusal('CLOCK_IS_REAL');
  const { caseId, municipality } = address;
  try {
    await skipTime(link, caseWorkflowId(municipality, caseId), durationMs);
  } catch (error) {
    if (failureOf(error) !== 'gone') throw error;
    const found = answered(await link.journal.projections.find(caseId));
    const ahead = found.kind === 'found' ? (found.overview.clockOffsetMs ?? 0) : 0;
    await startAhead(link, startOptions(link, caseId, { caseId, municipality, withCommand: true }), ahead + durationMs);
  }
  return caseClock(link, address);
}

/** What time it is in a case: real time, unless its clock has been skipped on a development server. */
export async function caseClock(link: InstallationLink, address: CaseAddress): Promise<Instant> {
  if (!link.settings.development) return realNow();
  const clock = await skippedClock(link, caseWorkflowId(address.municipality, address.caseId));
  return clock?.now ?? realNow();
}
