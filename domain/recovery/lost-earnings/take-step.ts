import type { CivilDay } from '../../case/kernel/time';
import type { ErrorParams } from '../../errors/error-entry';

/** Why a step of a correction may not be taken. */
export interface StepRefusal {
  readonly code: 'CORRECTION_NOT_NEEDED' | 'CORRECTION_DONE' | 'CORRECTION_WAITS' | 'CORRECTION_TOO_EARLY';
  readonly params: ErrorParams;
}

/** As much of a plan as is asked: its steps, whichever track they are of. */
export interface StepsOf<Code extends string> {
  readonly steps: readonly {
    readonly code: Code;
    readonly status: 'done' | 'open' | 'waits';
    readonly doneOn?: CivilDay;
    readonly waitsFor: readonly string[];
    readonly notBefore?: CivilDay;
  }[];
}

/** Why a step may not be taken with effect from a day; `undefined` where it may. */
export function refuseStep<Code extends string>(
  plan: StepsOf<Code>,
  code: Code,
  from: CivilDay,
): StepRefusal | undefined {
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
