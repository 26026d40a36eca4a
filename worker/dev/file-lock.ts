import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isRunning } from './process';

/** The holder of a lock: its process, and when that process began, so that a reused process id is not taken for it. */
interface Holder {
  readonly pid: number;
  readonly began: string;
}

/** A lock that this process holds. */
export interface HeldLock {
  release(): void;
}

/** When a process began, in the system's own count since boot; empty where the system does not tell. */
function beginning(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** The living process that holds the lock file, if there is one. */
export function lockHolder(file: string): number | undefined {
  const holder = readHolder(file);
  if (holder === undefined || !isRunning(holder.pid) || beginning(holder.pid) !== holder.began) return undefined;
  return holder.pid;
}

/**
 * Takes a lock file unless a living process holds it; one left by a killed process is taken over.
 * @returns undefined when somebody else holds it
 */
export function takeLock(file: string): HeldLock | undefined {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  const mine: Holder = { pid: process.pid, began: beginning(process.pid) };
  writeFileSync(draft, JSON.stringify(mine));
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (tryLink(draft, file)) return { release: () => rmSync(file, { force: true }) };
      if (lockHolder(file) !== undefined) return undefined;
      rmSync(file, { force: true });
    }
    return undefined;
  } finally {
    rmSync(draft, { force: true });
  }
}

function tryLink(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
