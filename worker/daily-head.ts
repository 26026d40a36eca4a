import { Context } from '@temporalio/activity';
import type { ScheduleOptions } from '@temporalio/client';
import { createProofActivities } from '../activities';
import type { Journal } from '../journal/connect';
import { DAILY_HEAD, SEAL_DAY_WORKFLOW, type ProofActivities } from '../workflows/contracts/proof';
import { ensureSchedule, type ScheduleHome } from './ensure-schedule';

/** The activity of sealing, over this process's journal. */
export function proofActivities(
  journal: Pick<Journal, 'proof' | 'clock'>,
  tellWaiting: () => Promise<void>,
): ProofActivities {
  return createProofActivities({
    proof: journal.proof,
    realNow: () => journal.clock.now(Date.now()),
    tellWaiting,
    alive: () => Context.current().heartbeat(),
  });
}

/**
 * Every morning at 05.15 in Copenhagen: after the night's imports, never in the hour that summer time leaves out or
 * repeats. While one is still being made no other is started (SKIP): it would be the head of the same day. A server
 * that was away for up to seven days catches up at once; of mornings missed for longer, the next head covers what came.
 */
function dailyHead(taskQueue: string): ScheduleOptions {
  return {
    scheduleId: DAILY_HEAD,
    spec: { calendars: [{ hour: 5, minute: 15, comment: 'dagens hoved' }], timezone: 'Europe/Copenhagen' },
    action: { type: 'startWorkflow', workflowType: SEAL_DAY_WORKFLOW, workflowId: DAILY_HEAD, taskQueue, args: [] },
    policies: { overlap: 'SKIP', catchupWindow: '7 days', pauseOnFailure: false },
  };
}

/** Sees to it that the journal is sealed every morning; see {@link ensureSchedule}. */
export async function ensureDailyHead(home: ScheduleHome): Promise<void> {
  await ensureSchedule(home, dailyHead(home.taskQueue));
}
