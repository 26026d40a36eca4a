import { proxyActivities } from '@temporalio/workflow';
import type { ProofActivities, SealDayAnswer } from '../contracts/proof';

const { sealDay } = proxyActivities<ProofActivities>({
  startToCloseTimeout: '30 minutes',
  heartbeatTimeout: '2 minutes',
  retry: { initialInterval: '5 seconds', backoffCoefficient: 2, maximumInterval: '5 minutes' },
  summary: 'seal the journal as it stands',
});

/**
 * Makes the daily head (dagens hoved). It goes on until the journal answers: a morning on which the database was away
 * gets its head when it is back, under the day on which that happens.
 */
export function sealDayWorkflow(): Promise<SealDayAnswer> {
  return sealDay();
}
