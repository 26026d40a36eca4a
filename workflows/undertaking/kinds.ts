import type { UndertakingInput, UndertakingResult } from '../contracts/undertaking';
import { hostUndertaking } from './undertaking-workflow';

/** One round of management supervision (ledelsestilsyn): frozen, drawn, reviewed, followed up. */
export function supervisionRoundWorkflow(input: UndertakingInput): Promise<UndertakingResult> {
  return hostUndertaking(input);
}

/** The review of one drawn case (gennemgang af en udtrukket sag), until its last action is closed. */
export function caseReviewWorkflow(input: UndertakingInput): Promise<UndertakingResult> {
  return hostUndertaking(input);
}

/** A review of closed cases (gennemgang af lukkede sager). */
export function closedCasesReviewWorkflow(input: UndertakingInput): Promise<UndertakingResult> {
  return hostUndertaking(input);
}

/** A recovery programme (genopretning): the cases of a municipality brought up to the law. */
export function recoveryProgrammeWorkflow(input: UndertakingInput): Promise<UndertakingResult> {
  return hostUndertaking(input);
}

/** One case on a recovery track (genopretningsspor), until its last step is taken. */
export function correctionWorkflow(input: UndertakingInput): Promise<UndertakingResult> {
  return hostUndertaking(input);
}

/** The recovery of one case (genopretning af en sag). */
export function caseRecoveryWorkflow(input: UndertakingInput): Promise<UndertakingResult> {
  return hostUndertaking(input);
}
