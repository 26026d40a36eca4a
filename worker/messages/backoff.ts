/** An hour, in milliseconds. */
export const HOUR_MS = 3_600_000;
/** Longest pause of a channel that does not answer, in milliseconds: it is back within that time of its return. */
export const LONGEST_AWAY_MS = 60_000;

/** The pause after a number of attempts, in milliseconds: doubled each time, an hour at most. */
export function backoff(firstMs: number, attempts: number): number {
  return Math.min(HOUR_MS, firstMs * 2 ** Math.min(20, Math.max(0, attempts - 1)));
}
