import { testInstallation, type TestInstallation } from '../dev/environment';
import { sharedEnvironment } from '../dev/shared';
import { openHouse, type Accepted, type House } from '../workflow/house';
import { drained } from './afterwards';
import { SlowWire, type Delays } from './slow-wire';
import { WorkerPool } from './worker-pool';

/** Longer than the second after which an append is given up. */
const SLOW_MS = 1_500;

describe('a slow database behind a worker process', () => {
  let installation: TestInstallation;
  let wire: SlowWire;
  let workers: WorkerPool;
  let house: House;

  beforeAll(async () => {
    installation = await testInstallation();
    const { settings, env } = installation;
    const through = new URL(settings.journalUrl);
    wire = new SlowWire(Number(through.port));
    through.port = `${await wire.open()}`;
    const { folder } = sharedEnvironment();
    workers = new WorkerPool({ env: { ...env, DATABASE_URL: through.href }, folder });
    await workers.start(0);
    house = await openHouse({ settings, worker: false });
  });
  afterAll(async () => {
    await house.close();
    await workers.killAll();
    await wire.close();
    await installation.close();
  });

  async function notes(caseId: string, texts: readonly string[]): Promise<{ answers: Accepted[]; ms: number[] }> {
    const [answers, ms]: [Accepted[], number[]] = [[], []];
    for (const note of texts) {
      const started = performance.now();
      answers.push(await house.does(caseId, 'note', { text: { note }, key: `${caseId} ${note}` }));
      ms.push(performance.now() - started);
    }
    return { answers, ms };
  }

  async function expectOnce(caseId: string, texts: readonly string[], answers: readonly Accepted[]): Promise<void> {
    const journal = await house.journal(caseId);
    expect(journal.flatMap(({ text }) => text?.['note'] ?? [])).toEqual(texts);
    expect(journal.slice(2).map(({ seq }) => seq)).toEqual(answers.map(({ entries }) => entries?.[0]));
    const { state, hash } = await house.backend.state(caseId);
    expect(await house.link.journal.events.head(caseId)).toMatchObject({ seq: state.seq, hash });
    expect(await house.link.journal.events.verifyCase(caseId)).toMatchObject({ kind: 'intact', seq: journal.length });
  }

  test.each<[string, Partial<Delays>]>([
    ['answers late: the commit succeeds after it was given up', { answers: SLOW_MS }],
    ['is reached late: the commit comes after it was given up', { requests: SLOW_MS }],
  ])('%s, and nothing is doubled', async (_, delays) => {
    const caseId = await house.opened();
    const before = await notes(caseId, ['before']);
    Object.assign(wire.delays, delays);
    const slow = await notes(caseId, ['late', 'behind it']);
    expect(slow.answers.map(({ journalled }) => journalled)).toEqual([false, false]);
    expect(slow.ms[0]).toBeLessThan(5_000);
    Object.assign(wire.delays, { requests: 0, answers: 0 });
    await drained(house, [caseId], 60_000);
    const after = await notes(caseId, ['after']);
    expect(after.answers[0]?.entries).toEqual([6, 6]);
    const answers = [...before.answers, ...slow.answers, ...after.answers];
    await expectOnce(caseId, ['before', 'late', 'behind it', 'after'], answers);
    expect(await house.does(caseId, 'note', { text: { note: 'late' }, key: `${caseId} late` })).toMatchObject({
      entries: slow.answers[0]?.entries,
    });
  });
});
