import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import type { CaseEvent } from '../../domain/case/kernel/event';
import type { Journal, JournalOptions } from '../../journal/connect';
import { openJournal } from '../../journal/connect';
import { KeyRing, newMasterKey } from '../../journal/keys/key-ring';
import { ensureDatabase } from '../../worker/dev/databases';
import type { RunningPostgres } from '../../worker/dev/postgres';
import { startPostgres } from '../../worker/dev/postgres';
import { guard } from '../dev/guard';

/** A PostgreSQL of a test file's own, so that it may be stopped, killed and looked into. */
export interface TestServer {
  readonly home: string;
  readonly postgres: RunningPostgres;
  /** Two new databases, migrated, and the journal on them. Closed with the server. */
  journal(options?: Partial<JournalOptions>): Promise<TestJournal>;
  /** Starts it again on the same data and port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** A journal on databases of its own. */
export interface TestJournal extends Journal {
  readonly urls: { readonly journalUrl: string; readonly keysUrl: string };
  readonly ring: KeyRing;
  /** Direct access to the journal's database, as someone with the database's rights has it. */
  readonly database: Pool;
  /** Another process on the same databases. */
  another(options?: Partial<JournalOptions>): Promise<Journal>;
}

/** @param forgetful Faster, but a kill may lose what was answered. */
export async function startTestServer(forgetful = true): Promise<TestServer> {
  const home = mkdtempSync(join(tmpdir(), 'sagsgang-journal-'));
  chmodSync(home, 0o755); // else PostgreSQL's account cannot enter, and its data stays behind elsewhere
  const guarding = guard(home);
  let postgres = await startPostgres({ home, forgetful });
  const closing: (() => Promise<void>)[] = [];
  return {
    home,
    get postgres() {
      return postgres;
    },
    async journal(options = {}) {
      const name = `j${randomUUID().slice(0, 8)}`;
      const urls = { journalUrl: postgres.url(name), keysUrl: postgres.url(`${name}_keys`) };
      await ensureDatabase(postgres.url('postgres'), name);
      await ensureDatabase(postgres.url('postgres'), `${name}_keys`);
      const ring = new KeyRing([newMasterKey(1)], 1);
      const open = { ...urls, keyRing: ring, migrate: true, ...options };
      const journal = await openJournal(open);
      const database = new Pool({ connectionString: urls.journalUrl, max: 2 });
      database.on('error', () => undefined);
      closing.push(
        () => journal.close(),
        () => database.end(),
      );
      return {
        ...journal,
        urls,
        ring,
        database,
        async another(others = {}) {
          const other = await openJournal({ ...open, migrate: false, ...others });
          closing.push(() => other.close());
          return other;
        },
      };
    },
    async restart() {
      postgres = await startPostgres({ home, forgetful });
    },
    async stop() {
      await Promise.all(closing.map((close) => close()));
      await postgres.stop();
      await guarding.release();
    },
  };
}

/** Runs statements as the database's owner with triggers off: what a person with the server in hand can do. */
export async function tamper(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Every table of a database with a row that names a case, whatever the column. */
export async function tablesNaming(url: string, caseId: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name collate "C"`,
    );
    const naming: string[] = [];
    for (const { name } of tables) {
      const { rowCount } = await client.query(
        `select from ${client.escapeIdentifier(name)} t where strpos(t::text, $1) > 0 limit 1`,
        [caseId],
      );
      if (rowCount === 1) naming.push(name);
    }
    return naming;
  } finally {
    await client.end();
  }
}

/** An entry with plausible content; what matters to a test is given. */
export function entry(seq: number, given: Partial<CaseEvent> = {}): CaseEvent {
  return {
    seq,
    type: 'NotificationReceived',
    happenedAt: '2025-04-05',
    law: 'BL § 136',
    data: { notifier: 'school', anonymous: false, count: seq },
    text: { who: 'Underretter Ærlig', concern: `Bekymring nummer ${seq} om Blåbærgrød` },
    recordedAt: '2025-04-05T22:30:00.000Z',
    by: 'abc',
    role: 'caseworker',
    source: 'person',
    key: `command-${seq}`,
    clockOffsetMs: 0,
    textDigest: `digest-${seq}`,
    ...given,
  };
}

/** Entries numbered from one to another, both included. */
export function entries(from: number, to: number, given: Partial<CaseEvent> = {}): CaseEvent[] {
  return Array.from({ length: to - from + 1 }, (_, i) => entry(from + i, given));
}

/** An entry as it is read: with the names of its texts. */
export function asRead(event: CaseEvent): CaseEvent {
  return event.text ? { ...event, texts: Object.keys(event.text) } : event;
}
