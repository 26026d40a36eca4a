import type { WorkflowExecutionStatusName } from '@temporalio/client';
import type { AccountAnswer, HeadAnswer } from '../../workflows/contracts/messages';
import { caseWorkflowId, queries } from '../../workflows/contracts/messages';
import type { InstallationLink } from './installation';
import type { RunningCase } from './running-cases';
import { ASKING_PATIENCE_MS, statusOfWorkflow, workflowAsked } from './workflow-asked';

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

/** A workflow answers queries whether it runs or has ended; only one of this status is asked. */
async function asked<Answer>(
  link: InstallationLink,
  about: RunningCase,
  query: string,
  status: WorkflowExecutionStatusName,
): Promise<Answer | undefined> {
  if ((await statusOf(link, about)) !== status) return undefined;
  return workflowAsked<Answer>(link, caseWorkflowId(about.municipality, about.caseId), query);
}

function statusOf(
  link: InstallationLink,
  { municipality, caseId }: RunningCase,
): Promise<WorkflowExecutionStatusName | undefined> {
  return statusOfWorkflow(link, caseWorkflowId(municipality, caseId), { patienceMs: ASKING_PATIENCE_MS });
}
