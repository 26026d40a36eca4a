import type { Instant } from '../../domain/case/kernel/time';

/** The real time of this machine. */
export function realNow(): Instant {
  return new Date().toISOString();
}
