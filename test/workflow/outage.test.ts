import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { Client as DatabaseClient } from 'pg';
import { caseWorkflows } from '../../worker/import-ports';
import { outboxLimits } from '../../workflows/contracts/case-host';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { newChild, notification, openHouse, type Accepted, type House } from './house';
import { OwnPostgres } from './own-postgres';

describe('a case during an outage', () => {
  const [journalServer, keyServer] = [new OwnPostgres(), new OwnPostgres()];
  let installation: TestInstallation;
  let house: House;

  beforeAll(async () => {
    installation = await testInstallation();
    const [journalUrl, keysUrl] = await Promise.all([
      journalServer.startMigrated('journal'),
      keyServer.startMigrated('keys'),
    ]);
    house = await openHouse({ settings: { ...installation.settings, journalUrl, keysUrl } });
  });
  afterAll(async () => {
    await house.close();
    await Promise.all([journalServer.remove(), keyServer.remove()]);
    await installation.close();
  });

  const note = (text: string) => ({ text: { note: text }, key: `note-${text}` });

  async function timed<T>(work: Promise<T>): Promise<{ result: T; ms: number }> {
    const started = performance.now();
    const result = await work;
    return { result, ms: performance.now() - started };
  }

  async function drained(caseId: string): Promise<void> {
    for (const end = performance.now() + 45_000; performance.now() < end; await pause(100)) {
      const known = await house.backend.resolveCase(caseId);
      if (known && (await house.backend.state(caseId)).waiting === 0) return;
    }
    throw new Error('The outbox was not drained');
  }

  async function expectInOrder(caseId: string, answers: readonly Accepted[], keys: readonly string[]): Promise<void> {
    const journal = await house.journal(caseId);
    for (const [index, { entries }] of answers.entries())
      expect(journal[(entries?.[0] ?? 0) - 1]?.key).toBe(keys[index]);
    for (const key of keys) expect(journal.filter((event) => event.key === key)).toHaveLength(1);
    const { state, hash } = await house.backend.state(caseId);
    expect(await house.link.journal.events.verifyCase(caseId)).toMatchObject({ kind: 'intact', seq: state.seq });
    expect(await house.link.journal.events.head(caseId)).toMatchObject({ seq: state.seq, hash });
  }

  test('the journal hangs: the first command waits about a second, later ones do not; the order is kept', async () => {
    const caseId = await house.opened();
    const holder = new DatabaseClient({ connectionString: house.settings.journalUrl });
    await holder.connect();
    await holder.query('begin; lock table case_head, command_answer in access exclusive mode');
    const keys = ['a', 'b', 'c', 'd'].map((text) => `note-${text}`);
    const first = await timed(house.does(caseId, 'note', note('a')));
    const later = [];
    for (const text of ['b', 'c', 'd']) later.push(await timed(house.does(caseId, 'note', note(text))));
    const again = await timed(house.does(caseId, 'note', note('b')));
    await holder.query('rollback');
    await holder.end();

    const answers = [first, ...later].map(({ result }) => result);
    for (const answer of answers) expect(answer.journalled).toBe(false);
    expect(first.ms).toBeLessThan(3_000);
    for (const { ms } of later) expect(ms).toBeLessThan(first.ms);
    expect(again.result).toEqual(answers[1]);
    expect(answers.map(({ entries }) => entries?.[0])).toEqual([3, 4, 5, 6]);

    await drained(caseId);
    await expectInOrder(caseId, answers, keys);
    expect(await house.does(caseId, 'note', note('b'))).toEqual({ ...answers[1], journalled: true });
    expect((await house.does(caseId, 'note', note('e'))).journalled).toBe(true);
  });

  test('the journal is down: cases are worked and opened, and everything is there when it is back', async () => {
    const caseId = await house.opened();
    await house.does(caseId, 'note', note('before'));
    await journalServer.stop();
    const during = [
      await house.does(caseId, 'note', note('during-1')),
      await house.does(caseId, 'note', note('during-2')),
    ];
    const child = newChild();
    const opened = await house.does({ child }, 'notify', { ...notification(child), key: `notify-${child}` });
    const assessed = await house.does(opened.caseId, 'assess', {
      key: `assess-${child}`,
      data: { notifications: [2], danger: false, acute: true },
    });
    expect(opened).toMatchObject({ journalled: false, caseNumber: null, entries: [1, 2] });
    expect(await house.backend.resolveCase(opened.caseId)).toMatchObject({ caseId: opened.caseId, caseNumber: null });
    await expect(house.backend.resolveCase('2026-000001')).rejects.toMatchObject({ what: 'journal' });
    expect(opened.deadlines.map(({ rule }) => rule)).toContain('K02');
    expect(assessed).toMatchObject({ journalled: false, entries: [3, 3] });
    const refused = await house.refuses(caseId, 'approve-closure', { by: 'TL1', key: 'closing' });
    expect(await house.refuses(caseId, 'approve-closure', { by: 'TL1', key: 'closing' })).toEqual(refused);
    await journalServer.start();

    await Promise.all([drained(caseId), drained(opened.caseId)]);
    await expectInOrder(caseId, during, ['note-during-1', 'note-during-2']);
    expect((await house.journal(caseId)).filter(({ type }) => type === 'ClosureRefused')).toHaveLength(1);
    await expectInOrder(opened.caseId, [assessed], [`assess-${child}`]);
    const { caseNumber } = await house.backend.state(opened.caseId);
    expect(caseNumber).toMatch(/^\d{4}-\d{6}$/);
    const second = await house.does({ child }, 'notify', notification(child));
    expect(second).toMatchObject({ caseId: opened.caseId, caseNumber, journalled: true });
  });

  test('entries that only wait are listed and never given up, even where that is allowed', async () => {
    const caseId = await house.opened();
    const holder = new DatabaseClient({ connectionString: house.settings.journalUrl });
    await holder.connect();
    await holder.query('begin; lock table case_event in exclusive mode');
    const answer = await house.does(caseId, 'note', note('waits'));
    const taken = await house.backend.rehydrateFromJournal(caseId, { discard: true });
    await holder.query('rollback');
    await holder.end();
    expect(answer).toMatchObject({ journalled: false, entries: [3, 3] });
    expect(taken).toMatchObject({ outcome: 'waiting', beyond: [{ entry: 3, event: 'NoteWritten', waiting: true }] });
    await drained(caseId);
    await expectInOrder(caseId, [answer], ['note-waits']);
  });

  test('the journal is down: a case that cannot read it again can when it is back', async () => {
    const caseId = await house.opened();
    const { municipality, temporal } = house.link;
    const { resync } = caseWorkflows(temporal, house.settings);
    await journalServer.stop();
    await expect(resync(municipality, caseId)).rejects.toThrow(WorkflowUpdateFailedError);
    await journalServer.start();
    expect(await resync(municipality, caseId)).toBe(true);
  });

  test('the journal is down, and somebody is not known from before: that is said, and not that they are strangers', async () => {
    const caseId = await house.opened();
    await house.backend.staff.put([{ initials: 'NY1', roles: ['caseworker'], from: '2020-01-01' }]);
    await journalServer.stop();
    const { refusal } = await house.refuses(caseId, 'note', { ...note('new'), by: 'NY1' });
    expect(refusal.code).toBe('JOURNAL_UNAVAILABLE');
    await journalServer.start();
    expect((await house.does(caseId, 'note', { ...note('new'), by: 'NY1' })).journalled).toBe(true);
  });

  test('a case refuses commands when its outbox is full, and takes them when it is empty again', async () => {
    const caseId = await house.opened();
    await journalServer.stop();
    let turn = 0;
    const caller = async (): Promise<void> => {
      while (turn < outboxLimits.entries) {
        turn += 1;
        await house.does(caseId, 'note', note(`full-${turn}`));
      }
    };
    await Promise.all(Array.from({ length: 10 }, caller));
    const { refusal } = await house.refuses(caseId, 'note', note('one-more'));
    expect(refusal).toMatchObject({ code: 'OUTBOX_FULL', params: { waiting: outboxLimits.entries } });
    await journalServer.start();
    await drained(caseId);
    expect((await house.does(caseId, 'note', note('one-more'))).journalled).toBe(true);
    expect(await house.journal(caseId)).toHaveLength(outboxLimits.entries + 3);
  }, 120_000);

  test('a case refuses commands when what waits is too large, however few the entries', async () => {
    const caseId = await house.opened();
    await journalServer.stop();
    const large = 'x'.repeat(90_000);
    for (const name of ['one', 'two', 'three']) {
      await house.does(caseId, 'note', { text: { note: large }, key: `large-${name}` });
    }
    const { refusal } = await house.refuses(caseId, 'note', note('too-much'));
    expect(refusal).toMatchObject({ code: 'OUTBOX_FULL', params: { waiting: 3 } });
    await journalServer.start();
    await drained(caseId);
    expect((await house.does(caseId, 'note', note('too-much'))).journalled).toBe(true);
  }, 90_000);

  test('the key store is down: known cases go on, a new case says what is missing', async () => {
    const caseId = await house.opened();
    await keyServer.stop();
    expect((await house.does(caseId, 'note', note('without-keys'))).journalled).toBe(true);
    const child = newChild();
    const unreachable = expect(house.send({ child }, 'notify', notification(child))).rejects;
    await unreachable.toMatchObject({ name: 'Unreachable', what: 'keys' });
    await keyServer.start();
    expect((await house.does({ child }, 'notify', notification(child))).journalled).toBe(true);
  });

  test('the journal goes away before a new worker has taken any command: it knows people all the same', async () => {
    const taskQueue = `${house.settings.taskQueue}-fresh`;
    const fresh = await openHouse({ settings: { ...house.settings, taskQueue } });
    await journalServer.stop();
    const child = newChild();
    const opened = await fresh.does({ child }, 'notify', notification(child));
    expect(opened).toMatchObject({ journalled: false, entries: [1, 2] });
    await journalServer.start();
    await drained(opened.caseId);
    await fresh.close();
  });
});
