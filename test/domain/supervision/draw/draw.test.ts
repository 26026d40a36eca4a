import fc from 'fast-check';
import type { PopulationLine } from '../../../../domain/supervision/draw/population';
import type { DrawRule } from '../../../../domain/supervision/draw/rule';
import { drawn, refusalOf, ruleWith, teams, ticketByHand } from './made';

const ids = (cases: readonly { readonly id: string }[]): string[] => cases.map(({ id }) => id);

test('is what a second reading of the guide draws: tickets by hand, the lowest of each stratum', () => {
  const lines = teams({ Nord: 40, Syd: 25, Øst: 7 });
  const made = drawn(lines, ruleWith({ size: 18, strata: ['team', 'sagstype'], replacements: 2 }), 'lotto 7');
  for (const { values, stratum, allocated } of made.strata) {
    const byHand = lines
      .filter((line) => line.values.join() === values.join())
      .map(({ id }) => ({ id, ticket: ticketByHand('lotto 7', values, id) }))
      .sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
    const [take, next] = [byHand.slice(0, allocated), byHand.slice(allocated, allocated + 2)];
    const shown = (list: typeof made.drawn): unknown =>
      list.filter((one) => one.stratum === stratum).map(({ id, ticket }) => ({ id, ticket }));
    expect([shown(made.drawn), shown(made.replacements)]).toEqual([take, next]);
  }
  expect(made.strata.map(({ stratum }) => stratum)).toEqual([
    'Nord · anbringelse',
    'Nord · støtte',
    'Syd · anbringelse',
    'Syd · støtte',
    'Øst · anbringelse',
    'Øst · støtte',
  ]);
  expect(made.drawn).toHaveLength(18);
});

test('stays the same draw for ever under its edition', () => {
  const made = drawn(teams({ Nord: 30, Syd: 20 }), ruleWith({ size: 5 }), '2026-12-01');
  expect(made.drawn.map(({ id, order }) => `${order} ${id}`)).toMatchInlineSnapshot(`
   [
     "1 Nord-00018",
     "2 Nord-00013",
     "3 Nord-00021",
     "1 Syd-00002",
     "2 Syd-00016",
   ]
  `);
});

const population = fc
  .array(fc.tuple(fc.constantFrom('A', 'B', 'C', ''), fc.constantFrom('x', 'y', 'z', '')), { maxLength: 60 })
  .map((rows) =>
    rows.map(([team, worker], number): PopulationLine => ({ id: `s${number}`, values: [team, 'k'], worker })),
  );

test('does not depend on the order of the rows, takes nobody twice and never more than asked', () => {
  const rules = fc.record({
    size: fc.oneof(fc.nat(70), fc.record({ percent: fc.nat(100) })),
    allocation: fc.constantFrom('proportional', 'fixed'),
    replacements: fc.nat(3),
    capPerWorker: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
    capPerStratum: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(population, rules, fc.string({ maxLength: 5 }), (lines, change, seed) => {
      const { capPerWorker, capPerStratum, ...others } = change;
      const rule: DrawRule = ruleWith({
        ...others,
        ...(capPerWorker === undefined ? {} : { capPerWorker }),
        ...(capPerStratum === undefined ? {} : { capPerStratum }),
      } as Partial<DrawRule>);
      const made = drawn(lines, rule, seed);
      expect(drawn([...lines].reverse(), rule, seed)).toEqual(made);
      const all = [...ids(made.drawn), ...ids(made.replacements)];
      expect(new Set(all).size).toBe(all.length);
      expect(made.drawn.length).toBeLessThanOrEqual(Math.min(made.asked, lines.length));
      for (const worker of ['x', 'y', 'z']) {
        const own = made.drawn.filter((one) => one.worker === worker).length;
        expect(own).toBeLessThanOrEqual(capPerWorker ?? lines.length);
      }
      if (capPerWorker !== undefined || capPerStratum !== undefined) return;
      expect(made.drawn.length).toBe(Math.min(made.asked, lines.length));
      expect(made.strata.every((one) => one.drawn === one.allocated)).toBe(true);
    }),
    { seed: 6, numRuns: 300 },
  );
});

describe('workers', () => {
  test('a cap passes over cases, says which, and draws the next', () => {
    const lines = teams({ Nord: 9, Syd: 9 });
    const made = drawn(lines, ruleWith({ size: 6, capPerWorker: 1 }));
    expect(new Set(made.drawn.map(({ worker }) => worker)).size).toBe(6);
    expect(made.passedOver.length).toBeGreaterThan(0);
    for (const { id, stratum, ticket, reason } of made.passedOver) {
      expect([reason, ids(made.drawn)]).toEqual(['workerCap', expect.not.arrayContaining([id])]);
      const after = made.drawn.find((one) => one.stratum === stratum && one.ticket > ticket);
      expect(after).toBeDefined();
    }
  });

  test('where caps leave too few, fewer are drawn and the draw says so', () => {
    const made = drawn(teams({ Nord: 30 }), ruleWith({ size: 10, capPerWorker: 2 }));
    expect([made.asked, made.drawn.length]).toEqual([10, 6]);
  });

  test('a minimum draws from every worker, also those whose tickets are high', () => {
    const lines = teams({ Nord: 60, Syd: 60, Øst: 3 });
    const made = drawn(lines, ruleWith({ size: 12, minPerWorker: 1 }));
    expect(new Set(made.drawn.map(({ worker }) => worker)).size).toBe(9);
    expect(made.drawn).toHaveLength(12);
  });
});

describe('sizes', () => {
  test('fixed takes as many from each, as far as they go; or the numbers set', () => {
    const lines = teams({ Nord: 50, Syd: 30, Øst: 2 });
    const counts = (rule: DrawRule): number[] => drawn(lines, rule).strata.map((one) => one.drawn);
    expect(counts(ruleWith({ size: 12, allocation: 'fixed' }))).toEqual([5, 5, 2]);
    expect(counts(ruleWith({ allocation: 'fixed', sizes: { Nord: 1, Øst: 9 } }))).toEqual([1, 0, 2]);
    expect(counts(ruleWith({ size: { percent: 10 } }))).toEqual([6, 3, 0]);
    expect(counts(ruleWith({ size: 0 }))).toEqual([0, 0, 0]);
    expect(counts(ruleWith({ size: 99 }))).toEqual([50, 30, 2]);
    expect(counts(ruleWith({ size: 12, minPerStratum: 2, capPerStratum: 6 }))).toEqual([6, 4, 2]);
  });

  test('an empty population and no strata are a draw too', () => {
    expect(drawn([], ruleWith())).toMatchObject({ population: 0, strata: [], drawn: [] });
    expect(drawn(teams({ Nord: 5 }), ruleWith({ strata: [], size: 2 })).strata).toMatchObject([
      { stratum: 'alle', size: 5, drawn: 2 },
    ]);
  });

  test.each<[string, Partial<DrawRule>]>([
    ['DRAW_MINIMA_EXCEED_SIZE', { size: 5, minPerStratum: 3 }],
    ['DRAW_MINIMA_EXCEED_SIZE', { size: 5, minPerWorker: 1 }],
    ['DRAW_BOUNDS_CROSSED', { minPerStratum: 3, capPerStratum: 2 }],
    ['DRAW_BOUNDS_CROSSED', { minPerWorker: 3, capPerWorker: 2 }],
    ['DRAW_WORKER_MINIMUM_UNREACHABLE', { minPerWorker: 1, capPerStratum: 2 }],
    ['DRAW_FIELD_UNKNOWN', { strata: ['distrikt'] }],
    ['DRAW_EDITION_UNKNOWN', { edition: 'udtræk-1999' }],
    ['DRAW_NUMBER_IMPOSSIBLE', { size: -1 }],
    ['DRAW_NUMBER_IMPOSSIBLE', { size: { percent: 101 } }],
    ['DRAW_NUMBER_IMPOSSIBLE', { capPerWorker: 1.5 }],
    ['DRAW_SIZES_FOR_PROPORTIONAL', { sizes: { Nord: 1 } }],
    ['DRAW_STRATUM_UNKNOWN', { allocation: 'fixed', sizes: { Vest: 1 } }],
  ])('%s for %j', (code, change) => {
    expect(refusalOf(teams({ Nord: 20, Syd: 20 }), ruleWith(change))).toBe(code);
  });
});
