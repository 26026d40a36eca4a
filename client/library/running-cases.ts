import { CASE_WORKFLOW, caseWorkflowId } from '../../workflows/contracts/messages';
import type { InstallationLink } from './installation';

/** A case whose workflow runs, as the server's list of workflows has it. */
export interface RunningCase {
  readonly caseId: string;
  readonly municipality: string;
}

const PAGE = 1000;

/**
 * The cases whose workflows run, by workflow id, without waking any of them. The server's list lags about a second: one
 * that was started or has ended just now may be missed.
 */
export async function runningCases(link: InstallationLink, caseId?: string): Promise<ReadonlyMap<string, RunningCase>> {
  const found = new Map<string, RunningCase>();
  const one = caseId === undefined ? '' : ` AND WorkflowId = '${caseWorkflowId(link.municipality, caseId)}'`;
  const query = `WorkflowType = '${CASE_WORKFLOW}' AND ExecutionStatus = 'Running'${one}`;
  for await (const { workflowId } of link.temporal.workflow.list({ query, pageSize: PAGE })) {
    const [, municipality, id] = workflowId.split('/');
    if (municipality !== undefined && id !== undefined) found.set(workflowId, { caseId: id, municipality });
  }
  return found;
}
