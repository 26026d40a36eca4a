import fc from 'fast-check';
import type { Rate } from '../../../../domain/supervision/figures/rate';
import type { RoundRates } from '../../../../domain/supervision/figures/trend';
import { proposeFocus, type FocusItem } from '../../../../domain/supervision/focus/propose';

const item = (code: string, severity: FocusItem['severity'] = 'greater'): FocusItem => ({
  item: code,
  name: { da: `navn ${code}`, en: `name ${code}` },
  severity,
});

const rate = (code: string, share: number, relevant = 20, since = 'x'): Rate => ({
  item: code,
  since: [since],
  relevant,
  counts: { yes: 0, partly: 0, no: 0, notRelevant: 0 },
  recordedLate: 0,
  estimate: { share, interval: { low: share, high: share } },
  uncovered: 0,
});

const codes = (rounds: readonly RoundRates[], n: number, items: readonly FocusItem[]): readonly string[] =>
  proposeFocus(rounds, n, items).map((one) => one.item);

const items = [item('K01', 'remark'), item('K06'), item('K10'), item('K18', 'lesser')];

test('the weakest first, a heavier severity weighing more', () => {
  const rounds = [
    { round: '2026-03', rates: [rate('K01', 0.2), rate('K06', 0.6), rate('K10', 0.9), rate('K18', 0.5)] },
  ];
  // 0.8 × 1, 0.4 × 3, 0.1 × 3, 0.5 × 2
  expect(codes(rounds, 3, items)).toEqual(['K06', 'K18', 'K01']);
  expect(codes(rounds, 0, items)).toEqual([]);
});

test('later rounds count more, and say so', () => {
  const rounds = [
    { round: '2026-03', rates: [rate('K06', 0.1), rate('K10', 0.9)] },
    { round: '2026-06', rates: [rate('K06', 0.9), rate('K10', 0.3)] },
  ];
  const [first] = proposeFocus(rounds, 2, items);
  expect(first).toMatchObject({ item: 'K10', relevant: 40, rounds: ['2026-06', '2026-03'] });
  expect(first?.met).toBeCloseTo((0.3 + 0.5 * 0.9) / 1.5, 12);
  expect(first?.explanation.da).toBe(
    'K10 (navn K10) er skønnet opfyldt i 50 % af sagerne, ud fra 40 gennemgåede sager i 2026-06, 2026-03; nyere runder tæller mest.',
  );
});

test('too few cases, always met, and rounds of another edition do not count', () => {
  const rounds = [
    { round: '2026-03', rates: [rate('K06', 0, 50, 'old'), rate('K10', 0.5, 9)] },
    { round: '2026-06', rates: [rate('K06', 0.8, 12, 'new'), rate('K18', 1)] },
  ];
  expect(proposeFocus(rounds, 5, items)).toMatchObject([{ item: 'K06', relevant: 12, rounds: ['2026-06'] }]);
});

test('of equals the one with more cases, then the first code', () => {
  const rounds = [{ round: '1', rates: [rate('K10', 0.5), rate('K06', 0.5)] }];
  expect(codes(rounds, 2, items)).toEqual(['K06', 'K10']);
  expect(codes([{ round: '1', rates: [rate('K10', 0.5, 21), rate('K06', 0.5)] }], 2, items)).toEqual(['K10', 'K06']);
});

test('the order of the data decides nothing', () => {
  const anyRates = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 4 })), {
    selector: ([code]) => code,
  });
  fc.assert(
    fc.property(anyRates, (told) => {
      const rates = told.map(([code, share]) => rate(`K${code}`, share / 4));
      const all = told.map(([code]) => item(`K${code}`));
      const forwards = proposeFocus([{ round: '1', rates }], 5, all);
      const backwards = proposeFocus([{ round: '1', rates: [...rates].reverse() }], 5, [...all].reverse());
      expect(backwards).toEqual(forwards);
      const left = rates.filter((one) => !forwards.some((found) => found.item === one.item));
      const weakest = forwards.at(-1)?.met ?? 1;
      if (forwards.length === 5) for (const one of left) expect(one.estimate?.share).toBeGreaterThanOrEqual(weakest);
    }),
    { numRuns: 60 },
  );
});
