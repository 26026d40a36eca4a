/** Type name of the workflow that carries out an approved erasure. */
export const ERASURE_WORKFLOW = 'eraseCaseWorkflow';

/** Workflow id of a case's erasure: opaque codes only. */
export function erasureWorkflowId(municipality: string, caseId: string): string {
  return `erasure/${municipality}/${caseId}`;
}

/** Query of the erasure workflow. */
export const erasureMessages = { progress: 'progress' } as const;

/**
 * The steps of an erasure in order: make sure that it was approved and journalled; end the case's workflow; destroy its keys
 * with those of the texts about it in undertakings; clear the rows beside the journal; delete its histories and those of
 * undertakings that say something about it (what is not over is started again from the journal); delete the histories and
 * keys of imports that held it; look that all of it is gone, the texts in undertakings among it.
 */
export const erasureSteps = ['approval', 'workflow', 'keys', 'rows', 'histories', 'imports', 'proof'] as const;

/** One step of an erasure. */
export type ErasureStep = (typeof erasureSteps)[number];

/** The case to be erased. */
export interface ErasureInput {
  readonly caseId: string;
  readonly municipality: string;
}

/** A step of an erasure to be carried out. */
export interface ErasureStepInput extends ErasureInput {
  readonly step: ErasureStep;
}

/** How far an erasure has come: the steps carried out, with how much each took away. */
export interface ErasureProgress {
  readonly done: readonly { readonly step: ErasureStep; readonly count: number }[];
}

/** The activity of the erasure workflow: every step is idempotent and may be repeated. */
export interface ErasureActivities {
  erasureStep(input: ErasureStepInput): Promise<number>;
}

/** Name of the class of the error for which an erasure gives up: nobody has approved it. All others are tried again. */
export const ERASURE_NOT_APPROVED = 'ErasureNotApprovedError';
