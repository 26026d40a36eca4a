import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { Client as DatabaseClient } from 'pg';
import type { ReadUndertaking } from '../../client/library/undertakings/read';
import { undertakingStart } from '../../client/library/undertakings/send';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { addDays } from '../../domain/law/calendar/day-arithmetic';
import type { Undertaking } from '../../domain/undertaking/undertaking';
import { scopeOfWorkflow } from '../../workflows/contracts/key-scope';
import { readKeyRing } from '../../journal/keys/key-ring-file';
import { undertakingWorkflowId } from '../../workflows/contracts/undertaking';
import { version as sdk } from '@temporalio/worker/package.json';
import { version } from '../../package.json';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { command, newChild, notification, openHouse, runsOf, type House, type Step } from '../workflow/house';
import { OwnPostgres } from '../workflow/own-postgres';
import type { WrappedKey } from './golden';
import { digests, historiesFolder, manifestFile, recordedWith, releasesFile, testKeyRing } from './golden';

const release = `${version}-undertakings`;
const today = civilDayOf(new Date().toISOString());

describe(`the golden histories of ${release}`, () => {
  const folder = join(historiesFolder, release);
  const journalServer = new OwnPostgres();
  let installation: TestInstallation;
  let house: House;

  beforeAll(async () => {
    if (existsSync(folder)) throw new Error(`${release} is recorded already; histories are never recorded anew`);
    mkdirSync(folder, { recursive: true });
    await readKeyRing(testKeyRing, true);
    installation = await testInstallation();
    const journalUrl = await journalServer.startMigrated('journal');
    house = await openHouse({ settings: { ...installation.settings, journalUrl, keyRing: testKeyRing } });
    const from = '2015-01-01';
    await house.link.journal.staff.put(house.link.municipality, [
      { initials: 'TIL', roles: ['supervisor'], team: 'Ledelsen', from },
      { initials: 'GEN', roles: ['recoveryLead'], team: 'Ledelsen', from },
      { initials: 'DIR', roles: ['director'], team: 'Ledelsen', from },
    ]);
  });
  afterAll(async () => {
    await house.close();
    await journalServer.remove();
    await installation.close();
  });

  const recorded: string[] = [];

  /** Stores every run of an undertaking's present chain of runs. */
  async function store(name: string, undertaking: Undertaking): Promise<void> {
    const workflowId = undertakingWorkflowId(undertaking);
    for (const [index, events] of (await runsOf(house.link, workflowId)).entries()) {
      const history: unknown = JSON.parse(historyToJSON({ events }));
      writeFileSync(join(folder, `${name}-${index + 1}.json`), `${JSON.stringify({ workflowId, history })}\n`);
    }
    recorded.push(scopeOfWorkflow(workflowId));
  }

  const tell = (undertaking: Undertaking, name: string, step: Step = {}) =>
    house.backend.undertakings.send(undertaking, command(name, { by: 'LED', ...step }));

  async function until(undertaking: Undertaking, isSo: (read: ReadUndertaking) => boolean): Promise<ReadUndertaking> {
    for (const end = Date.now() + 60_000; ; await pause(100)) {
      const read = await house.backend.undertakings.read(undertaking);
      if (isSo(read)) return read;
      if (Date.now() > end) throw new Error(JSON.stringify(read.standing));
    }
  }

  const stands = (undertaking: Undertaking, stage: string) =>
    until(undertaking, ({ standing }) => standing.stage === stage);

  async function late(): Promise<string> {
    const child = newChild();
    const { caseId } = await house.does({ child }, 'notify', { ...notification(child), at: addDays(today, -10) });
    await house.does(caseId, 'assign', { data: { worker: 'B01', team: 'Modtagelsen' } });
    return caseId;
  }

  test('a round with runs that continue, an outage, errands that wait, and its reviews', async () => {
    for (let cases = 0; cases < 3; cases += 1) await late();
    const round = house.backend.undertakings.named('round', 'golden');
    const { type, options } = undertakingStart(house.link, round, { withCommand: true, renewAfter: 4 });
    await house.link.temporal.workflow.start(type, options as never);
    const open = { data: { size: 2, secondReviewPercent: 0 }, text: { reason: 'En klage' }, key: 'twice' };
    expect(await tell(round, 'open', open)).toMatchObject({ kind: 'accepted' });
    expect(await tell(round, 'open', open)).toMatchObject({ kind: 'accepted' });
    await stands(round, 'awaitingHead');
    await journalServer.stop();
    expect(await tell(round, 'gather')).toMatchObject({ kind: 'refused' });
    await journalServer.start();
    await house.link.journal.proof.sealDay(new Date(Date.now() + 86_400_000).toISOString());
    expect(await tell(round, 'gather')).toMatchObject({ kind: 'accepted' });
    await stands(round, 'reviewing');
    const [first, second] = await house.backend.undertakings.list('review', `${round.name}/`);
    if (!first || !second) throw new Error('Two were drawn');
    await tell(first, 'assign', { data: { reviewer: 'TIL' } });
    await until(first, ({ events }) => events.some((event) => event.type === 'ReviewerChecked'));
    const questions = ['clarification', 'involvement', 'measureChoice', 'followUp', 'languageChild', 'languageParents'];
    await tell(first, 'answer', { by: 'TIL', data: { yes: questions } });
    await tell(first, 'complete', { by: 'TIL' });
    const action = { data: { owner: 'TL1', due: addDays(today, 10) }, text: { what: 'Vagtplan' } };
    expect(await tell(first, 'agree-action', action)).toMatchObject({ kind: 'accepted' });
    await house.backend.undertakings.advance(first, 20 * 86_400_000);
    await until(first, ({ events }) => events.some((event) => event.type === 'DeadlineEscalated'));
    const out = { data: { number: 2, reason: 'openedInError' }, text: { explanation: 'Dublet' } };
    expect(await tell(round, 'eliminate', out)).toMatchObject({ kind: 'accepted' });
    await stands(second, 'eliminated');
    await store('round', round);
    await store('review', first);
    await store('review-out', second);
  }, 180_000);

  test('a review of closed cases, and one that was never opened', async () => {
    const review = house.backend.undertakings.named('closedReview', 'golden');
    const data = { from: '2024-01-01', to: '2024-12-31' };
    expect(await tell(review, 'open', { data })).toMatchObject({ kind: 'accepted' });
    await until(review, ({ standing }) => standing.errands.length === 0);
    await store('closed-review', review);
    const unknown = house.backend.undertakings.named('closedReview', 'aldrig');
    expect(await tell(unknown, 'extend', { data })).toMatchObject({ kind: 'refused' });
    await house.link.temporal.workflow.getHandle(undertakingWorkflowId(unknown)).result();
    await store('closed-review-not-opened', unknown);
  }, 60_000);

  test('a recovery programme and the recovery of a case', async () => {
    const programme = house.backend.undertakings.named('programme', 'golden');
    const start = { by: 'GEN', text: { reason: 'Golden' } };
    expect(await tell(programme, 'start', start)).toMatchObject({ kind: 'accepted' });
    await until(programme, ({ standing }) => standing.errands.length === 0);
    const [recovery] = await house.backend.undertakings.list('recovery', `${programme.name}/`);
    if (!recovery) throw new Error('No case to recover');
    await store('programme', programme);
    await store('recovery', recovery);
  }, 120_000);

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
    const known = JSON.parse(readFileSync(manifestFile, 'utf8')) as object;
    writeFileSync(manifestFile, `${JSON.stringify({ ...known, ...digests(release) }, undefined, 2)}\n`);
    const { serverVersion } = await house.link.temporal.workflowService.getSystemInfo({});
    const releases = { ...recordedWith(), [release]: { sdk, server: serverVersion } };
    writeFileSync(releasesFile, `${JSON.stringify(releases, undefined, 2)}\n`);
  });
});
