import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { keptPorts } from './ports';
import { findPrograms } from './postgres-programs';
import type { Account } from './postgres-user';
import { dataFolderFor, postgresAccount, programsFor } from './postgres-user';
import type { ManagedProcess } from './process';
import { processesWith, startProcess, stopProcesses } from './process';
import { SetUpError } from './say';

/** How an embedded PostgreSQL is to run. */
export interface PostgresOptions {
  /** Folder for its password, port and log, and for its data where its account can enter it. */
  readonly home: string;
  /** Commits are answered before they are on disk: for tests, whose data nobody misses. @default false */
  readonly forgetful?: boolean;
}

/** A PostgreSQL that was started here and answers on 127.0.0.1. */
export interface RunningPostgres {
  /** URL of a database of this server, as its owner. */
  url(database: string): string;
  /** Resolves when it has ended. */
  readonly ended: Promise<number | null>;
  /** Stops it: open transactions are rolled back, data is on disk. */
  stop(): Promise<void>;
  /** Ends it at once; the next start recovers what was committed. */
  kill(): void;
}

const user = 'sagsgang';
const superDatabase = 'postgres';

function password(home: string): string {
  const file = join(home, 'postgres-password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/** Where everything of one PostgreSQL is. */
interface Place {
  readonly programs: string;
  readonly data: string;
  readonly account: Account | undefined;
  readonly home: string;
}

function initialise({ programs, data, account, home }: Place, forgetful: boolean): void {
  const cluster = join(data, 'data');
  if (existsSync(join(cluster, 'PG_VERSION')) && existsSync(join(data, 'ready'))) return;
  rmSync(cluster, { recursive: true, force: true });
  const passwordFile = join(data, 'new-password');
  writeFileSync(passwordFile, password(home), { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  const result = spawnSync(
    join(programs, 'bin', 'initdb'),
    [
      ...['--pgdata', cluster, '--username', user, '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
      ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
      ...(forgetful ? ['--no-sync'] : []),
    ],
    { ...account, cwd: '/', encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  );
  rmSync(passwordFile);
  if (result.status !== 0) {
    const why = (result.error?.message ?? result.stderr).trim();
    throw new SetUpError({
      da: `PostgreSQL kunne ikke oprette sin database: ${why}`,
      en: `PostgreSQL could not make its database: ${why}`,
    });
  }
  writeFileSync(join(data, 'ready'), '');
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function untilItAnswers(url: string, server: ManagedProcess, logFile: string): Promise<void> {
  let ended = false;
  void server.ended.then(() => (ended = true));
  for (const end = performance.now() + 60_000; performance.now() < end && !ended; await wait(25)) {
    if (await answers(url)) return;
  }
  await server.stop();
  const log = readFileSync(logFile, 'utf8').trim().split('\n').slice(-8).join('\n');
  throw new SetUpError({
    da: `PostgreSQL kom ikke i gang. Slutningen af ${logFile}:\n${log}`,
    en: `PostgreSQL did not start. The end of ${logFile}:\n${log}`,
  });
}

const settings = (port: number, forgetful: boolean): string[] =>
  Object.entries({
    port: `${port}`,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '64MB',
    log_min_messages: 'warning',
    log_min_error_statement: 'panic',
    synchronous_commit: forgetful ? 'off' : 'on',
    fsync: forgetful ? 'off' : 'on',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/**
 * Starts the embedded PostgreSQL on 127.0.0.1 with a password of its own; the first time it makes its data folder. One
 * that a killed run has left on the same data is stopped first, and PostgreSQL recovers what was committed.
 *
 * @throws SetUpError where the platform has no PostgreSQL, or it does not start; with the end of its log
 */
export async function startPostgres({ home, forgetful = false }: PostgresOptions): Promise<RunningPostgres> {
  mkdirSync(home, { recursive: true });
  const account = postgresAccount();
  const { folder, version } = findPrograms();
  const place = { programs: programsFor(folder, version, account), data: dataFolderFor(home, account), account, home };
  const cluster = join(place.data, 'data');
  await stopProcesses(processesWith(` -D ${cluster} `), 'SIGINT', 10_000);
  initialise(place, forgetful);
  const { postgres: port } = await keptPorts(join(home, 'postgres-port.json'), ['postgres']);
  const logFile = join(home, 'postgres.log');
  const server = startProcess({
    command: join(place.programs, 'bin', 'postgres'),
    args: ['-D', cluster, ...settings(port, forgetful)],
    logFile,
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C' },
    stopSignal: 'SIGINT',
    stopMs: 20_000,
    ...account,
  });
  const url = (database: string): string => `postgres://${user}:${password(home)}@127.0.0.1:${port}/${database}`;
  await untilItAnswers(url(superDatabase), server, logFile);
  return { url, ended: server.ended, stop: () => server.stop(), kill: () => server.kill() };
}
