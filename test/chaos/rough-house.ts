import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../client/connection/settings';
import { cacheFolder } from '../../client/connection/home';
import { readKeyRing } from '../../journal/keys/key-ring-file';
import { ensureNamespace } from '../../worker/dev/namespace';
import { findTemporal } from '../../worker/dev/temporal-search';
import { startTemporal, type RunningTemporal, type TemporalServerOptions } from '../../worker/dev/temporal-server';
import { searchAttributeKeys } from '../../workflows/contracts/search-attributes';
import { sharedEnvironment } from '../dev/shared';
import { openHouse, type House } from '../workflow/house';
import { DurablePostgres } from './durable-postgres';
import { WorkerPool } from './worker-pool';

const NAMESPACE = 'chaos';

/** What can be killed. */
export type Victim = 'server' | 'journal' | 'keys' | `worker ${number}`;

/** An installation of processes of a test's own, all durable, all to be killed. */
export interface RoughHouse {
  readonly house: House;
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly workers: WorkerPool;
  readonly journal: DurablePostgres;
  readonly keys: DurablePostgres;
  /** `kill -9`; resolves when it is dead. */
  kill(victim: Victim): Promise<void>;
  /** Starts it again on what it had on disk; resolves when it answers. */
  restart(victim: Victim): Promise<void>;
  close(): Promise<void>;
}

async function temporalOptions(folder: string): Promise<TemporalServerOptions> {
  const { signal } = new AbortController();
  const env = { ...process.env, TEMPORAL_ADDRESS: undefined, SAGSGANG_TEMPORAL_ADDRESS: undefined };
  const source = await findTemporal({ env, cache: cacheFolder(), say: () => undefined, signal });
  return { source, folder: join(folder, 'temporal'), fastTimers: true };
}

/**
 * Starts a Temporal server on a SQLite file, a PostgreSQL for the journal, one for the keys, and so many workers in
 * processes of their own, from the compiled files.
 */
export async function openRoughHouse({ workers = 1 }: { readonly workers?: number } = {}): Promise<RoughHouse> {
  const folder = mkdtempSync(join(sharedEnvironment().folder, 'rough-'));
  chmodSync(folder, 0o755);
  const home = join(folder, 'home');
  mkdirSync(home);
  const keyRing = join(home, 'key-ring.json');
  await readKeyRing(keyRing, true);
  const journal = new DurablePostgres(join(folder, 'journal'));
  const keys = new DurablePostgres(join(folder, 'keys'));
  const temporal = await temporalOptions(folder);
  const [first, journalUrl, keysUrl] = await Promise.all([
    startTemporal(temporal),
    journal.startMigrated('journal'),
    keys.startMigrated('keys'),
  ]);
  let server: RunningTemporal = first;
  await ensureNamespace({
    address: server.address,
    namespace: NAMESPACE,
    retentionDays: 1,
    searchAttributes: searchAttributeKeys,
  });
  const settings: Settings = {
    temporalAddress: server.address,
    namespace: NAMESPACE,
    taskQueue: 'sagsgang',
    ...{ journalUrl, keysUrl, keyRing },
    development: true,
  };
  const env = environmentOf(settings, home);
  const pool = new WorkerPool({ env, folder });
  await Promise.all(Array.from({ length: workers }, (_, place) => pool.start(place)));
  const house = await openHouse({ settings, worker: false });
  const placeOf = (victim: `worker ${number}`): number => Number(victim.split(' ')[1]);
  return {
    ...{ house, folder, env, workers: pool, journal, keys },
    kill: async (victim) => {
      if (victim === 'journal') await journal.kill();
      else if (victim === 'keys') await keys.kill();
      else if (victim !== 'server') await pool.kill(placeOf(victim));
      else {
        server.kill();
        await server.ended;
      }
    },
    restart: async (victim) => {
      if (victim === 'journal') await journal.start();
      else if (victim === 'keys') await keys.start();
      else if (victim === 'server') server = await startTemporal(temporal);
      else await pool.start(placeOf(victim));
    },
    close: async () => {
      await house.close();
      await pool.killAll();
      await Promise.all([server.stop(), journal.stop(), keys.stop()]);
    },
  };
}

function environmentOf(settings: Settings, home: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    SAGSGANG_HOME: home,
    TEMPORAL_ADDRESS: settings.temporalAddress,
    TEMPORAL_NAMESPACE: settings.namespace,
    SAGSGANG_TASK_QUEUE: settings.taskQueue,
    DATABASE_URL: settings.journalUrl,
    SAGSGANG_KEYS_URL: settings.keysUrl,
    SAGSGANG_KEY_RING: settings.keyRing,
    SAGSGANG_DEVELOPMENT: '1',
  };
}
