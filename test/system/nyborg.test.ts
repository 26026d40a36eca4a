import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '../../client/library/backend';
import { link, type InstallationLink } from '../../client/library/installation';
import { proveFromJournal } from '../../client/library/supervision/rounds';
import { orderSchedule } from '../../client/library/supervision/schedule';
import { readUndertaking, undertakingsOf, type ReadUndertaking } from '../../client/library/undertakings/read';
import type { Account } from '../../domain/report/account';
import type { FigureValue } from '../../domain/report/figures/figure';
import { figureOf } from '../../domain/report/figures/registry';
import { isSmall } from '../../domain/report/masking';
import type { PublishedAccount } from '../../domain/report/published-account';
import { roundOf } from '../../domain/supervision/round/round';
import { ensureSupervision } from '../../worker/supervision-schedule';
import { startWorker, type RunningWorker } from '../../worker/worker';
import { called } from '../dev/called';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { countOf } from './nyborg-count';
import { openRound, REVIEWING, reviewsNyborg } from './nyborg-review';
import { nyborgRows, openOn } from './nyborg-rows';
import { expectTakenOver } from './taken-over';

const NAMES = ['2022-03', '2022-06', '2022-09', '2022-12', '2023-03', '2023-06', '2023-09', '2023-12'];
const DAY = 86_400_000;
const CASE_NUMBER = /\b\d{4}-\d{6}\b/;
const drawn: ReadonlySet<string> = new Set(['opening', 'reviewing', 'reviewed']);

let installation: TestInstallation;
let worker: RunningWorker | undefined;
let to: InstallationLink;

beforeAll(async () => {
  installation = await testInstallation();
  worker = await startWorker(installation.settings);
  to = await link(installation.settings);
});

afterAll(async () => {
  await worker?.stop();
  await to.close();
  await installation.close();
});

/** Waits until all eight rounds stand as wanted. */
async function eight(wanted: (stage: string) => boolean): Promise<readonly ReadUndertaking[]> {
  let stages: readonly string[] = [];
  for (const until = Date.now() + 150_000; Date.now() < until; await pause(500)) {
    const found: ReadUndertaking[] = [];
    for (const one of await undertakingsOf(to, 'round').catch(() => [])) {
      const read = await readUndertaking(to, one).catch(() => undefined);
      if (read && one.name !== openRound) found.push(read);
    }
    stages = found.map(({ undertaking, standing }) => `${undertaking.name} ${standing.stage}`);
    if (found.length === NAMES.length && found.every(({ standing }) => wanted(standing.stage))) return found;
  }
  throw new Error(`The rounds stand: ${stages.join(', ')}`);
}

test('the list is taken over, runs as workflows and counts as expected from the journal', async () => {
  await expectTakenOver(to, 'nyborg-underretninger', to.municipality);
}, 180_000);

describe('all cases are reviewed', () => {
  reviewsNyborg(() => ({ installation, to }));
});

test('two past years are drawn by backfill: eight rounds, each with the population of its instant, after one head', async () => {
  await ensureSupervision(installation.settings);
  const order = { kind: 'backfill', from: '2022-01-01T00:00:00.000Z', to: '2023-12-31T00:00:00.000Z' } as const;
  await orderSchedule(to, order);
  const frozen = await eight((stage) => stage === 'awaitingHead');
  expect(frozen.map(({ undertaking }) => undertaking.name)).toEqual(NAMES);
  const populations = frozen.map(({ state }) => roundOf(state).frozen?.data);
  expect(populations.map((one) => one?.count)).toEqual(
    NAMES.map((name) => nyborgRows.filter((row) => openOn(row, `${name}-01`)).length),
  );
  expect(populations.map((one) => one?.instant?.slice(0, 10))).toEqual(NAMES.map((name) => `${name}-01`));

  await to.journal.proof.sealDay(new Date(Date.now() + DAY).toISOString());
  const found = await eight((stage) => drawn.has(stage));
  for (const one of found) {
    const { population = 0, drawn: taken = 0 } = one.standing.counts;
    expect(taken).toBe(Math.min(40, population));
    expect(await proveFromJournal(to, one)).toEqual([]);
  }

  await orderSchedule(to, order);
  await pause(2_000);
  expect((await undertakingsOf(to, 'round')).map(({ name }) => name)).toEqual([...NAMES, openRound]);
}, 400_000);

describe('the status to the regulator and its follow-up half a year later', () => {
  const [first, later] = ['2023-06-05', '2023-12-05'];
  const followUp = ['--as-of', later, '--since', first];

  async function call(...options: string[]): Promise<string> {
    const env = { ...installation.env, SAGSGANG_USER: 'LED' };
    const terminal = { env, connect: () => connect(installation.settings), columns: 160 };
    const { code, out, err } = await called(['redegørelse', ...options], terminal);
    expect([options, code, err]).toEqual([options, 0, '']);
    return out;
  }

  const read = async <A = Account>(...options: string[]): Promise<A> =>
    JSON.parse(await call(...options, '--json')) as A;
  const figuresOf = ({ sections }: Account) =>
    new Map(sections.flatMap(({ figures }) => figures.map(({ figure, values }) => [figure, values] as const)));

  let account: Account;

  beforeAll(async () => {
    // Reports read the journal alone; the reviews just drawn need not be worked on beside them.
    await worker?.stop();
    worker = undefined;
    await to.journal.staff.put(to.municipality, [{ initials: 'LED', roles: ['leader'], from: '2015-01-01' }]);
    account = await read(...followUp);
  });

  test('both columns are what can be counted in the list itself, the earlier one by what had happened by then', () => {
    const found = figuresOf(account);
    account.periods.forEach((period, column) => {
      for (const [code, expected] of Object.entries(countOf(period)))
        expect([code, period.to, found.get(code)?.[column]]).toMatchObject([code, period.to, expected]);
    });
    expect(found.get('examinations-running')).toMatchObject([{ count: 26 }, { count: 24 }]);
    expect(found.get('examinations-overdue')).toMatchObject([{ count: 4 }, { count: 15 }]);
  });

  test('its first column is the status of that day: of a day always, of a period with the same months', async () => {
    const [status, found] = [figuresOf(await read('--as-of', first)), figuresOf(account)];
    for (const [code, [value]] of status)
      if (figureOf(code).over === 'day') expect([code, found.get(code)?.[0]]).toEqual([code, value]);
    const half = ['--months', '6'];
    const [statusOfHalf, again] = [await read('--as-of', first, ...half), await read(...followUp, ...half)];
    expect(again.periods[0]).toEqual(statusOfHalf.periods[0]);
    for (const [code, [value]] of figuresOf(statusOfHalf))
      expect([code, figuresOf(again).get(code)?.[0]]).toEqual([code, value]);
  });

  test('the text says what the JSON says', async () => {
    const text = await call(...followUp);
    expect(text).toContain('Opfølgning 05-12-2023 på redegørelsen 05-06-2023');
    expect(text).toContain(` ${379 + REVIEWING + NAMES.length} sager og forløb på tværs, `);
    const shown = (value: FigureValue | null | undefined): string | undefined => {
      if (value?.kind === 'count') return String(value.count);
      if (value?.kind !== 'share') return undefined;
      const { part, whole } = value;
      return whole === 0 ? 'ingen' : `${Math.round((100 * part) / whole)} % (${part} af ${whole})`;
    };
    const lines = text.split('\n').map((line) => line.trim().split(/ {2,}/));
    const compared = [...figuresOf(account)].filter(([, values]) => values.every((value) => shown(value)));
    for (const [code, values] of compared) expect(lines).toContainEqual([figureOf(code).name.da, ...values.map(shown)]);
    expect(compared.length).toBeGreaterThan(25);
    const children = account.sections.flatMap(({ affected }) => affected).map(({ caseNumber }) => caseNumber);
    expect(lines.map(([head = '']) => head).filter((head) => CASE_NUMBER.test(head))).toEqual(children);
  });

  test('what leaves the department hides small numbers and what would tell them, and lists no case', async () => {
    const masked = await call(...followUp, '--masked', '--json');
    expect(masked).not.toMatch(CASE_NUMBER);
    const { sections } = JSON.parse(masked) as PublishedAccount;
    const published = new Map(sections.flatMap(({ figures }) => figures.map((one) => [one.figure, one.values])));
    expect(published.get('examinations-overdue')).toEqual(['masked', { kind: 'count', count: 15, cases: 15 }]);
    expect(published.get('examination-in-time')?.[0]).toBe('masked');
    for (const [code, values] of figuresOf(account)) {
      values.forEach((value, column) => {
        const out = published.get(code)?.[column];
        if (value?.kind === 'count' && isSmall(value.count)) expect([code, out]).toEqual([code, 'masked']);
        if (out !== 'masked') expect([code, out]).toEqual([code, value]);
      });
    }
    expect(await call(...followUp, '--masked')).toMatch(/Undersøgelser over fire måneder +skjult \(under 5\) +15\n/);
  });
});
