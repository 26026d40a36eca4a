import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientOptions } from '@temporalio/client';
import { Client, Connection } from '@temporalio/client';
import { Client as DatabaseClient } from 'pg';
import type { Settings } from '../../client/connection/settings';
import { readKeyRing } from '../../journal/keys/key-ring-file';
import type { Databases } from '../../worker/dev/databases';
import { ensureDatabase, withDatabase } from '../../worker/dev/databases';
import { ensureNamespace } from '../../worker/dev/namespace';
import { searchAttributeKeys } from '../../workflows/contracts/search-attributes';
import { sharedEnvironment } from './shared';

const freshName = (prefix: string): string => `${prefix}-${randomUUID().slice(0, 8)}`;

/** A namespace of the run's Temporal server, for one test file. */
export interface TestTemporal {
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly connection: Connection;
  /** A client of the namespace. */
  client(options?: Omit<ClientOptions, 'connection' | 'namespace'>): Client;
  close(): Promise<void>;
}

/** Makes a new namespace with Sagsgang's search attributes (some 50 ms). Skipped timers fire after 20 ms. */
export async function testTemporal(): Promise<TestTemporal> {
  const { temporalAddress: address } = sharedEnvironment();
  const namespace = freshName('test');
  await ensureNamespace({ address, namespace, retentionDays: 1, searchAttributes: searchAttributeKeys });
  const connection = await Connection.connect({ address });
  return {
    address,
    namespace,
    taskQueue: 'sagsgang',
    connection,
    client: (options = {}) => new Client({ ...options, connection, namespace }),
    close: () => connection.close(),
  };
}

/** Databases for one test file. */
export interface TestPostgres extends Databases {
  /** Removes them; connections that are still open are ended. */
  drop(): Promise<void>;
}

/** Makes a new journal and key store: copies of migrated ones (some 50 ms), empty. */
export async function testPostgres(): Promise<TestPostgres> {
  const { adminUrl, templates } = sharedEnvironment();
  const names = { journal: freshName('journal'), keys: freshName('keys') };
  await ensureDatabase(adminUrl, names.journal, templates.journal);
  await ensureDatabase(adminUrl, names.keys, templates.keys);
  return {
    journalUrl: withDatabase(adminUrl, names.journal),
    keysUrl: withDatabase(adminUrl, names.keys),
    drop: () => dropDatabases(adminUrl, Object.values(names)),
  };
}

async function dropDatabases(adminUrl: string, names: readonly string[]): Promise<void> {
  const client = new DatabaseClient({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const name of names)
      await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}

/** A whole installation for one test file: server, journal and keys, without a worker. */
export interface TestInstallation {
  readonly temporal: TestTemporal;
  /** What `startWorker` and the client library take. */
  readonly settings: Settings;
  /** The same for a command line in a process of its own. */
  readonly env: NodeJS.ProcessEnv;
  /** Closes what it has opened and removes the databases; stop workers first. */
  close(): Promise<void>;
}

/** Makes a namespace, databases and a key ring that no other test file sees. */
export async function testInstallation(): Promise<TestInstallation> {
  const [temporal, databases] = [await testTemporal(), await testPostgres()];
  const home = mkdtempSync(join(sharedEnvironment().folder, 'home-'));
  const keyRing = join(home, 'key-ring.json');
  await readKeyRing(keyRing, true);
  const { address: temporalAddress, namespace, taskQueue } = temporal;
  const { journalUrl, keysUrl, drop } = databases;
  const settings: Settings = {
    ...{ temporalAddress, namespace, taskQueue, journalUrl, keysUrl, keyRing },
    development: true,
  };
  const env = {
    ...process.env,
    SAGSGANG_HOME: home,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: namespace,
    SAGSGANG_TASK_QUEUE: taskQueue,
    DATABASE_URL: journalUrl,
    SAGSGANG_KEYS_URL: keysUrl,
    SAGSGANG_KEY_RING: keyRing,
    SAGSGANG_DEVELOPMENT: '1',
  };
  return {
    temporal,
    settings,
    env,
    close: async () => {
      await temporal.close();
      await drop();
    },
  };
}
