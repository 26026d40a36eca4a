/** The key scope of a Temporal workflow: a case's workflow shares the key of its case. */
export function scopeOfWorkflow(workflowId: string): string {
  const [kind, , caseId] = workflowId.split('/');
  return kind === 'case' && caseId ? caseId : workflowId;
}
