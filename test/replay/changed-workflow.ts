import { sleep } from '@temporalio/workflow';
import { caseWorkflow as released } from '../../workflows/case/case-workflow';
import type { CaseInput, CaseResult } from '../../workflows/contracts/case-host';

/** The case workflow after a careless change: it rests for a moment before it begins. */
export async function caseWorkflow(input: CaseInput): Promise<CaseResult> {
  await sleep('1 second');
  return released(input);
}
