import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { importList } from '../../client/library/import';
import { link, type InstallationLink } from '../../client/library/installation';
import { cloneFolder } from '../../client/connection/home';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { runningCases } from './import-counts';
import { shortList } from './import-lists';
import { killed, workerProcess } from './worker-process';

const asOf = '2025-03-31';
const count = 150;

let installation: TestInstallation;
let to: InstallationLink;
let worker: ChildProcess;

/** Waits until so many of a municipality's cases are in the journal. */
async function journalled(municipality: string, cases: number): Promise<void> {
  for (;;) {
    const there = await to.journal.projections.count({ municipality });
    if (typeof there === 'number' && there >= cases) return;
    await pause(20);
  }
}

async function heads(municipality: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const { caseId, hash } of to.journal.events.heads(municipality)) found.set(caseId, hash);
  return found;
}

/** Everything is there once, readable, chained and running. */
async function expectWhole(municipality: string): Promise<void> {
  const found = await heads(municipality);
  expect(found.size).toBe(count);
  for (const caseId of found.keys()) {
    expect(await to.journal.events.verifyCase(caseId)).toMatchObject({ kind: 'intact' });
  }
  while ((await runningCases(to, municipality)) < count) await pause(100);
}

beforeAll(async () => {
  installation = await testInstallation();
  [worker, to] = [await workerProcess(installation), await link(installation.settings)];
});

afterAll(async () => {
  await killed(worker);
  await to.close();
  await installation.close();
});

test('an import whose worker is killed in its midst goes on with the next worker, without doubles', async () => {
  const municipality = 'en';
  const order = { file: shortList(count), asOf, municipality, update: false, dryRun: false };
  const importing = importList(to, order);
  await journalled(municipality, 1);
  await killed(worker);
  worker = await workerProcess(installation);
  expect(await importing).toMatchObject({ kind: 'finished', totals: { counts: { added: count, unchanged: 0 } } });
  await expectWhole(municipality);
  const before = await heads(municipality);
  expect(await importList(to, order)).toMatchObject({ totals: { counts: { unchanged: count, entries: 0 } } });
  expect(await heads(municipality)).toEqual(before);
}, 120_000);

test('an import whose command is killed goes on when it is called again, without doubles', async () => {
  const municipality = 'to';
  const file = shortList(count);
  const main = join(cloneFolder(), 'dist/client/cli/main.js');
  const args = [main, 'import', file, '--as-of', asOf, '--municipality', municipality];
  const command = spawn(process.execPath, args, { env: installation.env, stdio: 'ignore' });
  await journalled(municipality, 1);
  await killed(command);
  const outcome = await importList(to, { file, asOf, municipality, update: false, dryRun: false });
  expect(outcome).toMatchObject({ kind: 'finished', totals: { counts: { rows: count, added: count, unchanged: 0 } } });
  await expectWhole(municipality);
}, 120_000);
