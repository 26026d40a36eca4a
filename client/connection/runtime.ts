import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { homeFolder } from './home';

/**
 * What a running `npm start` tells the command line about itself, in `runtime.json` of its home (readable by its owner
 * only: the addresses of the databases hold passwords).
 */
export interface Runtime {
  /** Process id of `npm start`. */
  readonly pid: number;
  /** Address of the Temporal frontend, `host:port`. */
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly taskQueue: string;
  /** Address of the Temporal UI; absent while it is not there. */
  readonly uiUrl?: string;
  /** PostgreSQL URL of the journal. */
  readonly journalUrl: string;
  /** PostgreSQL URL of the key store, never the journal's database. */
  readonly keysUrl: string;
  /** Path of the key ring file. */
  readonly keyRing: string;
  /** Whether the server is a development server whose cases may have skipped clocks. */
  readonly development: boolean;
}

const runtimeFile = (home: string): string => join(home, 'runtime.json');

/** Reads what the last `npm start` of this home wrote, running or not; undefined when there was none. */
export function readRuntime(home: string = homeFolder()): Runtime | undefined {
  let text: string;
  try {
    text = readFileSync(runtimeFile(home), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return JSON.parse(text) as Runtime;
}

/** Writes `runtime.json` in one step, so that a reader sees the old or the new one. */
export function writeRuntime(runtime: Runtime, home: string = homeFolder()): void {
  const draft = `${runtimeFile(home)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(runtime, null, 2)}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, runtimeFile(home));
}

/** Removes `runtime.json` when `npm start` has stopped. */
export function removeRuntime(home: string = homeFolder()): void {
  rmSync(runtimeFile(home), { force: true });
}
