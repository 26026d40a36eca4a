import type { ScheduleOptions } from '@temporalio/client';
import { createDigestActivities } from '../../activities';
import type { Journal } from '../../journal/connect';
import { DAILY_DIGEST, DAILY_DIGEST_WORKFLOW, type DigestActivities } from '../../workflows/contracts/digest';
import { ensureSchedule, type ScheduleHome } from '../ensure-schedule';
import { derivation } from './messages';

/** The activity of the overviews, over this process's journal. */
export function digestActivities({ messages }: Pick<Journal, 'messages'>): DigestActivities {
  return createDigestActivities({ messages, derivation, realNow: () => new Date(Date.now()).toISOString() });
}

/**
 * On the hour from 05 to 20 in Copenhagen, for those whose hour has come and who have had no overview that day: never in
 * the hour that summer time leaves out or repeats. A server that was away for up to a day makes the missed ones at once, as
 * one run (SKIP): what was missed is in one overview. Away for longer, the next hour does the same.
 */
function dailyDigest(taskQueue: string): ScheduleOptions {
  return {
    scheduleId: DAILY_DIGEST,
    spec: {
      calendars: [{ hour: { start: 5, end: 20 }, minute: 0, comment: 'dagens overblik' }],
      timezone: 'Europe/Copenhagen',
    },
    action: {
      type: 'startWorkflow',
      workflowType: DAILY_DIGEST_WORKFLOW,
      workflowId: DAILY_DIGEST,
      taskQueue,
      args: [],
    },
    policies: { overlap: 'SKIP', catchupWindow: '1 day', pauseOnFailure: false },
  };
}

/** Sees to it that the day's overviews are made; see {@link ensureSchedule}. */
export async function ensureDailyDigest(home: ScheduleHome): Promise<void> {
  await ensureSchedule(home, dailyDigest(home.taskQueue));
}
