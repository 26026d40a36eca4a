/** An amount of money in whole øre, hundredths of a krone; negative where it is owed the other way. Never a fraction. */
export type Oere = number;

/** A number of hours in whole hundredths, so that `160,33` is exact. */
export type HundredthHours = number;

/** One krone in øre. */
export const KRONE: Oere = 100;

/**
 * `amount × part / whole` in whole øre, half an øre up (towards the larger number, so −0,5 øre becomes 0). Exact: no
 * step leaves the whole numbers.
 *
 * @throws RangeError where `whole` is not above zero, or the numbers are so large that they would not be exact.
 */
export function shareOf(amount: Oere, part: number, whole: number): Oere {
  const twice = 2 * amount * part + whole;
  if (!(whole > 0) || !Number.isSafeInteger(twice)) throw new RangeError('A share is taken of exact whole numbers.');
  const rest = twice % (2 * whole);
  const below = rest < 0 ? rest + 2 * whole : rest;
  return (twice - below) / (2 * whole) + 0;
}

/** An amount in kroner as other programs read it: a number with at most two decimals. */
export function inKroner(amount: Oere): number {
  return amount / KRONE;
}
