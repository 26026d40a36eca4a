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
  return asked<HeadAnswer>(link, about, queries.head);
}

/** What a case's running workflow can account for; undefined where none runs. @throws Unreachable */
export function accountOf(link: InstallationLink, about: RunningCase): Promise<AccountAnswer | undefined> {
  return asked<AccountAnswer>(link, about, queries.account);
}

/** Whether a case's workflow runs, by the server's own record of it. @throws Unreachable */
export async function isRunning(link: InstallationLink, about: RunningCase): Promise<boolean> {
  const handle = link.temporal.workflow.getHandle(caseWorkflowId(about.municipality, about.caseId));
  try {
    return (await persist(() => handle.describe(), 'server', { patienceMs: PATIENCE_MS })).status.name === 'RUNNING';
  } catch (error) {
    if (failureOf(error) === 'gone') return false;
    throw error;
  }
}

/** An ended workflow answers queries too, with what it last knew; only running ones count. */
async function asked<Answer>(link: InstallationLink, about: RunningCase, query: string): Promise<Answer | undefined> {
  if (!(await isRunning(link, about))) return undefined;
  const handle = link.temporal.workflow.getHandle(caseWorkflowId(about.municipality, about.caseId));
  try {
    return await persist(() => handle.query<Answer>(query), 'worker', { patienceMs: PATIENCE_MS });
  } catch (error) {
    if (failureOf(error) === 'gone') return undefined;
    throw error;
  }
}
