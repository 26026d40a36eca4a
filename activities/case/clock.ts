import type { Instant } from '../../domain/case/kernel/time';

/** A difference below this comes from delays and clocks that disagree a little, not from skipped time. */
const SKEW_MS = 60_000;

/** How far a case's clock has been skipped ahead of real time, in milliseconds; 0 where it has not. */
export function clockOffset(caseNow: Instant, realNow: Instant): number {
  const ahead = Date.parse(caseNow) - Date.parse(realNow);
  return ahead > SKEW_MS ? ahead : 0;
}
