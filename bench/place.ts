import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client as DatabaseClient } from 'pg';
import { defaultNamespace, defaultTaskQueue, type Settings } from '../client/connection/settings';
import { link, type InstallationLink } from '../client/library/installation';
import { readKeyRing } from '../journal/keys/key-ring-file';
import { migrateJournal, migrateKeys } from '../journal/migrate';
import { ensureDatabase } from '../worker/dev/databases';
import { enterExampleStaff } from '../worker/dev/example-staff';
import { ensureNamespace } from '../worker/dev/namespace';
import { startPostgres } from '../worker/dev/postgres';
import type { Shutdown } from '../worker/dev/shutdown';
import { searchAttributeKeys } from '../workflows/contracts/search-attributes';
import { Bare } from './bare';
import type { Store } from './order';
import { startServer } from './server';
import { startWorkers } from './worker';

/** An installation for one run, all its own: server, journal, keys and workers, on free ports and a folder that goes. */
export interface Place {
  readonly link: InstallationLink;
  readonly bare: Bare;
  /** The environment in which the command line finds it. */
  readonly env: NodeJS.ProcessEnv;
  readonly versions: { readonly postgres: string; readonly temporal: string; readonly store: Store };
}

/** Starts everything as `npm start` does, with its defaults; `shutdown` gets a step for each thing started. */
export async function openPlace(shutdown: Shutdown, store: Store): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'sagsgang-bench-'));
  chmodSync(folder, 0o755);
  shutdown.add(async () => rmSync(folder, { recursive: true, force: true }));
  const [databases, temporalAddress] = await Promise.all([
    startDatabases(join(folder, 'home'), shutdown),
    startNamespace(join(folder, 'temporal'), store, shutdown),
  ]);
  const keyRing = join(folder, 'key-ring.json');
  await readKeyRing(keyRing, true);
  const names = { namespace: defaultNamespace, taskQueue: defaultTaskQueue };
  const settings: Settings = { temporalAddress, ...names, ...databases, keyRing, development: true };
  const env = environment(settings, folder);
  const to = await link(settings);
  shutdown.add(() => to.close());
  await enterExampleStaff(to.journal.staff);
  const workers = await startWorkers(env);
  shutdown.add(workers.stop, workers.kill);
  const { connection } = to.temporal;
  return {
    link: to,
    bare: new Bare(connection, settings.namespace),
    env,
    versions: { ...(await versions(to)), store },
  };
}

async function startDatabases(home: string, shutdown: Shutdown): Promise<Pick<Settings, 'journalUrl' | 'keysUrl'>> {
  const postgres = await startPostgres({ home });
  shutdown.add(
    () => postgres.stop(),
    () => postgres.kill(),
  );
  const [journalUrl, keysUrl] = [postgres.url('journal'), postgres.url('keys')];
  for (const name of ['journal', 'keys']) await ensureDatabase(postgres.url('postgres'), name);
  await Promise.all([migrateJournal(journalUrl), migrateKeys(keysUrl)]);
  return { journalUrl, keysUrl };
}

async function startNamespace(folder: string, store: Store, shutdown: Shutdown): Promise<string> {
  const { address } = await startServer(folder, store, shutdown);
  await ensureNamespace({
    address,
    namespace: defaultNamespace,
    retentionDays: 1,
    searchAttributes: searchAttributeKeys,
  });
  return address;
}

function environment(settings: Settings, folder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    SAGSGANG_HOME: folder,
    SAGSGANG_TEMPORAL_ADDRESS: settings.temporalAddress,
    TEMPORAL_ADDRESS: settings.temporalAddress,
    TEMPORAL_NAMESPACE: settings.namespace,
    SAGSGANG_TASK_QUEUE: settings.taskQueue,
    DATABASE_URL: settings.journalUrl,
    SAGSGANG_KEYS_URL: settings.keysUrl,
    SAGSGANG_KEY_RING: settings.keyRing,
    SAGSGANG_DEVELOPMENT: '1',
    SAGSGANG_LOG_FILE: join(folder, 'worker.log'),
  };
}

async function versions({ settings, temporal }: InstallationLink): Promise<Omit<Place['versions'], 'store'>> {
  const database = new DatabaseClient({ connectionString: settings.journalUrl });
  await database.connect();
  try {
    const { rows } = await database.query<{ server_version: string }>('show server_version');
    const { serverVersion } = await temporal.workflowService.getSystemInfo({});
    return { postgres: rows[0]?.server_version ?? 'unknown', temporal: serverVersion };
  } finally {
    await database.end();
  }
}
