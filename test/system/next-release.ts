import { patched, sleep } from '@temporalio/workflow';
import { caseWorkflow as released } from '../../workflows/case/case-workflow';
import type { CaseInput, CaseResult } from '../../workflows/contracts/case-host';

export { importWorkflow } from '../../workflows/import/import-workflow';
export { closedCasesReviewWorkflow } from '../../workflows/undertaking/kinds';

/** The case workflow of an imagined next release: it rests for a moment as it begins, guarded as it should be. */
export async function caseWorkflow(input: CaseInput): Promise<CaseResult> {
  const life = released(input);
  if (patched('rest-at-the-start')) await sleep('1 millisecond');
  return life;
}
