import { setTimeout as pause } from 'node:timers/promises';
import { isUnavailable, type Unavailable } from '../database';

const LONGEST_PAUSE_MS = 1_000;

/** Asks again, at most every second, while the key store does not answer; what it says at last when patience is over. */
export async function patiently<T extends object>(
  ask: () => Promise<T | Unavailable>,
  patienceMs: number,
): Promise<T | Unavailable> {
  const end = performance.now() + patienceMs;
  for (let wait = 50; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    const answer = await ask();
    if (!isUnavailable(answer) || performance.now() >= end) return answer;
    await pause(wait);
  }
}
