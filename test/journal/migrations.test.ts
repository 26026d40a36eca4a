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
