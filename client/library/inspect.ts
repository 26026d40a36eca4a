import type { WorkflowExecutionStatusName } from '@temporalio/client';
import type { AccountAnswer, HeadAnswer } from '../../workflows/contracts/messages';
import { caseWorkflowId, queries } from '../../workflows/contracts/messages';
import { failureOf } from './errors';
import type { InstallationLink } from './installation';
import { persist } from './persist';
import type { RunningCase } from './running-cases';

/** How long one case's workflow is asked again while no worker answers, in milliseconds. */
const PATIENCE_MS = 15_000;

/** Where a case's running workflow stands; undefined where none runs. @throws Unreachable where no worker answers */
export function headOf(link: InstallationLink, about: RunningCase): Promise<HeadAnswer | undefined> {
  return asked<HeadAnswer>(link, about, queries.head, 'RUNNING');
}

/** What a case's running workflow can account for; undefined where none runs. @throws Unreachable */
export function accountOf(link: InstallationLink, about: RunningCase): Promise<AccountAnswer | undefined> {
  return asked<AccountAnswer>(link, about, queries.account, 'RUNNING');
}

/**
 * What a case's last workflow could account for when somebody ended it: its last word, since it takes nothing in any more.
 * Undefined where it runs, has come to its own end, or is no longer known to the server.
 *
 * @throws Unreachable
 */
export function lastAccountOf(link: InstallationLink, about: RunningCase): Promise<AccountAnswer | undefined> {
  return asked<AccountAnswer>(link, about, queries.account, 'TERMINATED');
}

/** Whether a case's workflow runs, by the server's own record of it. @throws Unreachable */
export async function isRunning(link: InstallationLink, about: RunningCase): Promise<boolean> {
  return (await statusOf(link, about)) === 'RUNNING';
}

async function statusOf(
  link: InstallationLink,
  { municipality, caseId }: RunningCase,
): Promise<WorkflowExecutionStatusName | undefined> {
  const handle = link.temporal.workflow.getHandle(caseWorkflowId(municipality, caseId));
  try {
    return (await persist(() => handle.describe(), 'server', { patienceMs: PATIENCE_MS })).status.name;
  } catch (error) {
    if (failureOf(error) === 'gone') return undefined;
    throw error;
  }
}

/** A workflow answers queries whether it runs or has ended; only one of this status is asked. */
async function asked<Answer>(
  link: InstallationLink,
  about: RunningCase,
  query: string,
  status: WorkflowExecutionStatusName,
): Promise<Answer | undefined> {
  if ((await statusOf(link, about)) !== status) return undefined;
  const handle = link.temporal.workflow.getHandle(caseWorkflowId(about.municipality, about.caseId));
  try {
    return await persist(() => handle.query<Answer>(query), 'worker', { patienceMs: PATIENCE_MS });
  } catch (error) {
    if (failureOf(error) === 'gone') return undefined;
    throw error;
  }
}
