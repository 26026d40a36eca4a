import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../client/connection/settings';
import { defaultNamespace, defaultTaskQueue, moneyListsOf } from '../../client/connection/settings';
import { readKeyRing } from '../../journal/keys/key-ring-file';
import { MigrationError, migrateJournal, migrateKeys } from '../../journal/migrate';
import { searchAttributeKeys } from '../../workflows/contracts/search-attributes';
import type { Databases } from './databases';
import { ensureDatabase, givenDatabases } from './databases';
import type { BuildOptions } from './go-build';
import { ensureNamespace, retentionDays } from './namespace';
import { startPostgres } from './postgres';
import { SetUpError } from './say';
import type { Shutdown } from './shutdown';
import { findTemporal } from './temporal-search';
import type { RunningTemporal } from './temporal-server';
import { startTemporal, usualPorts } from './temporal-server';

/** How a development installation is to be made ready. */
export interface InstallationOptions extends BuildOptions {
  /** Folder of everything it keeps: see `homeFolder`. */
  readonly home: string;
  /** Gets a step for everything that is started. */
  readonly shutdown: Shutdown;
  /** Called when a program that was started has ended by itself. */
  readonly onLoss: (program: string) => void;
}

/** Server, journal and keys, ready for a worker. */
export interface Installation {
  readonly settings: Settings;
  readonly temporal: RunningTemporal;
  /** Whether the journal is the installation's own PostgreSQL. */
  readonly ownJournal: boolean;
}

async function startDatabases(options: InstallationOptions): Promise<Databases> {
  const { env, home, shutdown, onLoss } = options;
  const given = env['DATABASE_URL'];
  if (given !== undefined) return givenDatabases(given, env['SAGSGANG_KEYS_URL']);
  const postgres = await startPostgres({ home });
  shutdown.add(
    () => postgres.stop(),
    () => postgres.kill(),
  );
  void postgres.ended.then(() => onLoss('PostgreSQL'));
  const names = { journal: 'sagsgang_journal', keys: 'sagsgang_keys' };
  for (const name of Object.values(names)) await ensureDatabase(postgres.url('postgres'), name);
  return { journalUrl: postgres.url(names.journal), keysUrl: postgres.url(names.keys) };
}

function otherRelease(error: MigrationError, home: string): SetUpError {
  return new SetUpError({
    da: `Journalen er lavet af en anden udgave af Sagsgang (${error.code}, ${error.migration}). Brug den udgave, eller vælg en anden SAGSGANG_HOME end ${home}.`,
    en: `The journal was made by another release of Sagsgang (${error.code}, ${error.migration}). Use that release, or choose another SAGSGANG_HOME than ${home}.`,
  });
}

async function prepareJournal(options: InstallationOptions, keyRing: string): Promise<Databases> {
  const databases = await startDatabases(options);
  await Promise.all([migrateJournal(databases.journalUrl), migrateKeys(databases.keysUrl)]).catch((error: unknown) => {
    throw error instanceof MigrationError ? otherRelease(error, options.home) : error;
  });
  await readKeyRing(keyRing, true);
  return databases;
}

async function prepareServer(options: InstallationOptions, namespace: string): Promise<RunningTemporal> {
  const { env, home, shutdown, onLoss } = options;
  const source = await findTemporal(options);
  const temporal = await startTemporal({ source, folder: join(home, 'temporal'), wantedPorts: usualPorts });
  shutdown.add(
    () => temporal.stop(),
    () => temporal.kill(),
  );
  void temporal.ended.then(() => onLoss('Temporal'));
  await ensureNamespace({
    address: temporal.address,
    namespace,
    retentionDays: retentionDays(env),
    searchAttributes: searchAttributeKeys,
  });
  return temporal;
}

/** The results of two preparations; when one fails the other is waited for, so that it can be stopped. */
async function both<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return [await one, await other];
}

/**
 * Makes server, journal and keys ready: starts or connects to each, and brings schemas, namespace and search
 * attributes to what this release needs. Repeatable.
 *
 * @throws SetUpError with what people can do about it
 */
export async function prepareInstallation(options: InstallationOptions): Promise<Installation> {
  const { env, home } = options;
  mkdirSync(home, { recursive: true, mode: 0o755 });
  const namespace = env['TEMPORAL_NAMESPACE'] ?? defaultNamespace;
  const keyRing = env['SAGSGANG_KEY_RING'] ?? join(home, 'key-ring.json');
  const [databases, temporal] = await both(prepareJournal(options, keyRing), prepareServer(options, namespace));
  const settings: Settings = {
    temporalAddress: temporal.address,
    namespace,
    taskQueue: env['SAGSGANG_TASK_QUEUE'] ?? defaultTaskQueue,
    ...databases,
    keyRing,
    development: temporal.timeSkipping !== undefined || env['SAGSGANG_DEVELOPMENT'] === '1',
    ...moneyListsOf(env),
  };
  return { settings, temporal, ownJournal: env['DATABASE_URL'] === undefined };
}
