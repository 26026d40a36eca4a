import { sleep } from '@temporalio/workflow';
import * as released from '../../workflows';

/** A workflow after a careless change: it rests for a moment before it begins. */
function carelessly<Input, Result>(workflow: (input: Input) => Promise<Result>): (input: Input) => Promise<Result> {
  return async (input) => {
    await sleep('1 second');
    return workflow(input);
  };
}

export const caseWorkflow = carelessly(released.caseWorkflow);
export const supervisionRoundWorkflow = carelessly(released.supervisionRoundWorkflow);
export const caseReviewWorkflow = carelessly(released.caseReviewWorkflow);
export const closedCasesReviewWorkflow = carelessly(released.closedCasesReviewWorkflow);
export const recoveryProgrammeWorkflow = carelessly(released.recoveryProgrammeWorkflow);
export const caseRecoveryWorkflow = carelessly(released.caseRecoveryWorkflow);
export const correctionWorkflow = carelessly(released.correctionWorkflow);
export const importWorkflow = carelessly(released.importWorkflow);
export const eraseCaseWorkflow = carelessly(released.eraseCaseWorkflow);
export const superviseBySchedule = carelessly(released.superviseBySchedule);
export const sealDayWorkflow = carelessly(released.sealDayWorkflow);
export const dailyDigestWorkflow = carelessly(released.dailyDigestWorkflow);
export const quarterlyReportWorkflow = carelessly(released.quarterlyReportWorkflow);
