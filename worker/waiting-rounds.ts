import { Client, ServiceError, WorkflowNotFoundError, type WorkflowHandle } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import type { Settings } from '../client/connection/settings';
import type { Journal } from '../journal/connect';
import { LOOK_SIGNAL } from '../workflows/contracts/look';
import { undertakingWorkflows } from '../workflows/contracts/undertaking';

/** Rounds whose draw waits for a daily head, as Temporal lists them. */
const WAITING = [
  `WorkflowType = '${undertakingWorkflows.round}'`,
  "SagStage = 'awaitingHead'",
  "ExecutionStatus = 'Running'",
].join(' AND ');

/**
 * How this process tells rounds that a daily head has been sealed, so that they draw at once. Where the server does not
 * answer nothing is lost: a round that waits also looks by itself.
 */
export function waitingRoundsTeller(
  journal: Pick<Journal, 'dataConverter'>,
  settings: Settings,
  connection: NativeConnection,
): () => Promise<void> {
  const client = new Client({ connection, namespace: settings.namespace, dataConverter: journal.dataConverter });
  return async () => {
    try {
      for await (const { workflowId } of client.workflow.list({ query: WAITING })) {
        await look(client.workflow.getHandle(workflowId));
      }
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
    }
  };
}

/** One that has ended meanwhile has nothing to look for. */
async function look(round: WorkflowHandle): Promise<void> {
  try {
    await round.signal(LOOK_SIGNAL);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
