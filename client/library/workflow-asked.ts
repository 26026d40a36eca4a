import type { WorkflowExecutionStatusName } from '@temporalio/client';
import { failureOf } from './errors';
import type { InstallationLink } from './installation';
import { persist } from './persist';

type TemporalLink = Pick<InstallationLink, 'temporal'>;

/** How long one workflow is asked again while no worker answers, in milliseconds. */
export const ASKING_PATIENCE_MS = 15_000;

/**
 * How a workflow stands by the server's own record of it; undefined where the server does not know it.
 *
 * @param patience how long the server is asked again. @default as long as any call
 * @throws Unreachable
 */
export function statusOfWorkflow(
  { temporal }: TemporalLink,
  workflowId: string,
  patience: { readonly patienceMs?: number } = {},
): Promise<WorkflowExecutionStatusName | undefined> {
  const handle = temporal.workflow.getHandle(workflowId);
  return unlessGone(async () => (await persist(() => handle.describe(), 'server', patience)).status.name);
}

/** A workflow's answer to a query, whether it runs or has ended; undefined where it is gone. @throws Unreachable */
export function workflowAsked<Answer>(
  { temporal }: TemporalLink,
  workflowId: string,
  query: string,
): Promise<Answer | undefined> {
  const handle = temporal.workflow.getHandle(workflowId);
  return unlessGone(() => persist(() => handle.query<Answer>(query), 'worker', { patienceMs: ASKING_PATIENCE_MS }));
}

async function unlessGone<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (failureOf(error) === 'gone') return undefined;
    throw error;
  }
}
