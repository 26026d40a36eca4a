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
      } else if (reviewed.length < FEWEST_CASES) expect(shown).toBe(0);
      for (const { rate } of teams)
        if (rate.kind === 'shown') expect(rate.relevant).toBeGreaterThanOrEqual(FEWEST_CASES);
    }),
  );
});

test('a share that one case does not meet is masked, and one that all or none meet is shown', () => {
  const kindOf = (met: number, unmet: number): string =>
    publish('K06', strata, [...cases(met, 'a', 'yes'), ...cases(unmet, 'a', 'no')]).whole.kind;
  expect([kindOf(39, 1), kindOf(3, 37), kindOf(40, 0), kindOf(0, 40), kindOf(34, 6)]).toEqual([
    ...['masked', 'masked', 'shown', 'shown', 'shown'],
  ]);
});

test('a team with one unmet is masked, and so is the next, which would tell it', () => {
  const reviewed = [
    ...cases(10, 'a', 'yes', 'North'),
    ...cases(1, 'a', 'no', 'North'),
    ...cases(10, 'a', 'yes', 'South'),
    ...cases(6, 'a', 'no', 'South'),
    ...cases(12, 'a', 'yes', 'West'),
  ];
  const { whole, teams } = publish('K06', strata, reviewed);
  expect([whole.kind, ...teams.map(({ rate }) => rate.kind)]).toEqual(['shown', 'masked', 'masked', 'shown']);
});

test('no few that meet an item, or do not, can be found by subtraction', () => {
  const team = fc.record({ met: fc.nat(8), unmet: fc.nat(8) });
  fc.assert(
    fc.property(fc.array(team, { minLength: 1, maxLength: 4 }), team, (teams, others) => {
      const reviewed = [
        ...teams.flatMap(({ met, unmet }, at) => [
          ...cases(met, 'a', 'yes', `T${at}`),
          ...cases(unmet, 'a', 'partly', `T${at}`),
        ]),
        ...cases(others.met, 'a', 'yes'),
        ...cases(others.unmet, 'a', 'no'),
      ];
      const item = publish('K06', strata, reviewed);
      const isShown = (at: number): boolean => item.teams.find((one) => one.team === `T${at}`)?.rate.kind === 'shown';
      for (const side of ['met', 'unmet'] as const) {
        const all = teams.reduce((sum, one) => sum + one[side], others[side]);
        const shown = teams.reduce((sum, one, at) => (isShown(at) ? sum + one[side] : sum), 0);
        const small = [all - shown, all, ...teams.flatMap((one, at) => (isShown(at) ? [one[side]] : []))];
        const told = item.whole.kind === 'shown' ? small : small.slice(2);
        for (const count of told) expect(count === 0 || count >= FEWEST_CASES).toBe(true);
      }
    }),
  );
});
