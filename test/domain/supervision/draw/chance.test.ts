import { draw } from '../../../../domain/supervision/draw/draw';
import { sha256 } from '../../../../journal/sha256';
import { frozen, ruleWith, teams, valueOf } from './made';

const REDRAWS = 10_000;

/**
 * Each stratum draws n of its N cases without replacement. Over many draws the sum of (drawn - expected)² / expected,
 * times (N - 1) / (N - n), follows χ² with N - 1 degrees of freedom. Critical values at 0.1 %: 59.70 for 30,
 * 40.79 for 17, 26.12 for 8 degrees.
 */
test.each([
  ['Nord', 31, 8, 59.7],
  ['Syd', 18, 4, 40.79],
  ['Øst', 9, 2, 26.12],
])('χ² over 10,000 seeds: every case of %s (%i cases, %i drawn) has its chance', (team, size, taken, critical) => {
  const { met } = redraws();
  const cases = [...met].filter(([id]) => id.startsWith(team));
  expect(cases).toHaveLength(size);
  const expected = (REDRAWS * taken) / size;
  const raw = cases.reduce((sum, [, count]) => sum + (count - expected) ** 2 / expected, 0);
  const statistic = (raw * (size - 1)) / (size - taken);
  expect(statistic).toBeLessThan(critical);
  expect(statistic).toBeGreaterThan(size / 5);
});

test('pairs of cases come together as often as they should: one draw says nothing of two cases', () => {
  const { pairs } = redraws();
  const expected = (REDRAWS * 4 * 3) / (18 * 17);
  const counts = [...pairs.values()];
  expect(counts).toHaveLength((18 * 17) / 2);
  for (const count of counts) expect(Math.abs(count - expected)).toBeLessThan(5 * Math.sqrt(expected));
});

interface Redraws {
  /** How often each case was drawn. */
  readonly met: ReadonlyMap<string, number>;
  /** How often two cases of Syd were drawn together. */
  readonly pairs: ReadonlyMap<string, number>;
}

let kept: Redraws | undefined;

function redraws(): Redraws {
  if (kept) return kept;
  const population = frozen(teams({ Nord: 31, Syd: 18, Øst: 9 }));
  const rule = ruleWith({ size: 14 });
  const met = new Map(population.lines.map(({ id }) => [id, 0]));
  const pairs = new Map<string, number>();
  for (let seed = 0; seed < REDRAWS; seed++) {
    const made = valueOf(draw(population, rule, `frø ${seed}`, sha256));
    for (const { id } of made.drawn) met.set(id, (met.get(id) ?? 0) + 1);
    const south = made.drawn.flatMap(({ id }) => (id.startsWith('Syd') ? [id] : [])).sort();
    south.forEach((a, index) => {
      for (const b of south.slice(index + 1)) pairs.set(`${a} ${b}`, (pairs.get(`${a} ${b}`) ?? 0) + 1);
    });
  }
  kept = { met, pairs };
  return kept;
}
