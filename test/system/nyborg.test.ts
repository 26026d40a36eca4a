import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { importList } from '../../client/library/import';
import { link, type InstallationLink } from '../../client/library/installation';
import { proveFromJournal } from '../../client/library/supervision/rounds';
import { orderSchedule } from '../../client/library/supervision/schedule';
import { readUndertaking, undertakingsOf, type ReadUndertaking } from '../../client/library/undertakings/read';
import { roundOf } from '../../domain/supervision/round/round';
import { ensureSupervision } from '../../worker/supervision-schedule';
import { startWorker, type RunningWorker } from '../../worker/worker';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { exampleList } from './import-lists';

const NAMES = ['2022-03', '2022-06', '2022-09', '2022-12', '2023-03', '2023-06', '2023-09', '2023-12'];
const drawn: ReadonlySet<string> = new Set(['opening', 'reviewing', 'reviewed']);

let installation: TestInstallation;
let worker: RunningWorker | undefined;
let to: InstallationLink;

beforeAll(async () => {
  installation = await testInstallation();
  worker = await startWorker(installation.settings);
  to = await link(installation.settings);
  const order = { municipality: to.municipality, asOf: '2023-12-05', by: 'DRF', update: false, dryRun: false };
  const outcome = await importList(to, { file: exampleList('nyborg-underretninger'), ...order });
  expect(outcome).toMatchObject({ kind: 'finished', totals: { counts: { rows: 379, added: 379 } } });
}, 180_000);

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
      if (read) found.push(read);
    }
    stages = found.map(({ undertaking, standing }) => `${undertaking.name} ${standing.stage}`);
    if (found.length === NAMES.length && found.every(({ standing }) => wanted(standing.stage))) return found;
  }
  throw new Error(`The rounds stand: ${stages.join(', ')}`);
}

/** How many rows of the list were open cases at the first of a month, 06:00. */
function openAtTheFirst(month: string): number {
  const [head = '', ...rows] = readFileSync(exampleList('nyborg-underretninger'), 'utf8')
    .replace('\u{feff}', '')
    .split('\r\n');
  const headings = head.split(';');
  const [opened, closed] = [headings.indexOf('oprettet'), headings.indexOf('lukket')];
  const turned = (day = ''): string => day.split('-').reverse().join('-');
  return rows.filter((row) => {
    const cells = row.split(';');
    const closedOn = turned(cells[closed]);
    return row !== '' && turned(cells[opened]) <= `${month}-01` && (closedOn === '' || closedOn > `${month}-01`);
  }).length;
}

test('two past years are drawn by backfill: eight rounds, each with the population of its instant, after one head', async () => {
  await ensureSupervision(installation.settings);
  const order = { kind: 'backfill', from: '2022-01-01T00:00:00.000Z', to: '2023-12-31T00:00:00.000Z' } as const;
  await orderSchedule(to, order);
  const frozen = await eight((stage) => stage === 'awaitingHead');
  expect(frozen.map(({ undertaking }) => undertaking.name)).toEqual(NAMES);
  const populations = frozen.map(({ state }) => roundOf(state).frozen?.data);
  expect(populations.map((one) => one?.count)).toEqual(NAMES.map(openAtTheFirst));
  expect(populations.map((one) => one?.instant?.slice(0, 10))).toEqual(NAMES.map((name) => `${name}-01`));

  await to.journal.proof.sealDay(new Date().toISOString());
  const found = await eight((stage) => drawn.has(stage));
  for (const one of found) {
    const { population = 0, drawn: taken = 0 } = one.standing.counts;
    expect(taken).toBe(Math.min(40, population));
    expect(await proveFromJournal(to, one)).toEqual([]);
  }

  await orderSchedule(to, order);
  await pause(2_000);
  expect(await undertakingsOf(to, 'round')).toHaveLength(NAMES.length);
}, 400_000);
