import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { journalMigrations } from './migrations/journal';
import { keyMigrations } from './migrations/keys';
import type { Migration } from './migrations/migration';

/** Thrown where a database has migrations that this release does not have, or other ones under the same number. */
export class MigrationError extends Error {
  constructor(
    readonly code: 'migration-changed' | 'migration-unknown',
    readonly migration: number,
  ) {
    super(`The database's schema does not belong to this release (${code}, migration ${migration}).`);
    this.name = 'MigrationError';
  }
}

/** Any number does, as long as every release uses the same one. */
const LOCK = 5_094_113_927;

/** Brings the journal's database up to this release's schema. Repeatable; safe when several processes start at once. */
export async function migrateJournal(journalUrl: string): Promise<readonly number[]> {
  return migrate(journalUrl, 'journal_migration', journalMigrations);
}

/** Brings the key database up to this release's schema. Repeatable; safe when several processes start at once. */
export async function migrateKeys(keysUrl: string): Promise<readonly number[]> {
  return migrate(keysUrl, 'key_migration', keyMigrations);
}

/**
 * Applies the migrations that a database lacks, each in a transaction of its own.
 *
 * @returns The numbers of those applied now.
 * @throws MigrationError where the database is ahead of this release or has another history.
 */
export async function migrate(
  url: string,
  table: 'journal_migration' | 'key_migration',
  migrations: readonly Migration[],
): Promise<readonly number[]> {
  const client = new Client({ connectionString: url, application_name: 'sagsgang migrate' });
  client.on('error', () => undefined); // a connection that is lost is told by the statement under way
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(
      `create table if not exists ${table} (number integer primary key, name text not null, checksum text not null)`,
    );
    const { rows } = await client.query<{ number: number; checksum: string }>(
      `select number, checksum from ${table} order by number`,
    );
    for (const row of rows) checkApplied(row.number, row.checksum, migrations);
    const applied = new Set(rows.map((row) => row.number));
    const wanting = migrations.filter((migration) => !applied.has(migration.number));
    for (const migration of wanting) await apply(client, table, migration);
    return wanting.map((migration) => migration.number);
  } finally {
    await client.end();
  }
}

async function apply(client: Client, table: string, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query(`insert into ${table} (number, name, checksum) values ($1, $2, $3)`, [
      migration.number,
      migration.name,
      checksum(migration),
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

function checkApplied(number: number, found: string, migrations: readonly Migration[]): void {
  const migration = migrations.find((known) => known.number === number);
  if (migration === undefined) throw new MigrationError('migration-unknown', number);
  if (checksum(migration) !== found) throw new MigrationError('migration-changed', number);
}

function checksum(migration: Migration): string {
  return createHash('sha256').update(migration.sql.replace(/\s+/g, ' ').trim()).digest('hex');
}
