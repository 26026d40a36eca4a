/** What the workflow ids of undertakings begin with; see `undertakingWorkflows`. */
const undertakings: ReadonlySet<string> = new Set([
  'round',
  'review',
  'closedReview',
  'programme',
  'recovery',
  'correction',
]);

/** The key scope of a Temporal workflow: the workflow of a case or an undertaking shares the key of its journal. */
export function scopeOfWorkflow(workflowId: string): string {
  const [kind = '', , caseId] = workflowId.split('/');
  if (kind === 'case' && caseId) return caseId;
  return undertakings.has(kind) ? `~${workflowId}` : workflowId;
}
