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

/** The names of what must be told, and the variables that tell it. */
const needed = {
  temporalAddress: 'TEMPORAL_ADDRESS',
  journalUrl: 'DATABASE_URL',
  keysUrl: 'SAGSGANG_KEYS_URL',
} as const;

/** Settings of which server and key store may be unknown: enough for whoever reads the journal's proof. */
export type JournalSettings = Omit<Settings, 'temporalAddress' | 'keysUrl'> &
  Partial<Pick<Settings, 'temporalAddress' | 'keysUrl'>>;

/**
 * Reads the settings: environment variables first (`TEMPORAL_ADDRESS` or `SAGSGANG_TEMPORAL_ADDRESS`,
 * `TEMPORAL_NAMESPACE`, `SAGSGANG_TASK_QUEUE`, `DATABASE_URL`, `SAGSGANG_KEYS_URL`, `SAGSGANG_KEY_RING`,
 * `SAGSGANG_MONEY_LISTS`), then what the running `npm start` wrote.
 *
 * @throws NotConnectedError when neither tells where the server, the journal or the key store is
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  return wholeSettings(knownSettings(env));
}

/**
 * Reads the settings as {@link readSettings} does, where the journal is enough.
 *
 * @throws NotConnectedError when nothing tells where the journal is
 */
export function readJournalSettings(env: NodeJS.ProcessEnv = process.env): JournalSettings {
  const { journalUrl, ...others } = knownSettings(env);
  if (journalUrl === undefined) throw new NotConnectedError([needed.journalUrl]);
  return { journalUrl, ...others };
}

/** The settings, where none is missing. @throws NotConnectedError */
export function wholeSettings(known: Partial<Settings> & Omit<Settings, keyof typeof needed>): Settings {
  const { temporalAddress, journalUrl, keysUrl } = known;
  if (temporalAddress === undefined || journalUrl === undefined || keysUrl === undefined) {
    const names = Object.keys(needed) as (keyof typeof needed)[];
    throw new NotConnectedError(names.filter((name) => known[name] === undefined).map((name) => needed[name]));
  }
  return { ...known, temporalAddress, journalUrl, keysUrl };
}

function knownSettings(env: NodeJS.ProcessEnv): Partial<Settings> & Omit<Settings, keyof typeof needed> {
  const home = homeFolder(env);
  const runtime = readRuntime(home);
  const temporalAddress = env['SAGSGANG_TEMPORAL_ADDRESS'] ?? env['TEMPORAL_ADDRESS'] ?? runtime?.temporalAddress;
  const journalUrl = env['DATABASE_URL'] ?? runtime?.journalUrl;
  const keysUrl = env['SAGSGANG_KEYS_URL'] ?? runtime?.keysUrl;
  return {
    ...(temporalAddress === undefined ? {} : { temporalAddress }),
    namespace: env['TEMPORAL_NAMESPACE'] ?? runtime?.namespace ?? defaultNamespace,
    taskQueue: env['SAGSGANG_TASK_QUEUE'] ?? runtime?.taskQueue ?? defaultTaskQueue,
    ...(journalUrl === undefined ? {} : { journalUrl }),
    ...(keysUrl === undefined ? {} : { keysUrl }),
    keyRing: env['SAGSGANG_KEY_RING'] ?? runtime?.keyRing ?? join(home, 'key-ring.json'),
    development:
      env['SAGSGANG_DEVELOPMENT'] === '1' ||
      (runtime !== undefined && runtime.temporalAddress === temporalAddress && runtime.development),
    ...moneyListsOf(env),
  };
}

/** The folder of the lists of money: `SAGSGANG_MONEY_LISTS`, where it is set. */
export function moneyListsOf(env: NodeJS.ProcessEnv): Pick<Settings, 'moneyLists'> {
  const folder = env['SAGSGANG_MONEY_LISTS'];
  return folder ? { moneyLists: resolve(folder) } : {};
}
