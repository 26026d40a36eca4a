import type { AppendResult, Claim } from '../../journal/events/requests';
import type { TestJournal, TestServer } from './harness';
import { entry, startTestServer } from './harness';

describe('appends to many cases at once', () => {
  let server: TestServer;
  let journal: TestJournal;
  const municipality = '320';

  beforeAll(async () => {
    server = await startTestServer();
    journal = await server.journal({ timeoutMs: 20_000 });
  }, 60_000);
  afterAll(() => server.stop());

  const append = (caseId: string, seq = 0, claims: readonly Claim[] = []): Promise<AppendResult> =>
    journal.events.append(caseId, seq, [entry(seq + 1)], { municipality, claims });
  const names = (test: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${test}-${i}`);
  const kinds = (results: readonly AppendResult[]): string[] => results.map(({ kind }) => kind);
  const others = (count: number): string[] => Array.from({ length: count }, () => 'appended');

  const intact = async (cases: readonly string[], seq: number): Promise<void> => {
    for (const caseId of cases) expect(await journal.events.verifyCase(caseId)).toMatchObject({ kind: 'intact', seq });
  };

  test('keep each case in its order', async () => {
    const cases = names('many', 16);
    const results = await Promise.all(
      cases.map(async (caseId) => {
        const seqs: unknown[] = [];
        for (let seq = 0; seq < 13; seq++) seqs.push(await append(caseId, seq));
        return seqs;
      }),
    );
    for (const seqs of results) {
      expect(seqs).toEqual(seqs.map((_, i) => expect.objectContaining({ kind: 'appended', seq: i + 1 })));
    }
    await intact(cases, 13);
  });

  test('get each its own answer where one is a conflict', async () => {
    const cases = names('conflict', 12);
    await journal.events.append('conflict-6', 0, [entry(1, { by: 'first' })], { municipality });
    const results = await Promise.all(cases.map((caseId) => append(caseId)));
    expect(kinds(results)).toEqual([...others(6), 'conflict', ...others(5)]);
    await intact(cases, 1);
  });

  test('get each its own answer where one claims what another case holds', async () => {
    const claim: Claim = { kind: 'take', childIndex: journal.blindIndex.of('child', municipality, 'held') };
    await append('holder', 0, [claim]);
    const cases = names('held', 12);
    const results = await Promise.all(cases.map((caseId, i) => append(caseId, 0, i === 6 ? [claim] : [])));
    expect(results[6]).toEqual({ kind: 'childHasOpenCase', caseId: 'holder' });
    expect(kinds(results)).toEqual([...others(6), 'childHasOpenCase', ...others(5)]);
  });

  test('do not fail with the one that the database refuses', async () => {
    await journal.database.query(`
      create function poison() returns trigger language plpgsql as $$ begin raise exception 'poison'; end $$;
      create trigger poison before insert on case_event for each row when (new.case_id = 'poison-6')
        execute function poison();`);
    const cases = names('poison', 12);
    const results = await Promise.allSettled(cases.map((caseId) => append(caseId)));
    const [poisoned] = results.splice(6, 1);
    expect(poisoned).toMatchObject({ status: 'rejected', reason: { name: 'JournalFault', code: 'P0001' } });
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value.kind : result.reason))).toEqual(
      others(11),
    );
    await intact(
      cases.filter((caseId) => caseId !== 'poison-6'),
      1,
    );
    await journal.database.query('drop trigger poison on case_event');
  });

  test('do not wait for the one whose case somebody else has locked', async () => {
    const cases = names('locked', 12);
    await append('locked-6');
    const holder = await journal.database.connect();
    await holder.query(`begin; select from case_head where case_id = 'locked-6' for update`);
    const pending = cases.map((caseId) => append(caseId, caseId === 'locked-6' ? 1 : 0));
    const [locked] = pending.splice(6, 1);
    expect(kinds(await Promise.all(pending))).toEqual(others(11));
    await holder.query('rollback');
    holder.release();
    expect(await locked).toMatchObject({ kind: 'appended', seq: 2 });
  });

  test('lose nothing that was answered, and double nothing, where connections are killed', async () => {
    const cases = names('killed', 16);
    let killed = 0;
    const kill = async (): Promise<void> => {
      const { rowCount } = await journal.database.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'sagsgang' and datname = current_database()`,
      );
      killed += rowCount ?? 0;
    };
    await Promise.all(
      cases.map(async (caseId, i) => {
        for (let seq = 0; seq < 12;) {
          if (i === seq) await kill();
          const result = await append(caseId, seq);
          expect(['appended', 'alreadyThere', 'unavailable']).toContain(result.kind);
          if (result.kind !== 'unavailable') seq += 1;
        }
      }),
    );
    expect(killed).toBeGreaterThan(0);
    await intact(cases, 12);
  });
});
