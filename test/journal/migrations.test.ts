import { Client } from 'pg';
import { migrate, migrateJournal } from '../../journal/migrate';
import { journalMigrations } from '../../journal/migrations/journal';
import { ensureDatabase } from '../../worker/dev/databases';
import type { TestServer } from './harness';
import { startTestServer } from './harness';

describe('migrations', () => {
  let server: TestServer;
  const emptyDatabase = async (name: string): Promise<string> => {
    await ensureDatabase(server.postgres.url('postgres'), name);
    return server.postgres.url(name);
  };

  beforeAll(async () => {
    server = await startTestServer();
  }, 60_000);
  afterAll(() => server.stop());

  test('are numbered from 1 without gaps', () => {
    expect(journalMigrations.map(({ number }) => number)).toEqual(journalMigrations.map((_, i) => i + 1));
  });

  test('are applied once, by whichever of several processes comes first', async () => {
    const url = await emptyDatabase('concurrent');
    const applied = await Promise.all(Array.from({ length: 5 }, () => migrateJournal(url)));
    expect(applied.flat().sort((a, b) => a - b)).toEqual(journalMigrations.map(({ number }) => number));
    expect(await migrateJournal(url)).toEqual([]);
  });

  test('continue where an older release stopped', async () => {
    const url = await emptyDatabase('older');
    await migrate(url, 'journal_migration', journalMigrations.slice(0, 2));
    expect(await migrateJournal(url)).toEqual(journalMigrations.slice(2).map(({ number }) => number));
  });

  test('queue what an older journal has set aside, and nothing else', async () => {
    const url = await emptyDatabase('with-entries');
    await migrate(url, 'journal_migration', journalMigrations.slice(0, 18));
    const entries = [
      ...['NotificationReceived', 'ChildDied', 'PlainNote', 'EntryMisfiled'].map((type, i) => ['a', i + 1, type]),
      ...['CaseClosed', 'CaseReopened', 'CaseClosed'].map((type, i) => ['b', i + 1, type]),
      ...['NotificationReceived', 'EntryMisfiled', 'CaseClosed'].map((type, i) => ['c', i + 1, type]),
    ];
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(
      `insert into case_event select e ->> 0, (e ->> 1)::integer, 'x', e ->> 2, '2026-01-01', '2026-01-01', 'B01', 'caseworker',
         'person', '', gen_random_uuid(), '', null, null, 1, '', '' from jsonb_array_elements($1::jsonb) e`,
      [JSON.stringify(entries)],
    );
    await migrateJournal(url);
    const { rows } = await client.query('select case_id, seq, again from message_queue order by 1, 2');
    const silenced = await client.query(
      `select is_silenced('a', 1) as death, is_silenced('b', 2) as before, is_silenced('b', 4) as after, is_silenced('c') as any`,
    );
    await client.end();
    expect(rows).toEqual([
      { case_id: 'a', seq: 4, again: true },
      { case_id: 'b', seq: 3, again: true },
    ]);
    expect(silenced.rows).toEqual([{ death: true, before: true, after: false, any: true }]);
  });

  test('leave nothing behind when one fails', async () => {
    const url = await emptyDatabase('failing');
    const failing = { number: 1, name: 'failing', sql: 'create table half (x int); select nonsense' };
    await expect(migrate(url, 'journal_migration', [failing])).rejects.toThrow();
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(`select to_regclass('half') as half`);
    await client.end();
    expect(rows).toEqual([{ half: null }]);
    expect(await migrateJournal(url)).toHaveLength(journalMigrations.length);
  });

  test('refuse a database of another history or of a later release', async () => {
    const url = await emptyDatabase('foreign');
    await migrate(url, 'journal_migration', [{ number: 1, name: 'other', sql: 'select 1' }]);
    await expect(migrateJournal(url)).rejects.toMatchObject({ code: 'migration-changed', migration: 1 });
    const later = await emptyDatabase('later');
    await migrateJournal(later);
    await expect(migrate(later, 'journal_migration', journalMigrations.slice(0, 3))).rejects.toMatchObject({
      code: 'migration-unknown',
      migration: 4,
    });
  });
});
