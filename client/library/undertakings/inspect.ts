import type { Undertaking } from '../../../domain/undertaking/undertaking';
import {
  UNDERTAKING_QUERY,
  undertakingWorkflowId,
  type UndertakingView,
} from '../../../workflows/contracts/undertaking';
import type { InstallationLink } from '../installation';
import { statusOfWorkflow, workflowAsked } from '../workflow-asked';

/** Whether an undertaking's workflow runs, by the server's own record of it. @throws Unreachable */
export async function undertakingRuns(link: InstallationLink, undertaking: Undertaking): Promise<boolean> {
  return (await statusOfWorkflow(link, undertakingWorkflowId(undertaking))) === 'RUNNING';
}

/**
 * Where an undertaking's running workflow stands; null where it has not read its journal yet, undefined where none runs.
 *
 * @throws Unreachable where no worker answers
 */
export async function viewedBy(
  link: InstallationLink,
  undertaking: Undertaking,
): Promise<UndertakingView | null | undefined> {
  if (!(await undertakingRuns(link, undertaking))) return undefined;
  return workflowAsked<UndertakingView | null>(link, undertakingWorkflowId(undertaking), UNDERTAKING_QUERY);
}
