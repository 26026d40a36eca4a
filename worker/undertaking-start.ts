import { Client } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import type { StartUndertaking } from '../activities/undertaking/open';
import type { Settings } from '../client/connection/settings';
import { undertakingStart } from '../client/library/undertakings/send';
import type { Journal } from '../journal/connect';

/** How this process starts the workflows of undertakings. */
export function undertakingStarter(
  journal: Pick<Journal, 'dataConverter'>,
  settings: Settings,
  connection: NativeConnection,
): StartUndertaking {
  const client = new Client({ connection, namespace: settings.namespace, dataConverter: journal.dataConverter });
  return async (undertaking) => {
    const { type, options } = undertakingStart({ settings }, undertaking);
    await client.workflow.start(type, options);
  };
}
