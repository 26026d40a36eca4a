import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { DAILY_HEAD, SEAL_DAY_WORKFLOW, type SealDayAnswer } from '../../../workflows/contracts/proof';
import { Unreachable } from '../../cli/ports';
import type { Settings } from '../../connection/settings';

/** How long the worker is waited for; it goes on by itself afterwards. */
const PATIENCE_MS = 120_000;

/** Has the worker seal the journal as it stands. @throws Unreachable where server or worker do not answer */
export async function sealNow(settings: Settings, dataConverter: DataConverter): Promise<SealDayAnswer> {
  const { temporalAddress: address, namespace, taskQueue } = settings;
  const connection = await Connection.connect({ address, connectTimeout: '5 seconds' }).catch((cause: unknown) => {
    throw new Unreachable('server', undefined, { cause });
  });
  const waiting = new AbortController();
  try {
    const { workflow } = new Client({ connection, namespace, dataConverter });
    const handle = await workflow.start<() => Promise<SealDayAnswer>>(SEAL_DAY_WORKFLOW, {
      workflowId: DAILY_HEAD,
      taskQueue,
      workflowIdConflictPolicy: 'USE_EXISTING',
      staticSummary: 'daily head, by hand',
    });
    const late = pause(PATIENCE_MS, undefined, { signal: waiting.signal }).then(() => {
      throw new Unreachable('worker');
    });
    late.catch(() => undefined);
    return await Promise.race([handle.result(), late]);
  } finally {
    waiting.abort();
    await connection.close();
  }
}
