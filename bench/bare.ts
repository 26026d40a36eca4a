import { randomUUID } from 'node:crypto';
import { Client, WithStartWorkflowOperation, type ConnectionLike, type WorkflowStartOptions } from '@temporalio/client';
import type { bareWorkflow } from './bare-workflow';

/** Where the bare workflow's worker polls. */
export const BARE_TASK_QUEUE = 'bare';

const UPDATE = 'takeIn';
const FLOOR = 'passOn';

type BareWorkflow = typeof bareWorkflow;

/** The bare workflow as its callers see it: a plain client without a codec. */
export class Bare {
  private readonly client: Client;

  constructor(connection: ConnectionLike, namespace: string) {
    this.client = new Client({ connection, namespace });
  }

  /** Starts one and answers its id. */
  async start(): Promise<string> {
    const options = this.options();
    await this.client.workflow.start<BareWorkflow>('bareWorkflow', options);
    return options.workflowId;
  }

  /** Sends its update and waits for the answer. */
  async update(workflowId: string, text: string): Promise<void> {
    await this.client.workflow.getHandle(workflowId).executeUpdate<number, [string]>(UPDATE, { args: [text] });
  }

  /** The same through an empty local activity. */
  async updateWithActivity(workflowId: string, text: string): Promise<void> {
    await this.client.workflow.getHandle(workflowId).executeUpdate<number, [string]>(FLOOR, { args: [text] });
  }

  /** Starts one with its first update, in one call. */
  async updateWithStart(text: string): Promise<void> {
    await this.client.workflow.executeUpdateWithStart<BareWorkflow, number, [string]>(UPDATE, {
      args: [text],
      startWorkflowOperation: new WithStartWorkflowOperation<BareWorkflow>('bareWorkflow', {
        ...this.options(),
        workflowIdConflictPolicy: 'USE_EXISTING',
      }),
    });
  }

  private options(): WorkflowStartOptions<BareWorkflow> {
    return { workflowId: `bare/${randomUUID()}`, taskQueue: BARE_TASK_QUEUE, args: [] };
  }
}
