import fc from 'fast-check';
import { kappaOf } from '../../../../domain/supervision/figures/kappa';

/** Pairs of a table of counts: rows are the first reviewer's categories. */
function pairsOf<C extends string>(categories: readonly C[], table: readonly (readonly number[])[]): [C, C][] {
  return table.flatMap((row, i) =>
    row.flatMap((count, j) =>
      Array.from({ length: count }, (): [C, C] => [categories[i] ?? categories[0]!, categories[j] ?? categories[0]!]),
    ),
  );
}

const two = ['yes', 'no'] as const;
const three = ['a', 'b', 'c'] as const;

test('fifty applications read by two: 20, 5, 10, 15 give 0.4', () => {
  const { n, observed, expected, kappa } = kappaOf(
    two,
    pairsOf(two, [
      [20, 5],
      [10, 15],
    ]),
  );
  expect(n).toBe(50);
  expect(observed).toBeCloseTo(0.7, 12);
  expect(expected).toBeCloseTo(0.5, 12);
  expect(kappa).toBeCloseTo(0.4, 12);
});

test('Fleiss’ hundred diagnoses in three classes: 0.89 observed, 0.66 expected, κ 0.676', () => {
  const found = kappaOf(
    three,
    pairsOf(three, [
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ]),
  );
  expect(found.observed).toBeCloseTo(0.89, 12);
  expect(found.expected).toBeCloseTo(0.66, 12);
  expect(found.kappa).toBeCloseTo(0.6765, 4);
});

test('the same agreement with lopsided margins is worth less: 45, 15, 25, 15 and 25, 35, 5, 35', () => {
  expect(
    kappaOf(
      two,
      pairsOf(two, [
        [45, 15],
        [25, 15],
      ]),
    ).kappa,
  ).toBeCloseTo(0.1304, 4);
  expect(
    kappaOf(
      two,
      pairsOf(two, [
        [25, 35],
        [5, 35],
      ]),
    ).kappa,
  ).toBeCloseTo(0.2593, 4);
});

test('with weights a near miss counts in part, counted by hand', () => {
  const table = [
    [10, 5, 0],
    [2, 8, 3],
    [1, 1, 10],
  ];
  const linear = kappaOf(three, pairsOf(three, table), 'linear');
  const squares = kappaOf(three, pairsOf(three, table), 'quadratic');
  // rows 15, 13, 12; columns 13, 14, 13; by distance 1: 11 pairs, by distance 2: 1 pair.
  expect(linear.kappa).toBeCloseTo(
    1 - (40 * (11 * 0.5 + 1)) / (0.5 * (15 * 14 + 13 * 26 + 12 * 14) + 15 * 13 + 12 * 13),
    12,
  );
  expect(squares.kappa).toBeCloseTo(
    1 - (40 * (11 * 0.25 + 1)) / (0.25 * (15 * 14 + 13 * 26 + 12 * 14) + 15 * 13 + 12 * 13),
    12,
  );
});

test('no pairs, or one category only: said, not NaN', () => {
  expect(kappaOf(two, [])).toEqual({ n: 0, undefinedBecause: 'noPairs' });
  expect(
    kappaOf(two, [
      ['yes', 'yes'],
      ['yes', 'yes'],
    ]),
  ).toEqual({
    n: 2,
    observed: 1,
    expected: 1,
    undefinedBecause: 'oneCategory',
  });
});

test('each keeps to a category of their own: no agreement, and κ is 0', () => {
  expect(
    kappaOf(two, [
      ['yes', 'no'],
      ['yes', 'no'],
    ]),
  ).toEqual({ n: 2, observed: 0, expected: 0, kappa: 0 });
});

const anyPairs = fc.array(fc.tuple(fc.constantFrom(...three), fc.constantFrom(...three)), { maxLength: 60 });

test('never NaN, never above 1, 1 only when all agree, and the same whoever is called first', () => {
  fc.assert(
    fc.property(
      anyPairs,
      fc.constantFrom('none' as const, 'linear' as const, 'quadratic' as const),
      (pairs, weights) => {
        const found = kappaOf(three, pairs, weights);
        const swapped = kappaOf(
          three,
          pairs.map(([a, b]): [typeof a, typeof b] => [b, a]),
          weights,
        );
        if (found.kappa === undefined) {
          expect(found.undefinedBecause).toBeDefined();
          expect(swapped).toEqual(found);
          return;
        }
        expect(found.kappa).toBeGreaterThanOrEqual(-1);
        expect(found.kappa).toBeLessThanOrEqual(1);
        expect(found.kappa === 1).toBe(pairs.every(([a, b]) => a === b));
        expect(swapped.kappa).toBeCloseTo(found.kappa, 12);
        const { observed = NaN, expected = NaN } = found;
        expect((observed - expected) / (1 - expected)).toBeCloseTo(found.kappa, 9);
      },
    ),
  );
});
