/** What one stratum may get of a draw. */
export interface Share {
  /** What it counts for beside the others: its size, or 1 where all get the same. Above 0. */
  readonly weight: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Shares whole cases out among strata (fordeling). Where no bound binds, each gets less than one case more or less than
 * its exact proportion; where one binds, the stratum gets its bound and the others share the rest in proportion. Whole
 * cases go by largest remainder, then to the heavier stratum, then to the first.
 *
 * @param total between the sum of `least` and the sum of `most`, which are whole numbers with `least` ≤ `most`
 * @returns a number for each share, with `total` as their sum
 */
export function allocate(total: number, shares: readonly Share[]): number[] {
  const given = shares.map(() => 0);
  let free = shares.map((_, index) => index);
  let left = total;
  for (;;) {
    const weight = sum(free, (index) => shares[index]?.weight);
    const low = free.filter((index) => below(shares[index], left, weight) > 0);
    const high = free.filter((index) => above(shares[index], left, weight) > 0);
    if (low.length + high.length === 0) {
      shareOut(left, weight, free, shares, given);
      return given;
    }
    const lacking = sum(low, (index) => below(shares[index], left, weight));
    const spare = sum(high, (index) => above(shares[index], left, weight));
    const bound = new Set([...(lacking >= spare ? low : []), ...(spare >= lacking ? high : [])]);
    for (const index of bound) {
      const { least = 0, most = 0 } = shares[index] ?? {};
      given[index] = low.includes(index) ? least : most;
      left -= given[index] ?? 0;
    }
    free = free.filter((index) => !bound.has(index));
  }
}

/** How far a share's exact proportion lies below its least, times the weight of all. */
function below(share: Share | undefined, left: number, weight: number): number {
  return share ? share.least * weight - left * share.weight : 0;
}

function above(share: Share | undefined, left: number, weight: number): number {
  return share ? left * share.weight - share.most * weight : 0;
}

function shareOut(left: number, weight: number, free: readonly number[], shares: readonly Share[], given: number[]) {
  const exact = free.map((index) => {
    const { weight: own = 0 } = shares[index] ?? {};
    const whole = Math.floor((left * own) / weight);
    return { index, own, whole, remainder: left * own - whole * weight };
  });
  for (const { index, whole } of exact) given[index] = whole;
  const rest = left - sum(exact, ({ whole }) => whole);
  const neediest = exact.sort((a, b) => b.remainder - a.remainder || b.own - a.own || a.index - b.index);
  for (const { index } of neediest.slice(0, rest)) given[index] = (given[index] ?? 0) + 1;
}

function sum<T>(list: readonly T[], of: (one: T) => number | undefined): number {
  return list.reduce((total, one) => total + (of(one) ?? 0), 0);
}
