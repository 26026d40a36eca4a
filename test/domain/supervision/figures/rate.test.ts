import fc from 'fast-check';
import { changeInterval, wilson } from '../../../../domain/supervision/figures/interval';
import { rateOf, ratesOf, type ReviewedCase, type Stratum } from '../../../../domain/supervision/figures/rate';
import { answers } from '../../../../domain/supervision/review/answers';
import { cases, result } from './results';

describe('Wilson’s interval', () => {
  test('has the numbers published for 0 of 10, 1 of 10 and 81 of 263', () => {
    expect(wilson(0, 10).low).toBe(0);
    expect(wilson(0, 10).high).toBeCloseTo(0.2775, 4);
    expect(wilson(0.1, 10).low).toBeCloseTo(0.0179, 4);
    expect(wilson(0.1, 10).high).toBeCloseTo(0.4042, 4);
    expect(wilson(81 / 263, 263).low).toBeCloseTo(0.2553, 4);
    expect(wilson(81 / 263, 263).high).toBeCloseTo(0.3662, 4);
  });

  test('Newcombe’s 56 of 70 against 48 of 80: a change of 0.2 within 0.0524 and 0.3339', () => {
    const share = (x: number, n: number): { share: number; interval: { low: number; high: number } } => ({
      share: x / n,
      interval: wilson(x / n, n),
    });
    const { low, high } = changeInterval(share(48, 80), share(56, 70));
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  });
});

describe('a rate', () => {
  test('weighs each stratum by its part of the population, counted by hand', () => {
    const strata: Stratum[] = [
      { id: 'a', size: 90 },
      { id: 'b', size: 10 },
    ];
    const reviewed = [...cases(9, 'a', 'yes'), ...cases(1, 'a', 'no'), ...cases(5, 'b', 'no')];
    const rate = rateOf('K06', strata, reviewed);
    expect(rate.estimate?.share).toBeCloseTo(0.9 * 0.9, 12);
    // 1 ÷ (0.9² × (80 ÷ 89) ÷ 10 + 0.1² × (5 ÷ 9) ÷ 5)
    expect(rate.effective).toBeCloseTo(1 / ((0.81 * 80) / 890 + (0.01 * 5) / 45), 9);
    expect(rate).toMatchObject({ relevant: 15, counts: { yes: 9, no: 6, partly: 0, notRelevant: 0 }, uncovered: 0 });
  });

  test('of a census has no width', () => {
    const rate = rateOf('K06', [{ id: 'a', size: 4 }], [...cases(3, 'a', 'yes'), ...cases(1, 'a', 'partly')]);
    expect(rate.estimate).toEqual({ share: 0.75, interval: { low: 0.75, high: 0.75 } });
    expect(rate).not.toHaveProperty('effective');
  });

  test('leaves out where it is not relevant, and weighs by where it is', () => {
    const strata: Stratum[] = [
      { id: 'a', size: 100 },
      { id: 'b', size: 100 },
    ];
    const reviewed = [...cases(10, 'a', 'yes'), ...cases(5, 'b', 'no'), ...cases(5, 'b', 'notRelevant')];
    expect(rateOf('K06', strata, reviewed).estimate?.share).toBeCloseTo(100 / 150, 12);
  });

  test('says what it does not cover, and nothing where nothing was relevant', () => {
    const strata: Stratum[] = [
      { id: 'a', size: 50 },
      { id: 'b', size: 7 },
    ];
    expect(rateOf('K06', strata, cases(3, 'a', 'notRelevant'))).toEqual({
      item: 'K06',
      since: ['x'],
      relevant: 0,
      counts: { yes: 0, partly: 0, no: 0, notRelevant: 3 },
      recordedLate: 0,
      uncovered: 7,
    });
  });

  test('counts what was met but recorded late apart', () => {
    const late: ReviewedCase = { stratum: 'a', results: [result('K06', 'yes', { recordedLate: true })] };
    expect(rateOf('K06', [{ id: 'a', size: 9 }], [late, ...cases(2, 'a', 'yes')])).toMatchObject({ recordedLate: 1 });
  });

  test('of a team is within the strata of the whole', () => {
    const strata = [{ id: 'a', size: 40 }];
    const reviewed = [...cases(4, 'a', 'yes', 'North'), ...cases(4, 'a', 'no', 'South')];
    const north = rateOf('K06', strata, reviewed, ({ team }) => team === 'North');
    expect(north.estimate?.share).toBe(1);
    expect(north.relevant).toBe(4);
    expect(ratesOf(strata, reviewed).map(({ item }) => item)).toEqual(['K06']);
  });
});

/** log n! */
const logFactorial = (n: number): number => {
  let sum = 0;
  for (let i = 2; i <= n; i++) sum += Math.log(i);
  return sum;
};
const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

test('the interval holds its level: exact coverage over every share of a population of 120, drawn 8 or 40', () => {
  const size = 120;
  for (const n of [8, 40]) {
    const intervals = Array.from({ length: n + 1 }, (_, y) => {
      const reviewed = [...cases(y, 'a', 'yes'), ...cases(n - y, 'a', 'no')];
      return rateOf('K06', [{ id: 'a', size }], reviewed).estimate?.interval ?? { low: 1, high: 0 };
    });
    const coverage = Array.from({ length: size + 1 }, (_, met) => {
      let covered = 0;
      for (let y = Math.max(0, n - (size - met)); y <= Math.min(n, met); y++) {
        const { low = 1, high = 0 } = intervals[y] ?? {};
        const share = met / size;
        if (share < low || share > high) continue;
        covered += Math.exp(logChoose(met, y) + logChoose(size - met, n - y) - logChoose(size, n));
      }
      return covered;
    });
    const mean = coverage.reduce((sum, one) => sum + one, 0) / coverage.length;
    expect(mean).toBeGreaterThan(0.945);
    expect(mean).toBeLessThan(0.98);
    expect(Math.min(...coverage)).toBeGreaterThan(0.8);
  }
});

const anyCell = fc.record({
  extra: fc.integer({ min: 0, max: 50 }),
  given: fc.array(fc.constantFrom(...answers), { maxLength: 12 }),
});

test('estimates lie within their interval and within 0–1; a larger population never makes them surer', () => {
  fc.assert(
    fc.property(fc.array(anyCell, { minLength: 1, maxLength: 5 }), (cells) => {
      const reviewed = cells.flatMap(({ given }, index) => given.flatMap((answer) => cases(1, `s${index}`, answer)));
      const strata = cells.map(({ extra, given }, index) => ({ id: `s${index}`, size: given.length + extra }));
      const rate = rateOf('K06', strata, reviewed);
      const all = Object.values(rate.counts).reduce((sum, count) => sum + count, 0);
      expect(all).toBe(reviewed.length);
      if (!rate.estimate) {
        expect(rate.relevant).toBe(0);
        return;
      }
      const { share, interval } = rate.estimate;
      expect(interval.low).toBeGreaterThanOrEqual(0);
      expect(interval.high).toBeLessThanOrEqual(1);
      expect(share).toBeGreaterThanOrEqual(interval.low - 1e-12);
      expect(share).toBeLessThanOrEqual(interval.high + 1e-12);
      if (cells.every(({ extra }) => extra === 0)) expect(interval.low).toBe(interval.high);
      const larger = rateOf(
        'K06',
        strata.map((one) => ({ ...one, size: one.size * 10 })),
        reviewed,
      );
      const single = strata.length === 1 ? larger.estimate : undefined;
      if (single)
        expect(single.interval.high - single.interval.low + 1e-12).toBeGreaterThanOrEqual(interval.high - interval.low);
    }),
    { numRuns: 300 },
  );
});
