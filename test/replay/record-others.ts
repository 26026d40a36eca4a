import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DAILY_DIGEST, DAILY_DIGEST_WORKFLOW } from '../../workflows/contracts/digest';
import { erasureWorkflowId } from '../../workflows/contracts/erasure';
import { IMPORT_WORKFLOW } from '../../workflows/contracts/import';
import { LOOK_SIGNAL } from '../../workflows/contracts/look';
import { DAILY_HEAD, SEAL_DAY_WORKFLOW } from '../../workflows/contracts/proof';
import { QUARTERLY_REPORT, QUARTERLY_REPORT_WORKFLOW } from '../../workflows/contracts/report';
import { SUPERVISE_QUERY, SUPERVISE_WORKFLOW, SUPERVISION } from '../../workflows/contracts/supervision';
import type { SuperviseResult } from '../../workflows/contracts/supervision';
import { undertakingWorkflowId } from '../../workflows/contracts/undertaking';
import { version } from '../../package.json';
import type { House } from '../workflow/house';
import { closeWithoutNeed } from '../workflow/lives';
import { openRecording, type Recording } from './recording';

const release = `${version}-others`;
const example = join(__dirname, '..', '..', 'examples', 'lyngby-lukkede-sager.csv');
const DAY = 86_400_000;
/** One row more than a batch has. */
const ROWS = 101;

describe(`the golden histories of ${release}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sagsgang-record-'));
  let recording: Recording;
  let house: House;

  beforeAll(async () => {
    process.env['SAGSGANG_REPORTS'] = folder;
    recording = await openRecording(release);
    ({ house } = recording);
    await house.link.journal.staff.put(house.link.municipality, [
      { initials: 'DRF', roles: ['operations'], from: '2015-01-01' },
    ]);
  });
  afterAll(() => recording.close());

  /** Runs a workflow as its schedule would, and stores it. */
  async function scheduled(name: string, type: string, workflowId: string, args: readonly unknown[]): Promise<void> {
    const { taskQueue } = house.settings;
    await house.link.temporal.workflow.execute(type, { workflowId, taskQueue, args: [...args] });
    await recording.store(name, workflowId);
  }

  test('an import of two batches, through an outage of the journal', async () => {
    const file = join(folder, 'liste.csv');
    writeFileSync(
      file,
      `${readFileSync(example, 'utf8')
        .split('\r\n', ROWS + 1)
        .join('\r\n')}\r\n`,
    );
    const list = { file, asOf: '2025-03-14', by: 'DRF', update: false, dryRun: false } as const;
    const imported = house.backend.importList(list, {});
    while ((await house.link.journal.survey.count()).cases < 10) await pause(20);
    await recording.journalServer.stop();
    await pause(2_000);
    await recording.journalServer.start();
    expect(await imported).toMatchObject({ kind: 'finished', totals: { counts: { rows: ROWS } } });
    for await (const { workflowId } of house.link.temporal.workflow.list({
      query: `WorkflowType = '${IMPORT_WORKFLOW}'`,
    }))
      await recording.store('import', workflowId);
  }, 180_000);

  test('an erasure', async () => {
    const caseId = await house.opened();
    await closeWithoutNeed(house, caseId);
    await house.does(caseId, 'propose-erasure', { data: { ground: 'retentionOver', archive: 'delivered' } });
    await house.does(caseId, 'erase', { by: 'LED' });
    await house.backend.erasures.finish(caseId, () => undefined);
    const workflowId = erasureWorkflowId(house.link.municipality, caseId);
    await house.link.temporal.workflow.getHandle(workflowId).result();
    await recording.store('erasure', workflowId);
  }, 120_000);

  test('a scheduled round that waits for its draw', async () => {
    const { municipality } = house.link;
    await house.opened();
    const { temporal } = house.link;
    const begun = scheduled('supervise', SUPERVISE_WORKFLOW, SUPERVISION, [{ municipality }]);
    const standing = async (): Promise<SuperviseResult | null> => {
      try {
        return await temporal.workflow.getHandle(SUPERVISION).query<SuperviseResult | null>(SUPERVISE_QUERY);
      } catch {
        return null;
      }
    };
    let found = await standing();
    for (; found?.stage !== 'awaitingHead'; found = await standing()) await pause(200);
    await house.link.journal.proof.sealDay(new Date(Date.now() + DAY).toISOString());
    const round = house.backend.undertakings.named('round', found.name);
    await temporal.workflow.getHandle(undertakingWorkflowId(round)).signal(LOOK_SIGNAL);
    await begun;
  }, 120_000);

  test('a sealed day, the overviews of a day, a quarterly report', async () => {
    const { municipality } = house.link;
    await scheduled('seal-day', SEAL_DAY_WORKFLOW, DAILY_HEAD, []);
    await scheduled('digest', DAILY_DIGEST_WORKFLOW, DAILY_DIGEST, []);
    await scheduled('report', QUARTERLY_REPORT_WORKFLOW, QUARTERLY_REPORT, [{ municipality }]);
  }, 120_000);

  test('are stored with their wrapped data keys and digests', () => recording.finish());
});
