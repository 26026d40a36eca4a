/** How disagreement counts: all alike, by the distance of two categories, or by its square. */
export type KappaWeights = 'none' | 'linear' | 'quadratic';

/** Why there is no kappa: nothing was answered twice, or everything fell into one category. */
export type KappaUndefined = 'noPairs' | 'oneCategory';

/** Agreement of two reviewers (enighed), as numbers only: what counts as good is nobody's to invent. */
export interface Agreement {
  /** Pairs of answers. */
  readonly n: number;
  /** Share of agreement seen, 0–1; with weights, near misses count in part. Absent without pairs. */
  readonly observed?: number;
  /** Share of agreement that the two reviewers' own distributions would give by chance. */
  readonly expected?: number;
  /** Cohen's κ: (observed − expected) / (1 − expected); at most 1. */
  readonly kappa?: number;
  readonly undefinedBecause?: KappaUndefined;
}

/**
 * Cohen's kappa of pairs of answers.
 *
 * Source: Cohen, Educational and Psychological Measurement 20 (1960) 37–46; with weights: Psychological Bulletin 70
 * (1968) 213–220.
 *
 * @param categories every category an answer may be, in order where weights are used
 * @throws RangeError where an answer is none of the categories
 */
export function kappaOf<C extends string>(
  categories: readonly C[],
  pairs: readonly (readonly [C, C])[],
  weights: KappaWeights = 'none',
): Agreement {
  const n = pairs.length;
  if (n === 0) return { n, undefinedBecause: 'noPairs' };
  const first = categories.map(() => 0);
  const second = categories.map(() => 0);
  let disagreement = 0;
  for (const [a, b] of pairs) {
    const [i, j] = [categories.indexOf(a), categories.indexOf(b)];
    if (i < 0 || j < 0) throw new RangeError('An answer is none of the categories');
    first[i] = (first[i] ?? 0) + 1;
    second[j] = (second[j] ?? 0) + 1;
    disagreement += costOf(i, j, categories.length, weights);
  }
  let byChance = 0;
  first.forEach((row, i) =>
    second.forEach((column, j) => (byChance += row * column * costOf(i, j, categories.length, weights))),
  );
  const observed = 1 - disagreement / n;
  if (byChance === 0) return { n, observed, expected: 1, undefinedBecause: 'oneCategory' };
  return { n, observed, expected: 1 - byChance / (n * n), kappa: 1 - (disagreement * n) / byChance };
}

function costOf(i: number, j: number, categories: number, weights: KappaWeights): number {
  if (i === j) return 0;
  if (weights === 'none') return 1;
  const distance = Math.abs(i - j) / (categories - 1);
  return weights === 'linear' ? distance : distance * distance;
}
