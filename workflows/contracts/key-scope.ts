import { isUndertakingWorkflow } from './undertaking';

/** The key scope of a Temporal workflow: the workflow of a case or an undertaking shares the key of its journal. */
export function scopeOfWorkflow(workflowId: string): string {
  const [kind, , caseId] = workflowId.split('/');
  if (kind === 'case' && caseId) return caseId;
  return isUndertakingWorkflow(workflowId) ? `~${workflowId}` : workflowId;
}
