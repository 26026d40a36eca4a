import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { Client as DatabaseClient } from 'pg';
import { readKeyRing } from '../../journal/keys/key-ring-file';
import { RESYNC } from '../../workflows/contracts/case-host';
import { caseWorkflowId } from '../../workflows/contracts/messages';
import { version as sdk } from '@temporalio/worker/package.json';
import { version } from '../../package.json';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { newChild, notification, openHouse, type House } from '../workflow/house';
import { closeAfterMeasure, days, longLife } from '../workflow/lives';
import { OwnPostgres } from '../workflow/own-postgres';
import type { WrappedKey } from './golden';
import { digests, historiesFolder, manifestFile, recordedWith, releasesFile, testKeyRing } from './golden';

describe(`the golden histories of ${version}`, () => {
  const folder = join(historiesFolder, version);
  const journalServer = new OwnPostgres();
  let installation: TestInstallation;
  let house: House;

  beforeAll(async () => {
    if (existsSync(folder)) throw new Error(`${version} is recorded already; histories are never recorded anew`);
    mkdirSync(folder, { recursive: true });
    await readKeyRing(testKeyRing, true);
    installation = await testInstallation();
    const journalUrl = await journalServer.startMigrated('journal');
    house = await openHouse({ settings: { ...installation.settings, journalUrl, keyRing: testKeyRing } });
  });
  afterAll(async () => {
    await house.close();
    await journalServer.remove();
    await installation.close();
  });

  const recorded: string[] = [];

  /** Stores every run of a case's present chain of runs. */
  async function store(name: string, caseId: string): Promise<void> {
    const workflowId = caseWorkflowId(house.link.municipality, caseId);
    for (const [index, events] of (await house.runs(caseId)).entries()) {
      const history: unknown = JSON.parse(historyToJSON({ events }));
      writeFileSync(join(folder, `${name}-${index + 1}.json`), `${JSON.stringify({ workflowId, history })}\n`);
    }
    recorded.push(caseId);
  }

  test('an ordinary life: fourteen months with runs that continue, closing, a late fact, reopening', async () => {
    const child = newChild();
    const given = 's0rdinary0life00';
    await house.start(given, { withCommand: true, renewAfter: 16 });
    const { caseId, measure } = await longLife(house, child, given);
    await closeAfterMeasure(house, caseId, measure);
    await store('ordinary', caseId);
    await house.does(caseId, 'note', { text: { note: 'Brev fra skolen kom efter lukningen' } });
    await house.ended(caseId);
    await store('late-fact', caseId);
    await house.does(caseId, 'reopen', { data: { reason: 'newNotification' } });
    await house.does(caseId, 'notify', notification(child));
    await house.backend.clockAdvance(caseId, days(2));
    await store('reopened', caseId);
  }, 120_000);

  test('a life through an outage of the journal, with a refused closing, a repeated command and a re-reading', async () => {
    const caseId = await house.opened();
    await house.does(caseId, 'assess', { data: { notifications: [2], danger: true, acute: true } });
    await journalServer.stop();
    await house.does(caseId, 'note', { text: { note: 'Skrevet uden journal' }, key: 'twice' });
    await house.does(caseId, 'note', { text: { note: 'Skrevet uden journal' }, key: 'twice' });
    await house.refuses(caseId, 'approve-closure', { by: 'TL1' });
    const child = newChild();
    const opened = await house.does({ child }, 'notify', notification(child));
    await house.does(opened.caseId, 'judge-concern', { data: { level: 'high' } });
    await journalServer.start();
    for (const id of [caseId, opened.caseId]) {
      for (;;) {
        const known = await house.backend.resolveCase(id);
        if (known && (await house.backend.state(id)).waiting === 0) break;
        await pause(100);
      }
      await house.does(id, 'note', { text: { note: 'Journalen svarer igen' } });
      await house.link.temporal.workflow.getHandle(caseWorkflowId(house.link.municipality, id)).executeUpdate(RESYNC);
    }
    await store('outage', caseId);
    await store('opened-in-outage', opened.caseId);
  }, 120_000);

  test('a case that was never opened', async () => {
    const child = newChild();
    const { caseId } = await house.refuses({ child }, 'notify', { ...notification(child), by: 'XX9' });
    await house.ended(caseId);
    await store('not-opened', caseId);
  });

  test('are stored with their wrapped data keys and digests', async () => {
    const database = new DatabaseClient({ connectionString: house.settings.keysUrl });
    await database.connect();
    const { rows } = await database.query<WrappedKey>(
      `select key_id as "keyId", scope, ring_version as "ringVersion", encode(wrapped, 'base64') as wrapped
       from data_key where scope = any($1::text[]) or scope = 'workflow-independent' order by scope`,
      [recorded],
    );
    await database.end();
    writeFileSync(join(folder, 'keys.json'), `${JSON.stringify(rows, undefined, 2)}\n`);
    const known = existsSync(manifestFile) ? (JSON.parse(readFileSync(manifestFile, 'utf8')) as object) : {};
    writeFileSync(manifestFile, `${JSON.stringify({ ...known, ...digests(version) }, undefined, 2)}\n`);
    const { serverVersion } = await house.link.temporal.workflowService.getSystemInfo({});
    const releases = { ...recordedWith(), [version]: { sdk, server: serverVersion } };
    writeFileSync(releasesFile, `${JSON.stringify(releases, undefined, 2)}\n`);
  });
});
