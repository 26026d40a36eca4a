import { setTimeout as pause } from 'node:timers/promises';
import { Unreachable } from '../cli/ports';
import { failureOf, isKeyStoreAway } from './errors';

/** How long one call is tried again while server or worker do not answer, in milliseconds. */
const PATIENCE_MS = 30_000;

interface Persistence {
  readonly patienceMs?: number;
  readonly keysPatienceMs?: number;
  readonly goneToo?: boolean;
  readonly key?: string;
}

/**
 * Does a call to the server, again and again while its failure may pass.
 *
 * @param options.goneToo tries again as well where the workflow is gone: the call starts it anew
 * @param options.keysPatienceMs how long a key store that does not answer is asked again. @default as long as the rest
 * @param options.key of the command that is sent: whoever gives up is told to send it again with it
 * @throws Unreachable where that lasts; the failure itself where it will not pass
 */
export async function persist<T>(
  call: () => Promise<T>,
  what: 'server' | 'worker',
  { patienceMs = PATIENCE_MS, keysPatienceMs = patienceMs, goneToo = false, key }: Persistence = {},
): Promise<T> {
  const begun = performance.now();
  for (let wait = 50; ; wait = Math.min(wait * 2, 2_000)) {
    try {
      return await call();
    } catch (error) {
      const keysAway = isKeyStoreAway(error);
      const failure = failureOf(error);
      if (!keysAway && failure !== 'passing' && !(goneToo && failure === 'gone')) throw error;
      const end = begun + (keysAway ? keysPatienceMs : patienceMs);
      if (performance.now() > end) throw new Unreachable(keysAway ? 'keys' : what, key, { cause: error });
      await pause(wait * (0.5 + Math.random() / 2));
    }
  }
}

/** A stable code for a failure that ended the work on one case. */
export function failureCode(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { type } = cause as { readonly type?: unknown };
    if (typeof type === 'string' && type !== 'Error') return type;
  }
  return error instanceof Error ? error.name : 'Error';
}
