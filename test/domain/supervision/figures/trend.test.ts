import { rateOf } from '../../../../domain/supervision/figures/rate';
import { trendsOf } from '../../../../domain/supervision/figures/trend';
import { result } from './results';

const rate = (item: string, yes: number, no: number, since = 'x'): ReturnType<typeof rateOf> =>
  rateOf(
    item,
    [{ id: 'a', size: 1000 }],
    [...Array<'yes'>(yes).fill('yes'), ...Array<'no'>(no).fill('no')].map((answer) => ({
      stratum: 'a',
      results: [result(item, answer, { since })],
    })),
  );

test('a change is told between rounds that asked the same', () => {
  const [trend] = trendsOf([
    { round: '2026-03', rates: [rate('K06', 20, 20)] },
    { round: '2026-06', rates: [rate('K06', 30, 10)] },
  ]);
  expect(trend?.points[0]).not.toHaveProperty('change');
  expect(trend?.points[0]).not.toHaveProperty('notComparable');
  const { by = NaN, interval } = trend?.points[1]?.change ?? {};
  expect(by).toBeCloseTo(0.25, 12);
  expect(interval?.low).toBeLessThan(by);
  expect(interval?.high).toBeGreaterThan(by);
});

test('a changed edition, a mixed one and a round that did not ask are said', () => {
  const mixed = { ...rate('K06', 5, 5), since: ['x', 'y'] };
  const [trend] = trendsOf([
    { round: '1', rates: [rate('K06', 5, 5)] },
    { round: '2', rates: [rate('K06', 5, 5, 'y')] },
    { round: '3', rates: [mixed] },
    { round: '4', rates: [] },
    { round: '5', rates: [rate('K06', 5, 5)] },
  ]);
  expect(trend?.points.map(({ notComparable }) => notComparable)).toEqual([
    undefined,
    'editionChanged',
    'editionChanged',
    'notAsked',
    'notAsked',
  ]);
});
