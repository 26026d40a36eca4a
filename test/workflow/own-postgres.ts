import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateJournal, migrateKeys } from '../../journal/migrate';
import { ensureDatabase } from '../../worker/dev/databases';
import { startPostgres, type RunningPostgres } from '../../worker/dev/postgres';

const DATABASE = 'sagsgang';

/** A PostgreSQL of a test's own, to be stopped and started again. */
export class OwnPostgres {
  private readonly home = mkdtempSync(join(tmpdir(), 'sagsgang-outage-'));
  private running: RunningPostgres | undefined;

  /** Starts it for the first time; answers the URL of its one database, which stays the same. */
  async startMigrated(kind: 'journal' | 'keys'): Promise<string> {
    chmodSync(this.home, 0o755); // else PostgreSQL's account cannot enter, and its data stays behind elsewhere
    this.running = await startPostgres({ home: this.home });
    await ensureDatabase(this.running.url('postgres'), DATABASE);
    const url = this.running.url(DATABASE);
    await (kind === 'journal' ? migrateJournal(url) : migrateKeys(url));
    return url;
  }

  /** Starts it again on the same data and port. */
  async start(): Promise<void> {
    this.running = await startPostgres({ home: this.home });
  }

  async stop(): Promise<void> {
    await this.running?.stop();
  }

  /** Stops it and removes its data. */
  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.home, { recursive: true, force: true });
  }
}
