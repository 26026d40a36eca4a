import path from 'node:path';
import { runOnce } from '../../../domain/simulation/run';
import type { RunOutcome } from '../../../domain/simulation/outcome';
import { loadScenario, type LoadedScenario } from '../../../client/library/simulate';

const examples = path.join(__dirname, '../../../examples');
const seeds = [1, 2, 3];

interface Pair {
  readonly without: RunOutcome;
  readonly withTeam: RunOutcome;
}

let loaded: readonly LoadedScenario[];
let pairs: readonly Pair[];

/** Seven months: from June 2016 to January 2017, two of them after the team began. */
function run({ scenario, starting, world }: LoadedScenario, seed: number): RunOutcome {
  return runOnce({ ...scenario, months: 7 }, starting, world, { seed, run: 1 });
}

beforeAll(async () => {
  const files = ['simulation-lejre.json', 'simulation-lejre-with-team.json'];
  loaded = await Promise.all(files.map((file) => loadScenario(path.join(examples, file))));
  const [a, b] = loaded;
  pairs = seeds.flatMap((seed) => (a && b ? [{ without: run(a, seed), withTeam: run(b, seed) }] : []));
});

const examinations = ({ months }: RunOutcome, month: number): number => months[month]?.examinationsOpen ?? NaN;
const finished = ({ months }: RunOutcome): number =>
  months.slice(5).reduce((sum, { examinationsFinished }) => sum + examinationsFinished, 0);
/** Months counted from 0: the fifth ends on 6 November 2016, the seventh on 6 January 2017. */
const [november, january] = [4, 6];
const mostly = (holds: (pair: Pair) => boolean): boolean => pairs.filter(holds).length > pairs.length / 2;

test('begins with the published figures: 687 cases, 15.8 posts that become 17, 25 new a month', () => {
  for (const { without, withTeam } of pairs) {
    for (const { startedWith, months, opened } of [without, withTeam]) {
      expect(startedWith).toBe(687);
      expect(months[0]?.fullTime).toBeCloseTo(15.8);
      expect(months[january]?.fullTime).toBeCloseTo(17);
      expect(opened / 7).toBeGreaterThan(18);
      expect(opened / 7).toBeLessThan(32);
    }
    expect(withTeam.months.map(({ opened }) => opened)).toEqual(without.months.map(({ opened }) => opened));
  }
});

test('without a team the examinations stall: more and more of them are not finished', () => {
  expect(mostly(({ without }) => examinations(without, november) > examinations(without, 0))).toBe(true);
  expect(mostly(({ without }) => examinations(without, january) > examinations(without, november))).toBe(true);
});

test('with a team from November the stall ends', () => {
  expect(mostly(({ withTeam }) => examinations(withTeam, january) < examinations(withTeam, november))).toBe(true);
  expect(mostly((pair) => finished(pair.withTeam) > 3 * finished(pair.without))).toBe(true);
});

test('the team is paid for elsewhere: the same hands let other deadlines go', () => {
  const late = ({ rules }: RunOutcome): number => (rules['K13']?.late ?? 0) + (rules['K25']?.late ?? 0);
  expect(mostly(({ without, withTeam }) => late(withTeam) > late(without))).toBe(true);
});
