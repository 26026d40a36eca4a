import { randomUUID } from 'node:crypto';
import {
  WorkflowClient,
  type WorkflowClientOptions,
  type WorkflowStartInput,
  type WorkflowStartOptions,
} from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import type { Instant } from '../../domain/case/kernel/time';
import type { CaseInput } from '../../workflows/contracts/case-host';
import { CASE_WORKFLOW } from '../../workflows/contracts/messages';
import { BackendRefusal, Unreachable } from '../cli/ports';
import { untilAtRest } from './at-rest';
import type { InstallationLink } from './installation';

/** Timers skipped in one go; a case wakes far less often than this in any time anyone skips. */
const MOST_WAKES = 10_000;
const LONGEST_WAIT_MS = 10 * 60_000;

/** A workflow's clock (development servers only). */
export interface SkippedClock {
  readonly now: Instant;
  /** The move that is under way, where one is. */
  readonly moving?: string;
}

/** What a workflow's clock shows; undefined where it has never been skipped. */
export async function skippedClock(link: InstallationLink, workflowId: string): Promise<SkippedClock | undefined> {
  const { workflowExtendedInfo } = await link.temporal.workflowService.describeWorkflowExecution({
    namespace: link.settings.namespace,
    execution: { workflowId },
  });
  const { currentTime, fastForwardInfo } = workflowExtendedInfo?.timeSkippingInfo ?? {};
  if (!currentTime) return undefined;
  const ms = Number(currentTime.seconds) * 1000 + Math.floor(Number(currentTime.nanos ?? 0) / 1e6);
  const moving = fastForwardInfo && fastForwardInfo.hasCompleted !== true ? fastForwardInfo.fastForwardId : undefined;
  return { now: new Date(ms).toISOString(), ...(moving ? { moving } : {}) };
}

/**
 * Moves the clock of a running workflow forward, once it has done what was to be done at once; timers fire in order on
 * the way. Ends when it has arrived.
 *
 * @param id names the move: whoever meets it under way can wait for it
 */
export async function skipTime(
  link: InstallationLink,
  workflowId: string,
  durationMs: number,
  id?: string,
): Promise<void> {
  await untilAtRest(link, workflowId, async () => (await skippedClock(link, workflowId))?.now);
  const skip = skipping(durationMs, id);
  await link.temporal.workflowService.updateWorkflowExecutionOptions({
    namespace: link.settings.namespace,
    workflowExecution: { workflowId },
    workflowExecutionOptions: { timeSkippingConfig: skip.config },
    updateMask: { paths: ['time_skipping_config'] },
  } as unknown as temporal.api.workflowservice.v1.IUpdateWorkflowExecutionOptionsRequest);
  await arrival(link, workflowId, skip.id);
}

/**
 * Starts a case's workflow with a clock that is ahead of real time (development servers only): where the case's last run
 * had skipped time and has ended, its next run goes on from there, not from a time before its own closing.
 */
export async function startAhead(
  link: InstallationLink,
  start: WorkflowStartOptions<(input: CaseInput) => Promise<unknown>>,
  aheadMs: number,
): Promise<void> {
  const skip = skipping(aheadMs);
  const { connection, options } = link.temporal;
  const client = new AheadClient(skip.config, {
    connection,
    namespace: options.namespace,
    dataConverter: link.journal.dataConverter,
  });
  await client.start(CASE_WORKFLOW, { ...start, startDelay: aheadMs });
  await arrival(link, start.workflowId, skip.id);
}

interface Skip {
  readonly id: string;
  readonly config: object;
}

function skipping(durationMs: number, id: string = randomUUID()): Skip {
  const duration = { seconds: Math.floor(durationMs / 1000), nanos: (durationMs % 1000) * 1_000_000 };
  return { id, config: { enabled: true, maxSessionSkipCount: MOST_WAKES, fastForwardConfig: { id, duration } } };
}

/** A client whose starts skip time at once. */
class AheadClient extends WorkflowClient {
  constructor(
    private readonly timeSkippingConfig: object,
    options: WorkflowClientOptions,
  ) {
    super(options);
  }

  protected override async createStartWorkflowRequest(
    input: WorkflowStartInput,
  ): ReturnType<WorkflowClient['createStartWorkflowRequest']> {
    return { ...(await super.createStartWorkflowRequest(input)), timeSkippingConfig: this.timeSkippingConfig };
  }
}

/** Waits until a move has arrived. @throws BackendRefusal where it was stopped on the way */
export async function arrival(link: InstallationLink, workflowId: string, fastForwardId: string): Promise<void> {
  const { FastForwardPollingResult } = temporal.api.enums.v1;
  const end = performance.now() + LONGEST_WAIT_MS;
  while (performance.now() < end) {
    const { fastForwardPollingResult } = await link.temporal.workflowService.pollWorkflowExecutionTimeSkipping({
      namespace: link.settings.namespace,
      workflowExecution: { workflowId },
      fastForwardId,
    });
    if (fastForwardPollingResult === FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED)
      return;
    if (fastForwardPollingResult === FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_FAILED) {
      throw new BackendRefusal('CLOCK_STOPPED');
    }
  }
  throw new Unreachable('worker');
}
