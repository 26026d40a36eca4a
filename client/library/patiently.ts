import { setTimeout as pause } from 'node:timers/promises';
import { Unreachable } from '../cli/ports';

/** How long a reading is tried again, in milliseconds. */
const PATIENCE_MS = 10_000;

/** Reads again while a busy database does not answer. @throws Unreachable where that lasts */
export async function patiently<T>(read: () => Promise<T>): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (let wait = 100; ; wait = Math.min(wait * 2, 2_000)) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof Unreachable) || performance.now() > end) throw error;
      await pause(wait);
    }
  }
}
