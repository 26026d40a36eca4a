import { setTimeout as pause } from 'node:timers/promises';
import { Client as DatabaseClient } from 'pg';
import type { CaseEvent } from '../../domain/case/kernel/event';
import { evolveAll } from '../../domain/case/kernel/evolve';
import { emptyCase } from '../../domain/case/kernel/state';
import type { RunningWorker } from '../../worker/worker';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { anotherWorker, openHouse, type House } from './house';
import { OwnPostgres } from './own-postgres';

describe('entries that wait while the journal goes on by another way', () => {
  const journalServer = new OwnPostgres();
  let installation: TestInstallation;
  let house: House;
  let worker: RunningWorker;

  beforeAll(async () => {
    installation = await testInstallation();
    const journalUrl = await journalServer.startMigrated('journal');
    house = await openHouse({ settings: { ...installation.settings, journalUrl }, worker: false });
    worker = await anotherWorker(house);
  });
  afterAll(async () => {
    await worker.stop();
    await house.close();
    await journalServer.remove();
    await installation.close();
  });

  /** Works a case in an outage, and puts an entry into its journal by another way before its outbox is drained. */
  async function divided(caseId: string, work: () => Promise<void>): Promise<void> {
    await journalServer.stop();
    await work();
    await worker.stop();
    await journalServer.start();
    const [last] = (await house.journal(caseId)).slice(-1);
    const beside: CaseEvent = {
      seq: (last?.seq ?? 0) + 1,
      type: 'ConcernJudged',
      happenedAt: '2026-01-05',
      recordedAt: last?.recordedAt ?? '',
      data: { level: 'middle' },
      by: 'B02',
      role: 'caseworker',
      source: 'list',
      key: `beside-${last?.seq}`,
      clockOffsetMs: 0,
    };
    const { municipality } = house.link;
    const appended = await house.link.journal.events.append(caseId, last?.seq ?? 0, [beside], { municipality });
    expect(appended.kind).toBe('appended');
    worker = await anotherWorker(house);
  }

  async function drained(caseId: string): Promise<void> {
    for (const end = performance.now() + 60_000; performance.now() < end; await pause(100)) {
      if ((await house.backend.state(caseId)).waiting === 0) return;
    }
    throw new Error('The outbox was not drained');
  }

  test('they come after it with new numbers, what they refer to follows, and answers say so', async () => {
    const caseId = await house.opened();
    await divided(caseId, async () => {
      const second = { data: { notifier: 'citizen' }, text: { content: 'Endnu en' }, key: 'second' };
      expect(await house.does(caseId, 'notify', second)).toMatchObject({ journalled: false, entries: [3, 3] });
      const assessed = { data: { notifications: [3], danger: false, acute: false }, key: 'assessed' };
      expect(await house.does(caseId, 'assess', assessed)).toMatchObject({ journalled: false, entries: [4, 4] });
    });
    await drained(caseId);
    const journal = await house.journal(caseId);
    expect(journal.map(({ key }) => key).slice(2)).toEqual(['beside-2', 'second', 'assessed']);
    expect(journal[4]).toMatchObject({ type: 'NotificationAssessed', data: { notifications: [4] } });
    expect(journal[3]?.text).toEqual({ content: 'Endnu en' });
    const { state, hash } = await house.backend.state(caseId);
    expect(state).toEqual(evolveAll(emptyCase(caseId, house.link.municipality), journal));
    expect(await house.link.journal.events.verifyCase(caseId)).toMatchObject({ kind: 'intact', seq: 5, hash });
    const again = { data: { notifications: [3], danger: false, acute: false }, key: 'assessed' };
    expect(await house.does(caseId, 'assess', again)).toMatchObject({ journalled: true, entries: [5, 5] });
    expect((await house.does(caseId, 'note', { text: { note: 'Videre' } })).entries).toEqual([6, 6]);
  });
});

describe('a case whose journal cannot be read', () => {
  test('commands are refused with a code while it tries again, and it goes on by itself', async () => {
    const house = await openHouse();
    const caseId = await house.opened();
    await house.terminate(caseId);
    const admin = new DatabaseClient({ connectionString: house.settings.journalUrl });
    await admin.connect();
    await admin.query('alter table case_event rename column ciphertext to hidden');
    try {
      await house.start(caseId);
      const { refusal } = await house.refuses(caseId, 'note', { text: { note: 'Nu' } });
      expect(refusal.code).toBe('JOURNAL_UNAVAILABLE');
    } finally {
      await admin.query('alter table case_event rename column hidden to ciphertext');
      await admin.end();
    }
    expect(await house.does(caseId, 'note', { text: { note: 'Nu' } })).toMatchObject({ entries: [3, 3] });
    expect(await house.link.journal.events.verifyCase(caseId)).toMatchObject({ kind: 'intact', seq: 3 });
    await house.close();
  });
});
