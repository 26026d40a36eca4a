import { isUnavailable, JournalUnavailableError, openPool, orUnavailable } from '../../journal/database';
import type { AppendResult } from '../../journal/events/requests';
import { inTransaction } from '../../journal/messages/transaction';
import type { TestJournal, TestServer } from './harness';
import { entries, entry, startTestServer } from './harness';

describe('an outage of the journal', () => {
  let server: TestServer;
  let journal: TestJournal;
  const municipality = '320';

  beforeAll(async () => {
    server = await startTestServer(false);
    journal = await server.journal();
  }, 60_000);
  afterAll(() => server.stop());

  const timed = async <T>(operation: Promise<T>): Promise<{ readonly result: T; readonly ms: number }> => {
    const from = performance.now();
    const result = await operation;
    return { result, ms: performance.now() - from };
  };

  /** Appends as callers do: again where the journal is still away. */
  const untilTaken = async (caseId: string): Promise<AppendResult> => {
    for (const end = performance.now() + 10_000; ;) {
      const result = await journal.events.append(caseId, 0, [entry(1)], { municipality });
      if (result.kind !== 'unavailable' || performance.now() > end) return result;
    }
  };

  test('is a result within about a second when the database hangs, and the entries can be appended later', async () => {
    await journal.events.append('hung', 0, [entry(1)], { municipality });
    const holder = await journal.database.connect();
    await holder.query('begin; lock table case_head in access exclusive mode');
    const { result, ms } = await timed(journal.events.append('hung', 1, [entry(2)], { municipality }));
    await holder.query('rollback');
    holder.release();
    expect(result).toEqual({ kind: 'unavailable', code: 'timeout', store: 'journal' });
    expect(ms).toBeLessThan(1500);

    const later = await journal.events.append('hung', 1, [entry(2)], { municipality });
    expect(['appended', 'alreadyThere']).toContain(later.kind);
    expect(await journal.events.verifyCase('hung')).toMatchObject({ kind: 'intact', seq: 2 });
  });

  test('is told within about a second to each of many that come at once', async () => {
    const cases = Array.from({ length: 20 }, (_, i) => `waiting-${i}`);
    const holder = await journal.database.connect();
    await holder.query('begin; lock table case_head in access exclusive mode');
    const appends = cases.map((caseId) => timed(journal.events.append(caseId, 0, [entry(1)], { municipality })));
    const answers = await Promise.all(appends);
    await holder.query('rollback');
    holder.release();
    for (const { result, ms } of answers) {
      expect(result).toMatchObject({ kind: 'unavailable', store: 'journal' });
      expect(ms).toBeLessThan(1500);
    }
    const later = await Promise.all(cases.map(untilTaken));
    for (const { kind } of later) expect(['appended', 'alreadyThere']).toContain(kind);
  });

  test('is not what a process makes of its own slowness', async () => {
    const answer = orUnavailable('journal', 200, () => journal.database.query('select pg_sleep(0.05)'));
    await new Promise(setImmediate);
    for (const end = performance.now() + 600; performance.now() < end;);
    expect(isUnavailable(await answer)).toBe(false);
  });

  test('loses nothing that was answered when the database is killed in the midst of appends', async () => {
    const answered = new Map<string, AppendResult[]>();
    const writer = async (caseId: string): Promise<void> => {
      const results: AppendResult[] = [];
      answered.set(caseId, results);
      for (let seq = 0; results.at(-1)?.kind !== 'unavailable'; seq++) {
        results.push(await journal.events.append(caseId, seq, [entry(seq + 1)], { municipality }));
        if (seq === 20) server.postgres.kill();
      }
    };
    await Promise.all(Array.from({ length: 6 }, (_, i) => writer(`killed-${i}`)));
    await server.postgres.ended;

    const { result, ms } = await timed(journal.events.append('killed-0', 500, [entry(501)], { municipality }));
    expect(result).toMatchObject({ kind: 'unavailable', store: 'journal' });
    expect(ms).toBeLessThan(1500);
    expect(await journal.events.findAnswer('killed-0', 'k', 'd')).toMatchObject({ kind: 'unavailable' });
    expect(await journal.events.read('killed-0')).toMatchObject({ kind: 'unavailable' });
    expect(await journal.events.head('killed-0')).toMatchObject({ kind: 'unavailable' });

    await expect(journal.events.readAll().next()).rejects.toBeInstanceOf(JournalUnavailableError);
    await expect(journal.events.heads().next()).rejects.toBeInstanceOf(JournalUnavailableError);
    expect(await journal.events.verifyCase('killed-0')).toMatchObject({ kind: 'unavailable' });

    await server.restart();
    for (const [caseId, results] of answered) {
      const appended = results.filter(({ kind }) => kind === 'appended').length;
      const verified = await journal.events.verifyCase(caseId);
      if (verified.kind !== 'intact') throw new Error(verified.kind);
      expect([appended, appended + 1]).toContain(verified.seq);
      const drained = await journal.events.append(caseId, appended, entries(appended + 1, appended + 3), {
        municipality,
      });
      expect(drained).toMatchObject({ kind: 'appended', seq: appended + 3 });
    }
  }, 60_000);

  test('between two statements of a transaction is the failure of that transaction, not the end of the process', async () => {
    const pool = openPool(journal.urls.journalUrl, 1000);
    const cut = inTransaction(pool, async (client) => {
      const ended = new Promise((resolve) => client.once('end', resolve));
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      await journal.database.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await ended;
      await client.query('select 1');
    });
    await expect(cut).rejects.toThrow('not queryable');
    expect(await inTransaction(pool, (client) => client.query('select 1'))).toMatchObject({ rowCount: 1 });
    await pool.end();
  });

  test('of the key database is told apart, and cases whose key is in memory go on', async () => {
    await journal.events.append('keys-down', 0, [entry(1)], { municipality });
    const { result, ms } = await timed(
      journal
        .another({ keysUrl: 'postgres://nobody@127.0.0.1:1/none' })
        .then((other) => other.events.append('keys-down', 1, [entry(2)], { municipality })),
    );
    expect(result).toEqual({ kind: 'unavailable', code: 'connection-failed', store: 'keys' });
    expect(ms).toBeLessThan(1500);
    expect(await journal.events.append('keys-down', 1, [entry(2)], { municipality })).toMatchObject({
      kind: 'appended',
    });
  });
});
