import { Context } from '@temporalio/activity';
import { Client } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import { unlessAway } from '../activities/case/load-case';
import type { CasePorts } from '../activities/case/ports';
import type { RecoveryPorts } from '../activities/recovery/ports';
import { openUndertaking } from '../activities/undertaking/open';
import { Streams } from '../activities/undertaking/stream';
import { SYSTEM_INITIALS } from '../activities/case/wake-case';
import type { Settings } from '../client/connection/settings';
import { sendToUndertaking } from '../client/library/undertakings/send';
import { books } from '../domain/undertaking/books';
import type { Journal } from '../journal/connect';
import { undertakingStarter } from './undertaking-start';

/** What the errands of recoveries work with in this process. */
export function recoveryPorts(
  cases: CasePorts,
  journal: Journal,
  settings: Settings,
  connection: NativeConnection,
): RecoveryPorts {
  const alive = (): void => Context.current().heartbeat();
  const streams = new Streams({ ...cases, books, errands: {}, alive });
  const start = undertakingStarter(journal, settings, connection);
  const temporal = new Client({ connection, namespace: settings.namespace, dataConverter: journal.dataConverter });
  const { events, jurisdiction, register } = cases;
  return {
    ...{ events, jurisdiction, register, alive },
    numbers: async (municipality) => unlessAway(await journal.projections.numbers(municipality)),
    streams: async (beginning) => unlessAway(await journal.undertakings.list(beginning)).streams,
    open: (undertaking, opening, now) => openUndertaking(streams, start, undertaking, opening, now),
    record: async (undertaking, make, { key, now }) => {
      const found = await streams.read(undertaking);
      const author = { by: SYSTEM_INITIALS, role: 'system', source: 'system', key, now } as const;
      return (await streams.record(undertaking, found, author, make)).state;
    },
    send: (undertaking, command) => sendToUndertaking({ settings, temporal }, undertaking, command),
  };
}
