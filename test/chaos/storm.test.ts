import { join } from 'node:path';
import { diagnosed, drained, entriesOf, sealed, verified } from './afterwards';
import { disaster, strike, type Disaster } from './disaster';
import { importInsisting, listMunicipality, listPart } from './imports';
import { openRoughHouse, type RoughHouse } from './rough-house';
import { chanceFrom } from './seeded';
import { Storm, type StormCounts } from './storm';
import { discrepancies } from './storm-check';

/** `SAGSGANG_CHAOS_ROUNDS` makes the run longer or shorter; `SAGSGANG_CHAOS_SEED` repeats its choices. */
const rounds = Number(process.env['SAGSGANG_CHAOS_ROUNDS'] ?? 20);
const seed = Number(process.env['SAGSGANG_CHAOS_SEED'] ?? Date.now() % 1_000_000);

/** 1,000 in twenty rounds. */
const CASES = 50 * rounds;
/** Of the list that is imported meanwhile, in parts; it has no more. */
const ROWS = Math.min(30 * rounds, 990);
const WORKERS = 2;
/** What a round may take, in milliseconds; it is longer only until what it began is answered and up again. */
const BUDGET_MS = 5_000;
/** For outboxes and the lists of the server to come to rest afterwards, in milliseconds. */
const REST_MS = 180_000;

const portion = (of: number, round: number): number => Math.round((of * round) / rounds);

describe(`${rounds} rounds of kill -9 in a storm of commands under an import, seed ${seed}`, () => {
  let rough: RoughHouse;
  let storm: Storm;
  let receipts: string;
  const imported = { added: 0, unchanged: 0, refused: 0 };
  /** Commands under way as each round's first victim was killed. */
  const met: number[] = [];
  const chance = chanceFrom(seed);
  const tell = (line: string): boolean => process.stderr.write(`${line}\n`);

  beforeAll(async () => {
    rough = await openRoughHouse({ workers: WORKERS });
    storm = new Storm(rough.house, chanceFrom(seed + 1));
    receipts = join(rough.folder, 'receipts.jsonl');
    process.env['SAGSGANG_RECEIPTS'] = receipts;
  }, 120_000);
  afterAll(async () => {
    delete process.env['SAGSGANG_RECEIPTS'];
    await rough.close();
  }, 60_000);

  async function round(number: number): Promise<void> {
    const [started, before] = [performance.now(), { ...storm.counts }];
    const plan = disaster(chance, WORKERS);
    let struck = false;
    const over = (): boolean => struck && performance.now() - started > BUDGET_MS;
    const meet = (): number => met.push(storm.underWay);
    const striking = strike(rough, plan, meet).then(() => (struck = true));
    const importing = importInsisting(
      rough.house.link,
      listPart(portion(ROWS, number - 1), portion(ROWS, number)),
    ).then(({ counts }) => {
      for (const name of ['added', 'unchanged', 'refused'] as const) imported[name] += counts[name];
    });
    const working = storm.round(portion(CASES, number) - portion(CASES, number - 1), over);
    await Promise.all([striking, importing, working]);
    tell(story(number, plan, before, storm.counts, performance.now() - started));
  }

  test('loses and doubles nothing', async () => {
    tell(`Seed ${seed}: ${rounds} rounds, ${CASES} cases, ${ROWS} rows, ${BUDGET_MS} ms a round`);
    const heads = join(rough.folder, 'heads.jsonl');
    for (let number = 1; number <= rounds; number++) {
      await round(number);
      if (number === Math.ceil(rounds / 2)) await sealed(rough.house, heads);
    }
    const { house, workers } = rough;
    const { told } = storm;
    tell(`Workers that ended by themselves and were started again: ${workers.endedByItself.length}`);
    for (const lastWords of workers.endedByItself) tell(lastWords);
    const late = told.filter(({ answer }) => answer.kind === 'accepted' && !answer.journalled);
    await drained(
      house,
      late.map(({ caseId }) => caseId),
      REST_MS,
    );

    const checks = await diagnosed(house, receipts, REST_MS);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(checks.filter(({ code }) => code === 'OUTBOX_WAITING')).toEqual([]);
    const { report, problems } = await verified(house, heads);
    expect(problems).toEqual([]);
    expect(report).toMatchObject({ finished: true, problems: 0, compared: 1, cases: CASES + ROWS });
    tell(`doctor: ${checks.length} points in order; verify: ${report.cases} cases, ${report.entries} entries intact`);

    expect(storm.surprises).toEqual([]);
    expect(discrepancies(told, await entriesOf(house, house.link.municipality))).toEqual([]);
    expect(new Set(told.map(({ caseId }) => caseId)).size).toBe(CASES);
  }, 1_800_000);

  test('has imported every row once', async () => {
    expect(imported).toEqual({ added: ROWS, unchanged: 0, refused: 0 });
    const { counts } = await importInsisting(rough.house.link, listPart(0, ROWS));
    expect(counts).toMatchObject({ rows: ROWS, added: 0, unchanged: ROWS, refused: 0, entries: 0 });
    const cases = new Set((await entriesOf(rough.house, listMunicipality)).map(({ caseId }) => caseId));
    expect(cases.size).toBe(ROWS);
  }, 300_000);

  test('has been one: every strike met commands under way, of every kind', () => {
    const { accepted, refused, repeated } = storm.counts;
    for (const count of [accepted, refused, repeated]) expect(count).toBeGreaterThan(rounds);
    expect(met).toHaveLength(rounds);
    expect(Math.min(...met)).toBeGreaterThan(0);
    expect(storm.lives.filter(({ closed }) => closed).length).toBeGreaterThan(0);
  });
});

function story(number: number, plan: Disaster, before: StormCounts, after: StormCounts, ms: number): string {
  const more = (name: keyof StormCounts): number => after[name] - before[name];
  return [
    `Round ${number}: killed ${plan.victims.join(' and ')} after ${plan.after} ms, dead for ${plan.dead} ms`,
    `${more('accepted')} accepted (${more('waiting')} in an outbox), ${more('refused')} refused, ` +
      `${more('repeated')} repeated, ${more('unanswered')} unanswered`,
    `${(ms / 1000).toFixed(1)} s`,
  ].join('; ');
}
