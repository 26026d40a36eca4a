import { Client, escapeIdentifier } from 'pg';
import { SetUpError } from './say';

/** The two databases Sagsgang keeps: a journal without its keys can be read by nobody. */
export interface Databases {
  readonly journalUrl: string;
  readonly keysUrl: string;
}

const duplicateDatabase = '42P04';

const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;

/**
 * Makes a database, optionally as a copy of another; what is there already stays.
 *
 * @param adminUrl URL of another database of the same server, whose user may make databases
 */
export async function ensureDatabase(adminUrl: string, name: string, template?: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  client.on('error', () => undefined); // a connection that is lost is told by the statement under way
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount !== 0) return;
    const copyOf = template === undefined ? '' : ` TEMPLATE ${escapeIdentifier(template)}`;
    await client.query(`CREATE DATABASE ${escapeIdentifier(name)}${copyOf}`);
  } catch (error) {
    if (codeOf(error) !== duplicateDatabase) throw error;
  } finally {
    await client.end();
  }
}

/** The same server's URL for another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

/**
 * The databases of a given PostgreSQL: `DATABASE_URL` for the journal; `SAGSGANG_KEYS_URL` for the keys, else a
 * database of its own beside the journal's (`…_keys`), which is made.
 *
 * @throws SetUpError when that cannot be made, or when both URLs name one database
 */
export async function givenDatabases(journalUrl: string, keysUrl: string | undefined): Promise<Databases> {
  if (keysUrl !== undefined) {
    if (sameDatabase(journalUrl, keysUrl)) {
      throw new SetUpError({
        da: 'SAGSGANG_KEYS_URL og DATABASE_URL er samme database. Nøglerne skal ligge for sig selv.',
        en: 'SAGSGANG_KEYS_URL and DATABASE_URL are the same database. The keys must be kept apart.',
      });
    }
    return { journalUrl, keysUrl };
  }
  const name = `${new URL(journalUrl).pathname.slice(1) || 'sagsgang'}_keys`;
  try {
    await ensureDatabase(journalUrl, name);
  } catch (error) {
    const why = String(codeOf(error) ?? 'unknown');
    throw new SetUpError({
      da: `Nøglernes database ${name} kunne ikke oprettes (${why}). Opret den, og sæt SAGSGANG_KEYS_URL.`,
      en: `The keys’ database ${name} could not be made (${why}). Make it, and set SAGSGANG_KEYS_URL.`,
    });
  }
  return { journalUrl, keysUrl: withDatabase(journalUrl, name) };
}

function sameDatabase(one: string, other: string): boolean {
  const [a, b] = [new URL(one), new URL(other)];
  return a.host === b.host && a.pathname === b.pathname;
}
