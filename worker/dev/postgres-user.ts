import { spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { SetUpError } from './say';

/** The account PostgreSQL runs under; undefined for the person's own. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const accountNames = ['postgres', 'sagsgang'] as const;

function lookUp(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const result = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return result.status === 0 ? Number(result.stdout.trim()) : undefined;
  });
  return uid === undefined || gid === undefined || uid === 0 ? undefined : { uid, gid };
}

/**
 * The account for PostgreSQL, which refuses to run as root: none for an ordinary user; for root the account
 * `postgres`, else a system account `sagsgang`, which is made.
 *
 * @throws SetUpError when root has no such account and none can be made
 */
export function postgresAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of accountNames) {
    const account = lookUp(name);
    if (account) return account;
  }
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'sagsgang']);
  const account = lookUp('sagsgang');
  if (account) return account;
  throw new SetUpError({
    da: 'PostgreSQL kan ikke køre som root, og der kunne ikke oprettes en konto til den. Kør som almindelig bruger, eller sæt DATABASE_URL.',
    en: 'PostgreSQL cannot run as root, and no account could be made for it. Run as an ordinary user, or set DATABASE_URL.',
  });
}

const asAccount = (account: Account | undefined): { uid?: number; gid?: number } => ({ ...account });

/** Whether the account can run the program: every folder on the way can be entered by it. */
function canRun(program: string, account: Account): boolean {
  return spawnSync('test', ['-x', program], { ...asAccount(account), cwd: '/' }).status === 0;
}

/** Whether the account can enter the folder. */
function canEnter(folder: string, account: Account): boolean {
  return spawnSync('test', ['-x', folder], { ...asAccount(account), cwd: '/' }).status === 0;
}

/**
 * The folder of PostgreSQL's programs (`bin`, `lib`, `share`) for the account: the package's own, or a copy under
 * `/var/cache` where the account cannot enter the clone, as when root has it under a closed home folder.
 */
export function programsFor(native: string, version: string, account: Account | undefined): string {
  if (account === undefined || canRun(join(native, 'bin', 'postgres'), account)) return native;
  const copy = join('/var/cache/sagsgang', `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
  return copy;
}

/** A name for this home that stays the same while it exists and is new when it has been deleted and made again. */
function nameOfHome(home: string): string {
  const file = join(home, 'home-id');
  if (!existsSync(file)) writeFileSync(file, `${randomUUID()}\n`, { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/**
 * The folder for PostgreSQL's data, owned by the account: in the home, or under `/var/lib` where the account cannot
 * enter the home; a link in the home shows the way then.
 */
export function dataFolderFor(home: string, account: Account | undefined): string {
  mkdirSync(home, { recursive: true });
  const inside = account === undefined || canEnter(home, account);
  const folder = inside ? join(home, 'postgres') : join('/var/lib/sagsgang', nameOfHome(home));
  if (!existsSync(folder)) {
    mkdirSync(dirname(folder), { recursive: true, mode: 0o755 });
    mkdirSync(folder, { mode: 0o700 });
    if (account) chownSync(folder, account.uid, account.gid);
    if (!inside) symlinkSync(folder, join(home, 'postgres'));
  }
  return folder;
}
