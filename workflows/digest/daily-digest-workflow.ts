import { proxyActivities } from '@temporalio/workflow';
import type { DailyDigestAnswer, DigestActivities } from '../contracts/digest';

const { makeDigests } = proxyActivities<DigestActivities>({
  startToCloseTimeout: '10 minutes',
  retry: { initialInterval: '5 seconds', backoffCoefficient: 2, maximumInterval: '5 minutes' },
  summary: 'make the overviews of the day',
});

/**
 * Makes the day's overviews (dagens overblik) of everyone whose hour has come. It goes on until the journal answers: what
 * an outage held up is in the overview that comes first afterwards.
 */
export function dailyDigestWorkflow(): Promise<DailyDigestAnswer> {
  return makeDigests();
}
