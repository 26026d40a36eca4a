import { execFileSync, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, readdirSync, renameSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A program that `npm start` has started and stops again. */
export interface ManagedProcess {
  readonly pid: number;
  /** Resolves with the exit code (null after a signal) when the program has ended, for whatever reason. */
  readonly ended: Promise<number | null>;
  /** Asks the program to stop and waits; kills it when it has not ended in time. */
  stop(): Promise<void>;
  /** Ends the program at once. */
  kill(): void;
}

/** How to start a program. */
export interface ProcessOptions {
  readonly command: string;
  readonly args: readonly string[];
  /** Its output goes to the end of this file. */
  readonly logFile: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
  /** The signal that asks it to stop. @default 'SIGTERM' */
  readonly stopSignal?: NodeJS.Signals;
  /** Milliseconds it may take to stop before it is killed. @default 10000 */
  readonly stopMs?: number;
}

const largestLogBytes = 20 * 1024 * 1024;

function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLogBytes) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** Starts a program in a process group of its own, so that Ctrl-C reaches `npm start` alone and it stops all in order. */
export function startProcess(options: ProcessOptions): ManagedProcess {
  const log = openLog(options.logFile);
  const child = spawn(options.command, options.args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: options.env ?? process.env,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.uid === undefined ? {} : { uid: options.uid }),
    ...(options.gid === undefined ? {} : { gid: options.gid }),
  });
  closeSync(log);
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.once('error', () => resolve(null));
  });
  child.unref();
  const pid = child.pid ?? -1;
  return {
    pid,
    ended,
    stop: () => stopProcesses(pid > 0 ? [pid] : [], options.stopSignal ?? 'SIGTERM', options.stopMs ?? 10_000),
    kill: () => void (pid > 0 && signal(pid, 'SIGKILL')),
  };
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a process with this id exists and has not ended (a zombie has). */
export function isRunning(pid: number): boolean {
  if (!signal(pid, 0)) return false;
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return process.platform !== 'linux';
  }
}

/** Stops processes: the signal first, SIGKILL for those that have not ended in time. */
export async function stopProcesses(pids: readonly number[], name: NodeJS.Signals, ms: number): Promise<void> {
  for (const pid of pids) signal(pid, name);
  const end = performance.now() + ms;
  while (pids.some(isRunning) && performance.now() < end) await wait(20);
  for (const pid of pids.filter(isRunning)) signal(pid, 'SIGKILL');
  while (pids.some(isRunning)) await wait(20);
}

/**
 * The processes whose command line holds `marker` (a path of this home). So programs left over from a killed run are
 * found and no stranger's, whatever process ids have been used again since.
 */
export function processesWith(marker: string): number[] {
  return commandLines()
    .filter(({ pid, line }) => pid !== process.pid && line.includes(marker))
    .map(({ pid }) => pid);
}

function commandLines(): { pid: number; line: string }[] {
  if (process.platform === 'linux') {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ({ pid: Number(name), line: readCommandLine(name) }));
  }
  if (process.platform === 'win32') return [];
  return execFileSync('ps', ['-axo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((row) => /^\s*(\d+)\s(.*)$/.exec(row))
    .flatMap((match) => (match ? [{ pid: Number(match[1]), line: match[2] ?? '' }] : []));
}

function readCommandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
