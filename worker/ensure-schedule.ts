import type { ScheduleOptions } from '@temporalio/client';
import { Connection, ScheduleAlreadyRunning, ScheduleClient } from '@temporalio/client';
import type { Settings } from '../client/connection/settings';

/** Where a schedule is to be. */
export type ScheduleHome = Pick<Settings, 'temporalAddress' | 'namespace' | 'taskQueue'>;

/**
 * Sees to it that a schedule (fast kørsel) is there. Repeatable; one that is there gets this release's times, and stays
 * paused where operations has paused it.
 */
export async function ensureSchedule(
  { temporalAddress, namespace }: ScheduleHome,
  wanted: ScheduleOptions,
): Promise<void> {
  const connection = await Connection.connect({ address: temporalAddress });
  try {
    const client = new ScheduleClient({ connection, namespace });
    try {
      await client.create(wanted);
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      await client.getHandle(wanted.scheduleId).update(({ state }) => ({ ...wanted, state }));
    }
  } finally {
    await connection.close();
  }
}
