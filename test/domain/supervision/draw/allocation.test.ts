import fc from 'fast-check';
import { allocate, type Share } from '../../../../domain/supervision/draw/allocation';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const share = fc.tuple(fc.integer({ min: 1, max: 2_000 }), fc.nat(100), fc.nat(100)).map(([size, a, b]): Share => {
  const [least = 0, most = 0] = [a, b].sort((x, y) => x - y);
  return { weight: size, least: Math.min(least, size), most: Math.min(most, size) };
});
const shares = fc.array(share, { minLength: 1, maxLength: 30 });

test('without bounds each stratum is less than one case from its exact proportion, and the sum is right', () => {
  fc.assert(
    fc.property(shares, fc.nat(10_000), (list, asked) => {
      const free = list.map(({ weight }) => ({ weight, least: 0, most: weight }));
      const population = sum(free.map(({ weight }) => weight));
      const total = Math.min(asked, population);
      const given = allocate(total, free);
      expect(sum(given)).toBe(total);
      given.forEach((count, index) => {
        const exact = (total * (free[index]?.weight ?? 0)) / population;
        expect(Math.abs(count - exact)).toBeLessThan(1);
      });
    }),
    { seed: 6, numRuns: 500 },
  );
});

test('bounds are kept, the sum is right, and the strata that no bound binds share the rest in proportion', () => {
  fc.assert(
    fc.property(shares, fc.double({ min: 0, max: 1, noNaN: true }), (list, between) => {
      const [low, high] = [sum(list.map(({ least }) => least)), sum(list.map(({ most }) => most))];
      const total = low + Math.floor((high - low) * between);
      const given = allocate(total, list);
      expect(sum(given)).toBe(total);
      const free: number[] = [];
      given.forEach((count, index) => {
        const { least = 0, most = 0 } = list[index] ?? {};
        expect([count >= least, count <= most]).toEqual([true, true]);
        if (count > least && count < most) free.push(index);
      });
      const rate = (index: number, by: number): number => ((given[index] ?? 0) + by) / (list[index]?.weight ?? 1);
      for (const a of free) for (const b of free) expect(rate(a, -1)).toBeLessThanOrEqual(rate(b, 1));
    }),
    { seed: 6, numRuns: 500 },
  );
});

test('whole cases go by largest remainder, then to the larger stratum, then to the first', () => {
  const free = (...weights: number[]): Share[] => weights.map((weight) => ({ weight, least: 0, most: weight }));
  expect(allocate(10, free(47, 16, 16, 21))).toEqual([5, 2, 1, 2]);
  expect(allocate(1, free(10, 10, 20))).toEqual([0, 0, 1]);
  expect(allocate(3, free(5, 5))).toEqual([2, 1]);
  expect(allocate(0, [])).toEqual([]);
});
