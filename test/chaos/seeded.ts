/** Chance that is the same again for the same seed. */
export interface Chance {
  /** A number from 0 up to, without, 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** One of some. */
  one<T>(of: readonly T[]): T;
  /** True so often of a hundred times. */
  percent(often: number): boolean;
}

/** Chance from a seed: a linear congruence modulo 2³², whose upper bits are used. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 16), 0x45d9f3b) >>> 0;
    return (mixed >>> 4) / 2 ** 28;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    one: <T>(of: readonly T[]): T => {
      const chosen = of[between(0, of.length - 1)];
      if (chosen === undefined) throw new RangeError('Nothing to choose from');
      return chosen;
    },
    percent: (often) => next() * 100 < often,
  };
}
