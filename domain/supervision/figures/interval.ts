/** A confidence interval of a share, both within 0–1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 % of the normal distribution. */
export const Z95 = 1.959963984540054;

/**
 * Wilson's score interval of a share for a sample that is worth `effective` independent answers. It never leaves 0–1, has
 * a width at 0 and at 1, and holds its level for small samples. An infinite effective size (everything was seen) gives
 * an interval without width.
 *
 * Source: Wilson, Journal of the American Statistical Association 22 (1927) 209–212. See decision 62.
 */
export function wilson(share: number, effective: number, z: number = Z95): Interval {
  if (effective === Infinity) return { low: share, high: share };
  const spread = (z * z) / effective;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (z * Math.sqrt((share * (1 - share)) / effective + spread / (4 * effective))) / (1 + spread);
  return { low: share === 0 ? 0 : Math.max(0, middle - half), high: share === 1 ? 1 : Math.min(1, middle + half) };
}

/**
 * Interval of the change from one share to another of two independent samples, made of their own intervals.
 *
 * Source: Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10.
 */
export function changeInterval(before: ShareWithin, after: ShareWithin): Interval {
  const change = after.share - before.share;
  const down = Math.hypot(after.share - after.interval.low, before.interval.high - before.share);
  const up = Math.hypot(after.interval.high - after.share, before.share - before.interval.low);
  return { low: change - down, high: change + up };
}

/** A share with its interval. */
export interface ShareWithin {
  readonly share: number;
  readonly interval: Interval;
}
