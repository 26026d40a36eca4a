import { randomUUID } from 'node:crypto';
import { temporal } from '@temporalio/proto';
import type { Instant } from '../../domain/case/kernel/time';
import { caseWorkflowId } from '../../workflows/contracts/messages';
import { BackendRefusal, Unreachable, type CaseAddress } from '../cli/ports';
import type { InstallationLink } from './installation';
import { realNow } from './real-now';

/** Timers skipped in one go; a case wakes far less often than this in any time anyone skips. */
const MOST_WAKES = 10_000;
const LONGEST_WAIT_MS = 10 * 60_000;

/**
 * Moves one case's clock forward on a development server: its timers fire in order on the way, and what they cause is
 * recorded as if time had passed.
 *
 * @returns the case's clock afterwards
 * @throws BackendRefusal where time is real, or the case has no running workflow
 */
export async function advanceClock(link: InstallationLink, address: CaseAddress, durationMs: number): Promise<Instant> {
  if (!link.settings.development) throw new BackendRefusal('CLOCK_IS_REAL');
  const { namespace } = link.settings;
  const { workflowService } = link.temporal;
  const workflowExecution = { workflowId: caseWorkflowId(address.municipality, address.caseId) };
  const id = randomUUID();
  const duration = { seconds: Math.floor(durationMs / 1000), nanos: (durationMs % 1000) * 1_000_000 };
  await workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution,
    workflowExecutionOptions: {
      timeSkippingConfig: { enabled: true, maxSessionSkipCount: MOST_WAKES, fastForwardConfig: { id, duration } },
    },
    updateMask: { paths: ['time_skipping_config'] },
  } as unknown as temporal.api.workflowservice.v1.IUpdateWorkflowExecutionOptionsRequest);
  await arrival(link, workflowExecution, id);
  return caseClock(link, address);
}

/** What time it is in a case: real time, unless its clock has been skipped on a development server. */
export async function caseClock(link: InstallationLink, address: CaseAddress): Promise<Instant> {
  if (!link.settings.development) return realNow();
  const { workflowExtendedInfo } = await link.temporal.workflowService.describeWorkflowExecution({
    namespace: link.settings.namespace,
    execution: { workflowId: caseWorkflowId(address.municipality, address.caseId) },
  });
  const skipped = workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  if (!skipped) return realNow();
  return new Date(Number(skipped.seconds) * 1000 + Math.floor(Number(skipped.nanos ?? 0) / 1e6)).toISOString();
}

async function arrival(link: InstallationLink, workflowExecution: { workflowId: string }, fastForwardId: string): Promise<void> {
  const { FastForwardPollingResult } = temporal.api.enums.v1;
  const end = performance.now() + LONGEST_WAIT_MS;
  while (performance.now() < end) {
    const { fastForwardPollingResult } = await link.temporal.workflowService.pollWorkflowExecutionTimeSkipping({
      namespace: link.settings.namespace,
      workflowExecution,
      fastForwardId,
    });
    if (fastForwardPollingResult === FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED) return;
    if (fastForwardPollingResult === FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_FAILED) {
      throw new BackendRefusal('CLOCK_STOPPED');
    }
  }
  throw new Unreachable('worker');
}
