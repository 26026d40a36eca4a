import { isUnavailable, orUnavailable, type Unavailable } from '../../journal/database';
import type { Journal } from '../../journal/connect';
import { KeyRingError } from '../../journal/keys/key-ring';
import { readKeyRing } from '../../journal/keys/key-ring-file';
import { pulseCode, type Pulse } from '../../journal/operations/vitals';
import type { LastAppend } from './last-append';

/** One part that the worker depends on, and its code: `ok`, or why it is not. */
export type Readiness = Readonly<Record<'worker' | 'temporal' | 'version' | 'journal' | 'keys' | 'keyRing', string>>;

/** What readiness is asked of. */
export interface Dependencies {
  readonly journal: Pick<Journal, 'vitals'>;
  /** What came of the last append. */
  readonly lastAppend: LastAppend;
  /** Path of the key ring's file. */
  readonly keyRing: string;
  /** State of the worker, as the SDK names it; absent before there is one. */
  readonly state: () => string | undefined;
  /** Asks the server whether it answers. */
  readonly askTemporal: () => Promise<unknown>;
  /** Asks the server whether the version that has the cases has a worker: `ok`, or why not. */
  readonly askVersion: () => Promise<string>;
}

const PATIENCE_MS = 1_000;

/** Asks every part at once, each for one second at most. */
export async function readinessOf({
  journal,
  lastAppend,
  keyRing,
  state,
  askTemporal,
  askVersion,
}: Dependencies): Promise<Readiness> {
  const [temporal, version, journalPulse, keysPulse, ring] = await Promise.all([
    inTime(() => askTemporal().then(() => 'ok')),
    inTime(askVersion),
    journal.vitals.journal(),
    journal.vitals.keys(),
    ringCode(keyRing),
  ]);
  const worker = state();
  return {
    worker: worker === 'RUNNING' ? 'ok' : (worker ?? 'STARTING').toLowerCase(),
    temporal,
    version,
    journal: takesCode(journalPulse, lastAppend.outageOf('journal')),
    keys: takesCode(keysPulse, lastAppend.outageOf('keys')),
    keyRing: ring,
  };
}

/** Why a database does not answer or, where it does, why it took nothing. */
function takesCode(found: Pulse, outage: Unavailable | undefined): string {
  return pulseCode(isUnavailable(found) ? found : (outage ?? found));
}

/** Whether every part is `ok`. */
export function isReady(readiness: Readiness): boolean {
  return Object.values(readiness).every((code) => code === 'ok');
}

async function inTime(ask: () => Promise<string>): Promise<string> {
  try {
    const answer = await orUnavailable('journal', PATIENCE_MS, ask);
    return isUnavailable(answer) ? answer.code : answer;
  } catch {
    return 'connection-failed';
  }
}

async function ringCode(path: string): Promise<string> {
  try {
    await readKeyRing(path);
    return 'ok';
  } catch (error) {
    return error instanceof KeyRingError ? error.code : 'key-ring-unreadable';
  }
}
