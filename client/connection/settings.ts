import { join, resolve } from 'node:path';
import { homeFolder } from './home';
import { readRuntime } from './runtime';

/** The namespace a development installation uses, unless `TEMPORAL_NAMESPACE` names another. */
export const defaultNamespace = 'sagsgang';

/** The task queue the worker polls, unless `SAGSGANG_TASK_QUEUE` names another. */
export const defaultTaskQueue = 'sagsgang';

/** Where a client finds the server, the journal and the keys. */
export interface Settings {
  /** Address of the Temporal frontend, `host:port`. */
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly taskQueue: string;
  /** PostgreSQL URL of the journal. */
  readonly journalUrl: string;
  /** PostgreSQL URL of the key store. */
  readonly keysUrl: string;
  /** Path of the key ring file. */
  readonly keyRing: string;
  /** Whether clocks may be skipped: only on a server that `npm start` or a test has started. */
  readonly development: boolean;
  /** Folder in which the newest lists of money lie for the scheduled report; absent where there is none. */
  readonly moneyLists?: string;
}

/** Nothing tells where the server or the journal is: `npm start` does not run and no environment variable is set. */
export class NotConnectedError extends Error {
  override readonly name = 'NotConnectedError';

  constructor(readonly missing: readonly string[]) {
    super(
      `Sagsgang kører ikke her. Kør «npm start» i en anden terminal, eller sæt ${missing.join(', ')}. / ` +
        `Sagsgang is not running here. Run “npm start” in another terminal, or set ${missing.join(', ')}.`,
    );
  }
}

/**
 * Reads the settings: environment variables first (`TEMPORAL_ADDRESS` or `SAGSGANG_TEMPORAL_ADDRESS`,
 * `TEMPORAL_NAMESPACE`, `SAGSGANG_TASK_QUEUE`, `DATABASE_URL`, `SAGSGANG_KEYS_URL`, `SAGSGANG_KEY_RING`,
 * `SAGSGANG_MONEY_LISTS`), then what the running `npm start` wrote.
 *
 * @throws NotConnectedError when neither tells where the server, the journal or the key store is
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const home = homeFolder(env);
  const runtime = readRuntime(home);
  const temporalAddress = env['SAGSGANG_TEMPORAL_ADDRESS'] ?? env['TEMPORAL_ADDRESS'] ?? runtime?.temporalAddress;
  const journalUrl = env['DATABASE_URL'] ?? runtime?.journalUrl;
  const keysUrl = env['SAGSGANG_KEYS_URL'] ?? runtime?.keysUrl;
  if (temporalAddress === undefined || journalUrl === undefined || keysUrl === undefined) {
    throw new NotConnectedError([
      ...(temporalAddress === undefined ? ['TEMPORAL_ADDRESS'] : []),
      ...(journalUrl === undefined ? ['DATABASE_URL'] : []),
      ...(keysUrl === undefined ? ['SAGSGANG_KEYS_URL'] : []),
    ]);
  }
  return {
    temporalAddress,
    namespace: env['TEMPORAL_NAMESPACE'] ?? runtime?.namespace ?? defaultNamespace,
    taskQueue: env['SAGSGANG_TASK_QUEUE'] ?? runtime?.taskQueue ?? defaultTaskQueue,
    journalUrl,
    keysUrl,
    keyRing: env['SAGSGANG_KEY_RING'] ?? runtime?.keyRing ?? join(home, 'key-ring.json'),
    development:
      env['SAGSGANG_DEVELOPMENT'] === '1' || (runtime?.temporalAddress === temporalAddress && runtime.development),
    ...moneyListsOf(env),
  };
}

/** The folder of the lists of money: `SAGSGANG_MONEY_LISTS`, where it is set. */
export function moneyListsOf(env: NodeJS.ProcessEnv): Pick<Settings, 'moneyLists'> {
  const folder = env['SAGSGANG_MONEY_LISTS'];
  return folder ? { moneyLists: resolve(folder) } : {};
}
