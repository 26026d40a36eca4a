import fc from 'fast-check';
import { CaseClosed } from '../../../domain/case/closure/facts';
import { lastOf } from '../../../domain/case/kernel/state';
import { Caseload } from '../../../domain/simulation/caseload';
import { workOrders, type WorkOrder } from '../../../domain/simulation/scenario';
import { spreadOf } from '../../../domain/simulation/spread';
import { ran, small } from './small';

const orders = Object.keys(workOrders) as WorkOrder[];

const scenarios = fc
  .record({
    seed: fc.nat(),
    arrivalsPerMonth: fc.integer({ min: 0, max: 12 }),
    workers: fc.array(
      fc.record({ number: fc.integer({ min: 0, max: 3 }), hoursPerWeek: fc.constantFrom(7.4, 30, 37) }),
      { maxLength: 2 },
    ),
    absence: fc.constantFrom(0, 0.2, 0.9),
    order: fc.constantFrom(...orders),
    dutyOfficer: fc.boolean(),
    team: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ seed, team, ...changed }) => ({
    seed,
    scenario: small({
      ...changed,
      months: 3,
      changes: [{ from: '2026-02-02', hired: [{ number: 1, hoursPerWeek: 37 }], examinationTeam: team }],
    }),
  }));

test('cases in are cases open and closed, and nobody works more minutes than they have', () => {
  fc.assert(
    fc.property(scenarios, ({ scenario, seed }) => {
      const { startedWith, opened, closed, open, months, fullestDay, minutesHad, minutesWorked } = ran(scenario, seed);
      expect(startedWith + opened).toBe(open + closed);
      expect(months.reduce((sum, month) => sum + month.opened, 0)).toBe(opened);
      expect(months.reduce((sum, month) => sum + month.closed, 0)).toBe(closed);
      expect(months.at(-1)?.open).toBe(open);
      expect(fullestDay).toBeLessThanOrEqual(1 + 1e-9);
      expect(minutesWorked).toBeLessThanOrEqual(minutesHad + 1e-6);
    }),
    { numRuns: 8 },
  );
});

test('late is never more than due, and missing never more than late', () => {
  for (const { due, late, missing } of Object.values(ran(small()).rules)) {
    expect(late).toBeLessThanOrEqual(due);
    expect(missing).toBeLessThanOrEqual(late);
  }
});

test('the same seed gives the same outcome, another seed or run another', () => {
  expect(ran(small(), 7, 2)).toEqual(ran(small(), 7, 2));
  expect(ran(small(), 7, 3)).not.toEqual(ran(small(), 7, 2));
  expect(ran(small(), 8, 2)).not.toEqual(ran(small(), 7, 2));
});

test('more workers meet the same families', () => {
  const [few, many] = [small(), small({ workers: [{ number: 9, hoursPerWeek: 37 }] })].map((one) => ran(one));
  expect(many?.months.map(({ opened }) => opened)).toEqual(few?.months.map(({ opened }) => opened));
});

test('with time enough nothing is late, and cases go all the way through the closure gate', () => {
  const scenario = small({ workers: [{ number: 20, hoursPerWeek: 37 }], absence: 0, arrivalsPerMonth: 4, months: 9 });
  const { rules, closed, heldByGate } = ran(scenario);
  expect(closed).toBeGreaterThan(15);
  expect(heldByGate).toBe(0);
  expect(Object.entries(rules).filter(([, { due }]) => due > 0).length).toBeGreaterThanOrEqual(8);
  expect(Object.entries(rules).flatMap(([rule, { late }]) => (late > 0 ? [rule] : []))).toEqual([]);
});

test('without workers nothing is done but what the duty officer assesses', () => {
  const { rules, closed, minutesHad } = ran(small({ workers: [] }));
  expect([closed, minutesHad]).toEqual([0, 0]);
  expect(rules['K02']?.missing).toBe(0);
  expect(rules['K01']?.missing).toBe(rules['K01']?.due);
  expect(rules['K03']?.missing).toBe(rules['K03']?.late);
  expect(rules['K03']?.late).toBeGreaterThan(20);
});

test('without a duty officer weekends make assessments late', () => {
  expect(ran(small({ dutyOfficer: false })).rules['K02']?.late).toBeGreaterThan(5);
});

test('a case is looked at only when something was done or fell due', () => {
  const look = jest.spyOn(Caseload.prototype, 'look');
  const { opened } = ran(small({ months: 3 }));
  const looks = look.mock.calls.length;
  const closedOnes = look.mock.calls.filter(([one]) => lastOf(one.state, CaseClosed) !== undefined).length;
  look.mockRestore();
  expect(looks / opened).toBeLessThan(20);
  expect(closedOnes).toBeGreaterThan(0);
});

test('a spread is of numbers that occurred', () => {
  expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ low: 1, median: 3, high: 5 });
  expect(spreadOf([7])).toEqual({ low: 7, median: 7, high: 7 });
  expect(() => spreadOf([])).toThrow(RangeError);
});
