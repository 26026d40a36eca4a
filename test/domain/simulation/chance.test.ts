import { arrivalsOn } from '../../../domain/simulation/arrivals';
import { Chance } from '../../../domain/simulation/chance';
import { small } from './small';

test('the numbers of a seed are fixed: these must never change', () => {
  const chance = new Chance(1, 'a');
  expect([chance.next(), chance.next(), chance.next()].map((one) => Math.floor(one * 1e6))).toEqual([
    556524, 997783, 487923,
  ]);
});

test('streams with other labels have nothing to do with each other', () => {
  const firsts = Array.from({ length: 200 }, (_, label) => new Chance(1, 'case', label).next());
  expect(new Set(firsts).size).toBe(200);
  const mean = firsts.reduce((sum, one) => sum + one, 0) / 200;
  expect(mean).toBeGreaterThan(0.42);
  expect(mean).toBeLessThan(0.58);
});

test('triangular numbers keep within their ends, with the mean that they should have', () => {
  const chance = new Chance(3);
  const drawn = Array.from({ length: 4_000 }, () => chance.varying([10, 20, 60]));
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(10);
  expect(Math.max(...drawn)).toBeLessThanOrEqual(60);
  expect(Math.abs(drawn.reduce((sum, one) => sum + one, 0) / drawn.length - 30)).toBeLessThan(1);
  expect(chance.varying([5, 5, 5])).toBe(5);
});

test('as many notifications come as the scenario says, spread as by chance', () => {
  const chance = new Chance(5);
  const scenario = small({ arrivalsPerMonth: 25 });
  const months = Array.from({ length: 240 }, () =>
    Array.from({ length: 30 }, () => arrivalsOn('2026-01-05', scenario, chance).length).reduce((a, b) => a + b, 0),
  );
  const mean = months.reduce((a, b) => a + b, 0) / months.length;
  const variance = months.reduce((sum, one) => sum + (one - mean) ** 2, 0) / months.length;
  expect(Math.abs(mean - 25 * (30 / 30.436875))).toBeLessThan(1);
  expect(variance / mean).toBeGreaterThan(0.7);
  expect(variance / mean).toBeLessThan(1.3);
});
