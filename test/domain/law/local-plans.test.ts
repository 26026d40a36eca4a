import { lawErrors } from '../../../domain/errors/law-errors';
import { lawBook } from '../../../domain/law/editions';
import type { LocalPlans } from '../../../domain/law/local-plans';
import { setSince } from '../../../domain/law/set-from';
import { applyOverrides } from '../../../domain/law/overrides';
import { normOn, normsOf, usualNorms } from '../../../domain/recovery/caseload/norm';
import { roundOfInstant } from '../../../domain/supervision/round/place';
import { completed, openingOf, roundPlanOf, standardRoundPlan, termsOn } from '../../../domain/supervision/round/plan';
import { comingRounds, wheelOn } from '../../../domain/supervision/year-wheel';

function plansOf(levels: unknown): LocalPlans {
  const { plans, problems } = applyOverrides(lawBook, levels);
  if (!plans) throw new Error(JSON.stringify(problems));
  return plans;
}

const file = [
  { from: '2027-01-01', rounds: { percent: 5, strata: ['team', 'colour'] }, caseload: { most: 22 } },
  {
    from: '2026-07-01',
    yearWheel: { months: [2, 11], day: 15, time: '07:30' },
    rounds: { size: 60, minPerStratum: 2, secondReviewPercent: 50, focus: ['K06', 'K12'] },
    caseload: { fewest: 16, most: 20, mostWhenNew: 12, weights: { placement: 1.5 } },
  },
];

test('what a file does not name is as Sagsgang has it, and marked as such', () => {
  expect(plansOf({ from: '2024-01-01', rules: {} })).toEqual({});
  expect(roundPlanOf({})).toBe(standardRoundPlan);
  expect(normsOf({})).toBe(usualNorms);
  const plans = plansOf({ from: '2026-07-01', caseload: { most: 23 } });
  expect(plans.rounds).toBeUndefined();
  expect(normOn(normsOf(plans), '2026-06-30')).toMatchObject({ most: 25, setFrom: {} });
  expect(normOn(normsOf(plans), '2026-07-01')).toEqual({
    ...usualNorms[0],
    ...{ from: '2026-07-01', most: 23, setFrom: { most: '2026-07-01' } },
  });
});

test('each level is in force from its day and changes what it names, whatever their order in the file', () => {
  const plans = plansOf(file);
  const plan = roundPlanOf(plans);
  expect(wheelOn(plan.wheel, '2026-06-30').months).toEqual([3, 6, 9, 12]);
  expect(comingRounds(plan.wheel, '2026-05-01T00:00:00.000Z', 3).map(({ at }) => at)).toEqual([
    '2026-06-01T04:00:00.000Z',
    '2026-11-15T06:30:00.000Z',
    '2027-02-15T06:30:00.000Z',
  ]);
  expect(termsOn(plan, '2026-12-31').terms).toMatchObject({ size: 60, strata: ['team'], minPerStratum: 2 });
  const later = termsOn(plan, '2027-01-01').terms;
  expect(later).toMatchObject({ percent: 5, strata: ['team', 'colour'], minPerStratum: 2, focus: ['K06', 'K12'] });
  expect(later.size).toBeUndefined();
  expect(setSince(termsOn(plan, '2027-01-01'), 'focus')).toBe('2026-07-01');
  expect(setSince(termsOn(plan, '2027-01-01'), 'focus', 'percent')).toBe('2027-01-01');
  expect(setSince(termsOn(plan, '2027-01-01'), 'allocation')).toBeUndefined();
  const norm = normOn(normsOf(plans), '2027-01-01');
  expect(norm).toMatchObject({ fewest: 16, most: 22, mostWhenNew: 12, newMonths: 12, weights: { placement: 1.5 } });
});

test('a round is opened by the plan of its own instant, and records all of it', () => {
  const plan = roundPlanOf(plansOf(file));
  const now = '2027-03-01T08:00:00.000Z';
  const dataOf = (instant: string): unknown => openingOf(plan, roundOfInstant(plan.wheel, instant), now)[0]?.data;
  expect(dataOf('2026-06-01T04:00:00.000Z')).toMatchObject({ size: 40, secondReviewPercent: 20, slot: '2026-06' });
  expect(dataOf('2026-11-15T06:30:00.000Z')).toMatchObject({
    ...{ slot: '2026-11', size: 60, strata: ['team'], allocation: 'proportional', standing: 'open' },
    ...{ minPerStratum: 2, secondReviewPercent: 50, focus: ['K06', 'K12'], edition: 'udtræk-2026' },
  });
  expect(dataOf('2027-02-15T06:30:00.000Z')).toMatchObject({ slot: '2027-02', percent: 5 });
  expect(dataOf('2027-02-15T06:30:00.000Z')).not.toHaveProperty('size');
});

test('what a round by hand leaves open is as the plan has it, but for the least of each stratum', () => {
  const plan = roundPlanOf(plansOf(file));
  const now = '2026-12-01T08:00:00.000Z';
  const terms = completed({ strata: ['worker'] }, plan, now, now);
  expect(terms).toMatchObject({ size: 60, strata: ['worker'], secondReviewPercent: 50 });
  expect(terms.minPerStratum).toBeUndefined();
  const closed = completed({ closedSince: '2026-01-01', percent: 10 }, plan, now, now);
  expect(closed).toMatchObject({ standing: 'closed', percent: 10 });
  expect(closed.size).toBeUndefined();
});

test('norms may lie before the law; rules may not', () => {
  expect(normOn(normsOf(plansOf({ from: '2016-01-01', caseload: { most: 30 } })), '2016-06-07').most).toBe(30);
  const both = { from: '2016-01-01', caseload: { most: 30 }, rules: {} };
  expect(applyOverrides(lawBook, both).problems?.map(({ code }) => code)).toEqual(['OVERRIDE_BEFORE_LAW']);
});

const from = '2026-01-01';

test.each([
  [
    'parts that are no objects',
    { from, yearWheel: [], rounds: 40, caseload: null },
    [
      ['yearWheel', 'OVERRIDE_NOT_AN_OBJECT'],
      ['rounds', 'OVERRIDE_NOT_AN_OBJECT'],
      ['caseload', 'OVERRIDE_NOT_AN_OBJECT'],
    ],
  ],
  [
    'fields nobody knows',
    [{ from, yearWheel: { hour: 6 }, rounds: { slot: 'x' }, caseload: { weights: { x: 1 } } }],
    [
      ['[0].yearWheel.hour', 'OVERRIDE_UNKNOWN_FIELD'],
      ['[0].rounds.slot', 'OVERRIDE_UNKNOWN_FIELD'],
      ['[0].caseload.weights.x', 'OVERRIDE_UNKNOWN_FIELD'],
    ],
  ],
  [
    'a day and an hour that not every year has',
    { from, yearWheel: { months: [6, 3], day: 31, time: '02:30' } },
    [
      ['yearWheel.months', 'OVERRIDE_WRONG_TYPE'],
      ['yearWheel.day', 'OVERRIDE_WRONG_TYPE'],
      ['yearWheel.time', 'OVERRIDE_WRONG_TYPE'],
    ],
  ],
  [
    'terms no round can have',
    { from, rounds: { size: 0, strata: ['ugedag'], allocation: 'lige', focus: ['K99'] } },
    [
      ['rounds.size', 'OVERRIDE_WRONG_TYPE'],
      ['rounds.strata', 'OVERRIDE_WRONG_TYPE'],
      ['rounds.allocation', 'OVERRIDE_WRONG_TYPE'],
      ['rounds.focus', 'OVERRIDE_WRONG_TYPE'],
    ],
  ],
  ['a number and a share', { from, rounds: { size: 20, percent: 5 } }, [['rounds', 'OVERRIDE_ONE_OF']]],
  [
    'bounds that cross',
    { from, rounds: { minPerStratum: 4, capPerStratum: 2 }, caseload: { fewest: 30 } },
    [
      ['rounds.minPerStratum', 'OVERRIDE_ABOVE_BOUND'],
      ['caseload.fewest', 'OVERRIDE_ABOVE_BOUND'],
    ],
  ],
  [
    'a bound that an earlier level crossed',
    [
      { from, caseload: { fewest: 18 } },
      { from: '2027-01-01', caseload: { most: 17 } },
    ],
    [['[1].caseload.fewest', 'OVERRIDE_ABOVE_BOUND']],
  ],
  [
    'numbers that are none',
    { from, caseload: { most: 20.5, longAbsenceDays: '30', weights: { placement: 1.005 } } },
    [
      ['caseload.most', 'OVERRIDE_WRONG_TYPE'],
      ['caseload.longAbsenceDays', 'OVERRIDE_WRONG_TYPE'],
      ['caseload.weights.placement', 'OVERRIDE_WRONG_TYPE'],
    ],
  ],
])('refuses %s, each with its place', (_, levels, expected) => {
  const { problems = [] } = applyOverrides(lawBook, levels);
  expect(problems.map(({ path, code }) => [path, code])).toEqual(expected);
  for (const { code, params } of problems) {
    const { message } = lawErrors[code as keyof typeof lawErrors];
    for (const [, name] of message.en.matchAll(/\{(\w+)\}/g)) expect(Object.keys(params)).toContain(name);
  }
});
