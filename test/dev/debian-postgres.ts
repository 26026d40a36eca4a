import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { ensureDatabase } from '../../worker/dev/databases';
import { freePorts } from '../../worker/dev/ports';
import { findPrograms } from '../../worker/dev/postgres-programs';
import { dataFolderFor, postgresAccount, programsFor } from '../../worker/dev/postgres-user';
import { startProcess } from '../../worker/dev/process';

/** A PostgreSQL as the official image makes one: a new cluster whose owner and first database are named. */
export interface ClusterOptions {
  /** A folder for it; made. */
  readonly home: string;
  /** The folder with `bin` of the PostgreSQL to use. */
  readonly programs: string;
  readonly user: string;
  readonly password: string;
  /** The database that is made. */
  readonly database: string;
  readonly initdbArguments?: readonly string[];
  /** @default a free one */
  readonly port?: number;
}

/** A PostgreSQL of its own for a test. */
export interface Cluster {
  readonly port: number;
  /** URL of one of its databases, as its owner. */
  url(database: string): string;
  /** Stops it as an operator does. */
  stop(): Promise<void>;
}

/** The folder of the PostgreSQL that npm brings, of the same major version as the image of docker-compose.yml. */
export function npmPostgres(): string {
  const { folder, version } = findPrograms();
  return programsFor(folder, version, postgresAccount());
}

function initialise({ programs, user, password, initdbArguments = [] }: ClusterOptions, folder: string): void {
  const account = postgresAccount();
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  const { status, stderr } = spawnSync(
    join(programs, 'bin', 'initdb'),
    [
      ...['--pgdata', join(folder, 'data'), '--username', user, '--pwfile', passwordFile],
      ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--no-sync', ...initdbArguments],
    ],
    { ...account, cwd: '/', encoding: 'utf8' },
  );
  rmSync(passwordFile);
  if (status !== 0) throw new Error(stderr);
}

async function untilItAnswers(connectionString: string): Promise<void> {
  for (const end = performance.now() + 30_000; ; await wait(25)) {
    const client = new Client({ connectionString, connectionTimeoutMillis: 1000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/**
 * Makes and starts a PostgreSQL on 127.0.0.1.
 *
 * @throws Error with what `initdb` or the server said
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { home, programs, user, password, database } = options;
  mkdirSync(home, { recursive: true, mode: 0o755 });
  const account = postgresAccount();
  const folder = dataFolderFor(home, account);
  initialise(options, folder);
  const port = options.port ?? (await freePorts(1))[0] ?? 0;
  const settings = { port: `${port}`, listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off' };
  const server = startProcess({
    command: join(programs, 'bin', 'postgres'),
    args: [
      '-D',
      join(folder, 'data'),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    logFile: join(home, 'postgres.log'),
    cwd: '/',
    stopSignal: 'SIGINT',
    ...account,
  });
  const url = (name: string): string => `postgres://${user}:${password}@127.0.0.1:${port}/${name}`;
  await untilItAnswers(url('postgres'));
  await ensureDatabase(url('postgres'), database);
  return { port, url, stop: () => server.stop() };
}
