import { join } from 'node:path';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { sharedEnvironment } from '../dev/shared';
import { newChild, notification, openHouse, type House } from '../workflow/house';
import { WorkerPool } from './worker-pool';

const MINUTE_MS = 60_000;

/** As in production a clock that was skipped would be refused. */
const production = { SAGSGANG_DEVELOPMENT: '0' };

let installation: TestInstallation;
let house: House;
let late: WorkerPool;
let right: WorkerPool;

beforeAll(async () => {
  installation = await testInstallation();
  const { settings } = installation;
  const env = { ...installation.env, ...production };
  const { folder } = sharedEnvironment();
  late = new WorkerPool({ env, folder, preload: [join(__dirname, 'clock-stepped-back.js')] });
  right = new WorkerPool({ env, folder });
  house = await openHouse({ settings: { ...settings, development: false }, worker: false });
  await right.start(0);
}, 120_000);
afterAll(async () => {
  await house.close();
  await Promise.all([late.killAll(), right.killAll()]);
  await installation.close();
});

test('a worker whose machine is two hours behind takes no clock for a skipped one; the order is that of the numbers', async () => {
  const before = Date.now();
  const child = newChild();
  const { caseId, deadlines } = await house.does({ child }, 'notify', notification(child));
  await house.does(caseId, 'note', { text: { note: 'Uret går rigtigt' } });
  await right.kill(0);
  await late.start(0);
  await house.does(caseId, 'note', { text: { note: 'Uret går to timer bagud' } });
  const other = await house.does({ child: newChild() }, 'notify', notification(newChild()));
  const inTime = (at: string, ahead = 0): boolean =>
    Date.parse(at) > before + ahead - MINUTE_MS && Date.parse(at) < Date.now() + ahead + MINUTE_MS;

  const journal = await house.journal(caseId);
  expect(journal.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  const recorded = journal.map(({ recordedAt }) => recordedAt);
  expect(recorded).toEqual([...recorded].sort());
  for (const { recordedAt, clockOffsetMs } of [...journal, ...(await house.journal(other.caseId))]) {
    expect(inTime(recordedAt)).toBe(true);
    expect(clockOffsetMs).toBe(0);
  }
  for (const list of [deadlines, other.deadlines]) {
    expect(inTime(list.find(({ rule }) => rule === 'K02')?.due ?? '', 24 * 60 * MINUTE_MS)).toBe(true);
  }
  expect(await house.link.journal.events.verifyCase(caseId)).toMatchObject({ kind: 'intact', seq: 4 });
}, 120_000);
