/** A number with so many decimals, half up: 20.15 is 20.2 with one, as people round, whatever binary fractions make of it. */
export function halfUp(number: number, decimals: number): number {
  const scale = 10 ** decimals;
  // Fourteen digits hold every amount in øre, and drop what multiplying binary fractions adds.
  return Math.round(Number((number * scale).toPrecision(14))) / scale;
}
