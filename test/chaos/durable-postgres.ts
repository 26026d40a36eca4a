import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrateJournal, migrateKeys } from '../../journal/migrate';
import { ensureDatabase } from '../../worker/dev/databases';
import { startPostgres, type RunningPostgres } from '../../worker/dev/postgres';
import { dataFolderFor, postgresAccount } from '../../worker/dev/postgres-user';
import { isRunning } from '../../worker/dev/process';

const DATABASE = 'sagsgang';

/** A PostgreSQL of a test's own whose commits are on disk when they are answered, to be killed and started again. */
export class DurablePostgres {
  private running: RunningPostgres | undefined;

  /** @param home A folder for it; made. */
  constructor(readonly home: string) {}

  /** Starts it for the first time; answers the URL of its one database, which stays the same. */
  async startMigrated(kind: 'journal' | 'keys'): Promise<string> {
    await this.start();
    const { running } = this;
    if (!running) throw new Error('PostgreSQL did not start');
    await ensureDatabase(running.url('postgres'), DATABASE);
    const url = running.url(DATABASE);
    await (kind === 'journal' ? migrateJournal(url) : migrateKeys(url));
    return url;
  }

  /** Starts it on the same data and port; what a kill has left is recovered. */
  async start(): Promise<void> {
    this.running = await startPostgres({ home: this.home });
  }

  async stop(): Promise<void> {
    await this.running?.stop();
  }

  /** Whether it has ended by itself: for want of room it stops. */
  async isDown(): Promise<boolean> {
    const { running } = this;
    return running === undefined || Promise.race([running.ended.then(() => true), pause(1_000).then(() => false)]);
  }

  /** The folder of its data. */
  get dataFolder(): string {
    return join(dataFolderFor(this.home, postgresAccount()), 'data');
  }

  /** `kill -9` of the postmaster and of every process it has, as when the machine loses its power. */
  async kill(): Promise<void> {
    const postmaster = Number(readFileSync(join(this.dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0]);
    const all = [postmaster, ...childrenOf(postmaster)];
    for (const pid of all) killOutright(pid);
    while (all.some(isRunning)) await pause(10);
  }
}

function childrenOf(parent: number): number[] {
  const rows = execFileSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return rows.flatMap((row) => {
    const [pid, ppid] = row.trim().split(/\s+/).map(Number);
    return pid !== undefined && ppid === parent ? [pid] : [];
  });
}

function killOutright(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
