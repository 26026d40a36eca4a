import type { CivilDay } from '../../case/kernel/time';
import type { ErrorParams } from '../../errors/error-entry';
import type { CorrectionPlan } from './correction-plan';
import type { CorrectionStepCode } from './correction-rules';

/** Why a step of a correction may not be taken. */
export interface StepRefusal {
  readonly code: 'CORRECTION_NOT_NEEDED' | 'CORRECTION_DONE' | 'CORRECTION_WAITS' | 'CORRECTION_TOO_EARLY';
  readonly params: ErrorParams;
}

/** Why a step may not be taken with effect from a day; `undefined` where it may. */
export function refuseStep(plan: CorrectionPlan, code: CorrectionStepCode, from: CivilDay): StepRefusal | undefined {
  const step = plan.steps.find((one) => one.code === code);
  if (!step) return { code: 'CORRECTION_NOT_NEEDED', params: { step: code } };
  if (step.status === 'done') return { code: 'CORRECTION_DONE', params: { step: code, day: step.doneOn ?? '' } };
  if (step.status === 'waits')
    return { code: 'CORRECTION_WAITS', params: { step: code, first: step.waitsFor.join(', ') } };
  if (step.notBefore !== undefined && from < step.notBefore) {
    return { code: 'CORRECTION_TOO_EARLY', params: { step: code, day: step.notBefore } };
  }
  return undefined;
}
