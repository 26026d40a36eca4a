import { defineQuery, proxyActivities, setCurrentDetails, setHandler } from '@temporalio/workflow';
import type { ErasureActivities, ErasureInput, ErasureProgress } from '../contracts/erasure';
import { ERASURE_NOT_APPROVED, erasureMessages, erasureSteps } from '../contracts/erasure';

const { erasureStep } = proxyActivities<ErasureActivities>({
  startToCloseTimeout: '5 minutes',
  retry: {
    initialInterval: '500 milliseconds',
    backoffCoefficient: 2,
    maximumInterval: '1 minute',
    nonRetryableErrorTypes: [ERASURE_NOT_APPROVED],
  },
});

const progress = defineQuery<ErasureProgress>(erasureMessages.progress);

/**
 * Carries out the erasure of a case (sletning) that two persons have decided on. It holds codes only and knows nothing of
 * what is erased; cut off anywhere, it goes on, and started again it repeats what does no harm.
 */
export async function eraseCaseWorkflow({ caseId, municipality }: ErasureInput): Promise<ErasureProgress> {
  const done: ErasureProgress['done'][number][] = [];
  setHandler(progress, () => ({ done }));
  for (const step of erasureSteps) {
    const count = await erasureStep({ caseId, municipality, step });
    done.push({ step, count });
    setCurrentDetails(done.map((one) => `${one.step} · ${one.count}`).join('\n\n'));
  }
  return { done };
}
