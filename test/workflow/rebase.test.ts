import { setTimeout as pause } from 'node:timers/promises';
import { Client as DatabaseClient } from 'pg';
import { drainOutboxWith } from '../../activities/case/drain-outbox';
import { wakeCaseWith } from '../../activities/case/wake-case';
import type { CaseEvent } from '../../domain/case/kernel/event';
import { evolveAll } from '../../domain/case/kernel/evolve';
import { emptyCase } from '../../domain/case/kernel/state';
import { casePorts } from '../../worker/case-ports';
import { caseWorkflows } from '../../worker/import-ports';
import type { RunningWorker } from '../../worker/worker';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { tamper } from '../journal/harness';
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
    await putBeside(caseId);
    worker = await anotherWorker(house);
  }

  /** An entry that another way than the workflow's brings. */
  function beside(seq: number, recordedAt: string): CaseEvent {
    return {
      seq,
      type: 'ConcernJudged',
      happenedAt: '2026-01-05',
      recordedAt,
      data: { level: 'middle' },
      by: 'B02',
      role: 'caseworker',
      source: 'list',
      key: `beside-${seq - 1}`,
      clockOffsetMs: 0,
    };
  }

  async function putBeside(caseId: string): Promise<void> {
    const [last] = (await house.journal(caseId)).slice(-1);
    const { seq = 0, recordedAt = '' } = last ?? {};
    const { municipality, journal } = house.link;
    const appended = await journal.events.append(caseId, seq, [beside(seq + 1, recordedAt)], { municipality });
    expect(appended.kind).toBe('appended');
  }

  async function until(what: () => Promise<boolean>): Promise<void> {
    for (const end = performance.now() + 60_000; performance.now() < end; await pause(100)) if (await what()) return;
    throw new Error('It did not come to be');
  }

  const drained = (caseId: string): Promise<void> =>
    until(async () => (await house.backend.state(caseId)).waiting === 0);

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

  test('an outbox is drained once, as far as the journal takes it, and never behind what it lacks', async () => {
    const { journal, municipality, jurisdiction, temporal } = house.link;
    const { journalUrl } = house.settings;
    const note = (key: string, text = key) => ({ text: { note: text }, key });
    const [behind, doubled, slow] = [await house.opened(), await house.opened(), await house.opened()];
    await house.does(behind, 'note', note('lost'));
    for (const key of ['twice', 'reused']) await house.does(doubled, 'note', note(key));
    await house.terminate(doubled);
    await house.start(doubled);
    await until(async () => (await house.backend.state(doubled)).state.seq === 4);

    await journalServer.stop();
    const late = [
      await house.does(behind, 'note', note('waits')),
      await house.does(doubled, 'note', note('twice')),
      await house.does(doubled, 'note', note('reused', 'Noget andet')),
      await house.does(doubled, 'note', note('after')),
    ];
    for (const key of ['first', 'second', 'third']) late.push(await house.does(slow, 'note', note(key)));
    for (const { journalled } of late) expect(journalled).toBe(false);
    await worker.stop();
    await journalServer.start();
    await tamper(
      journalUrl,
      `delete from case_event where case_id = '${behind}' and seq = 3`,
      `delete from command_answer where case_id = '${behind}' and seq_from = 3`,
      `update case_head h set seq = 2, hash = e.hash from case_event e
       where h.case_id = '${behind}' and e.case_id = h.case_id and e.seq = 2`,
      `create function hold() returns trigger language plpgsql as 'begin raise exception ''held''; end'`,
      `create trigger hold before insert on case_event for each row
       when (new.case_id = '${slow}' and new.seq = 5) execute function hold()`,
    );
    await putBeside(behind);
    worker = await anotherWorker(house);

    const keys = async (caseId: string): Promise<string[]> =>
      (await house.journal(caseId)).slice(2).map(({ key }) => key);
    await drained(doubled);
    expect(await keys(doubled)).toEqual(['twice', 'reused', 'reused', 'after']);
    expect(await house.does(doubled, 'note', note('twice'))).toMatchObject({ journalled: true, entries: [3, 3] });
    const { state, hash } = await house.backend.state(doubled);
    expect(state).toEqual(evolveAll(emptyCase(doubled, municipality), await house.journal(doubled)));
    expect(await journal.events.verifyCase(doubled)).toMatchObject({ kind: 'intact', seq: 6, hash });

    await until(async () => (await house.backend.state(slow)).waiting === 1);
    await tamper(journalUrl, 'drop trigger hold on case_event');
    await drained(slow);
    expect(await keys(slow)).toEqual(['first', 'second', 'third']);

    await until(async () => (await house.send(behind, 'note', { text: { note: 'Mere' } })).kind === 'refused');
    expect((await house.refuses(behind, 'note', note('new'))).refusal.code).toBe('JOURNAL_BEHIND');
    expect((await house.refuses(behind, 'note', note('lost'))).refusal.code).toBe('JOURNAL_BEHIND');
    expect(await house.does(behind, 'note', note('waits'))).toMatchObject({ journalled: false, entries: [4, 4] });
    expect(await caseWorkflows(temporal, house.settings).resync(municipality, behind)).toBe(true);
    expect(await keys(behind)).toEqual(['beside-2']);

    const ports = casePorts(journal, house.settings, jurisdiction);
    const left = await house.backend.state(behind);
    const moment = { caseId: behind, municipality, state: left.state, hash: left.hash, caseNumber: left.caseNumber };
    const overdue = { ...moment, now: '2040-01-01T00:00:00.000Z', waiting: { entries: 0, bytes: 0 } };
    await expect(wakeCaseWith(ports)(overdue)).rejects.toThrow('lacks entries');

    const known = await house.backend.state(slow);
    const waiting = [6, 7].map((seq) => ({ events: [beside(seq, known.now)] }));
    const after = evolveAll(
      known.state,
      waiting.flatMap(({ events }) => events),
    );
    const order = { caseId: slow, municipality, state: after, hash: known.hash, waiting, now: known.now };
    const partly = drainOutboxWith(ports, 0);
    expect([await partly(order), await partly(order)]).toMatchObject([{ drained: 1 }, { drained: 1 }]);
    expect(await drainOutboxWith(ports)(order)).not.toHaveProperty('drained');
    expect(await journal.events.verifyCase(slow)).toMatchObject({ kind: 'intact', seq: 7 });
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
