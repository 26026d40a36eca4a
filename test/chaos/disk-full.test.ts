import { chmodSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { sharedEnvironment } from '../dev/shared';
import { openHouse, type Accepted, type House } from '../workflow/house';
import { drained } from './afterwards';
import { DurablePostgres } from './durable-postgres';
import { SmallDisk } from './small-disk';
import { WorkerPool } from './worker-pool';

const MEGABYTES = 192;
const MOST_NOTES = 400;

const folder = mkdtempSync(join(sharedEnvironment().folder, 'disk-'));
chmodSync(folder, 0o755);
const disk = SmallDisk.mount(join(folder, 'small'), MEGABYTES);
const onDisk = disk ? describe : describe.skip;
if (!disk) process.stderr.write('SKIPPED: disk full. Nothing can be mounted here; run it as root on Linux.\n');

onDisk('the disk of the journal is full', () => {
  const journal = new DurablePostgres(join(folder, 'small', 'journal'));
  let installation: TestInstallation;
  let workers: WorkerPool;
  let house: House;

  beforeAll(async () => {
    installation = await testInstallation();
    const journalUrl = await journal.startMigrated('journal');
    workers = new WorkerPool({ env: { ...installation.env, DATABASE_URL: journalUrl }, folder });
    await workers.start(0);
    house = await openHouse({ settings: { ...installation.settings, journalUrl }, worker: false });
  });
  afterAll(async () => {
    await house.close();
    await workers.killAll();
    await journal.stop();
    disk?.unmount();
    await installation.close();
  });

  test('commands are accepted into the outbox, and journalled in order when there is room again', async () => {
    const caseId = await house.opened();
    const note = async (number: number): Promise<Accepted> =>
      house.does(caseId, 'note', { text: { note: `${number} ${'Notat. '.repeat(1_000)}` }, key: `note-${number}` });
    const answers = [await note(0)];
    disk?.fill();
    while (answers.at(-1)?.journalled === true && answers.length < MOST_NOTES) answers.push(await note(answers.length));
    for (let more = 0; more < 5; more++) answers.push(await note(answers.length));
    const waiting = answers.filter(({ journalled }) => !journalled);
    expect(waiting.length).toBeGreaterThanOrEqual(6);

    disk?.free();
    if (await journal.isDown()) await journal.start();
    await drained(house, [caseId], 90_000);
    const entries = await house.journal(caseId);
    expect(entries.slice(2).map(({ key }) => key)).toEqual(answers.map((_, number) => `note-${number}`));
    expect(answers.map(({ entries: at }) => at?.[0])).toEqual(answers.map((_, number) => number + 3));
    expect(await house.link.journal.events.verifyCase(caseId)).toMatchObject({ kind: 'intact', seq: entries.length });
    expect(await note(answers.length)).toMatchObject({ journalled: true });
  }, 180_000);
});
