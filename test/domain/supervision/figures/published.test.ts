import fc from 'fast-check';
import { FEWEST_CASES, publish } from '../../../../domain/supervision/figures/published';
import { cases } from './results';

const strata = [{ id: 'a', size: 500 }];
const kinds = (sizes: Record<string, number>): Record<string, string> => {
  const reviewed = Object.entries(sizes).flatMap(([team, count]) => cases(count, 'a', 'yes', team));
  const { whole, teams } = publish('K06', strata, reviewed);
  return Object.fromEntries([['', whole.kind], ...teams.map(({ team, rate }) => [team, rate.kind])]) as Record<
    string,
    string
  >;
};

test('large groups are shown', () => {
  expect(kinds({ North: 5, South: 12 })).toEqual({ '': 'shown', North: 'shown', South: 'shown' });
});

test('a small group is masked, and so is the next one by name, which would tell it', () => {
  expect(kinds({ North: 4, South: 12, West: 9 })).toEqual({
    '': 'shown',
    North: 'masked',
    South: 'masked',
    West: 'shown',
  });
  expect(kinds({ North: 4, South: 3, West: 9 })).toEqual({
    '': 'shown',
    North: 'masked',
    South: 'masked',
    West: 'shown',
  });
  expect(kinds({ North: 1, South: 2 })).toEqual({ '': 'masked', North: 'masked', South: 'masked' });
});

test('a team in whose cases it was not relevant has nothing to hide', () => {
  const reviewed = [...cases(6, 'a', 'yes', 'North'), ...cases(6, 'a', 'notRelevant', 'South')];
  expect(publish('K06', strata, reviewed).teams[1]).toEqual({ team: 'South', rate: { kind: 'none' } });
});

test('no small group can be found by subtraction, and nothing names a case or a worker', () => {
  const anySizes = fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D', 'E'), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(anySizes, fc.integer({ min: 0, max: 6 }), (sizes, withoutTeam) => {
      const reviewed = [
        ...Object.entries(sizes).flatMap(([team, count]) => cases(count, 'a', 'no', team)),
        ...cases(withoutTeam, 'a', 'yes'),
      ];
      const { whole, teams } = publish('K06', strata, reviewed);
      const shown = teams.reduce((sum, { rate }) => sum + (rate.kind === 'shown' ? rate.relevant : 0), 0);
      if (whole.kind === 'shown') {
        const rest = whole.relevant - shown;
        expect(rest === 0 || rest >= FEWEST_CASES).toBe(true);
      } else expect(shown).toBe(0);
      for (const { rate } of teams)
        if (rate.kind === 'shown') expect(rate.relevant).toBeGreaterThanOrEqual(FEWEST_CASES);
    }),
  );
});
