import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { Bilingual } from '../../domain/case/kernel/time';
import type { HeldLock } from './file-lock';
import { takeLock } from './file-lock';
import type { Say } from './say';
import { clock } from './say';

/** A program that Go builds from its published module. */
export interface GoProgram {
  /** Folder name in the cache, and the binary's. */
  readonly name: string;
  /** The name people see. */
  readonly title: Bilingual;
  /** Path of the main package. */
  readonly path: string;
  /** Version with its `v`. */
  readonly version: string;
}

/** The Temporal server, the newest release that the Go of today's distributions builds. */
export const temporalServerProgram: GoProgram = {
  name: 'temporal-server',
  title: { da: 'Temporal-serveren', en: 'the Temporal server' },
  path: 'go.temporal.io/server/cmd/server',
  version: 'v1.32.0',
};

/** The program that makes and updates the schema of a Temporal server on PostgreSQL; from the server's own module. */
export const temporalSqlToolProgram: GoProgram = {
  name: 'temporal-sql-tool',
  title: { da: 'temporal-sql-tool', en: 'temporal-sql-tool' },
  path: 'go.temporal.io/server/cmd/tools/sql',
  version: temporalServerProgram.version,
};

/** The Temporal UI, its web pages included. */
export const temporalUiProgram: GoProgram = {
  name: 'temporal-ui',
  title: { da: 'Temporal UI', en: 'the Temporal UI' },
  path: 'github.com/temporalio/ui-server/v2/cmd/server',
  version: 'v2.54.1',
};

/** The circumstances of a build. */
export interface BuildOptions {
  readonly env: NodeJS.ProcessEnv;
  /** The cache folder: see `cacheFolder`. */
  readonly cache: string;
  readonly say: Say;
  /** Ends the build before it is finished. */
  readonly signal: AbortSignal;
}

const secondsBetweenLines = 15;

/** Where the finished binary of a program is, or would be: outside the clone, once for every clone of a user. */
export function binaryOf(program: GoProgram, cache: string): string {
  const system = `${program.version}-${process.platform}-${process.arch}`;
  return join(cache, program.name, system, process.platform === 'win32' ? 'server.exe' : 'server');
}

/** The path of a program that is already built. */
export function builtBinary(program: GoProgram, cache: string): string | undefined {
  const binary = binaryOf(program, cache);
  return existsSync(binary) ? binary : undefined;
}

/** What has been seen of a running `go` command, for its progress lines. */
interface Progress {
  readonly phase: Bilingual;
  lines: number;
  readonly total: number | undefined;
}

function progressLine(program: GoProgram, progress: Progress, started: number): Bilingual {
  const count = progress.total === undefined ? `${progress.lines}` : `${progress.lines}/${progress.total}`;
  const time = clock(performance.now() - started);
  return {
    da: `  ${program.title.da}: ${progress.phase.da}, ${count}, ${time}`,
    en: `${program.title.en}: ${progress.phase.en}, ${count}, ${time}`,
  };
}

/** Runs one `go` command; `seen` is called for each line of its output. Rejects with the output's end. */
function go(args: readonly string[], folder: string, options: BuildOptions, seen: () => void): Promise<void> {
  const { env, signal } = options;
  return new Promise((resolve, reject) => {
    const child = spawn('go', args, { cwd: folder, env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    const last: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        seen();
        last.push(line);
        if (last.length > 12) last.shift();
      });
    }
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`go ${args[0]}: ${last.join('\n')}`));
    });
  });
}

async function buildIn(folder: string, program: GoProgram, options: BuildOptions): Promise<string> {
  const { say } = options;
  const started = performance.now();
  let progress: Progress = { phase: { da: 'henter', en: 'downloading' }, lines: 0, total: undefined };
  const ticker = setInterval(() => say(progressLine(program, progress, started)), secondsBetweenLines * 1000);
  try {
    await go(['mod', 'init', `sagsgang.local/${program.name}`], folder, options, () => undefined);
    await go(['get', '-tool', `${program.path}@${program.version}`], folder, options, () => (progress.lines += 1));
    let total = 0;
    await go(['list', '-deps', program.path], folder, options, () => (total += 1));
    progress = { phase: { da: 'oversætter pakker', en: 'compiling packages' }, lines: 0, total };
    await go(['build', '-v', '-o', 'server', program.path], folder, options, () => (progress.lines += 1));
    say({
      da: `  ${program.title.da} er bygget (${clock(performance.now() - started)}).`,
      en: `${program.title.en} is built (${clock(performance.now() - started)}).`,
    });
    return join(folder, 'server');
  } finally {
    clearInterval(ticker);
  }
}

async function waitForLock(file: string, program: GoProgram, { say, signal }: BuildOptions): Promise<HeldLock> {
  for (let waited = 0; ; waited += 1) {
    const lock = takeLock(file);
    if (lock) return lock;
    if (waited % 30 === 0) {
      say({
        da: `  En anden start bygger ${program.title.da}; venter …`,
        en: `another start is building ${program.title.en}; waiting …`,
      });
    }
    await wait(1000, undefined, { signal });
  }
}

/**
 * Builds a program with Go unless it is in the cache already: minutes the first time, so progress is told every 15
 * seconds. Two builds at once wait for each other; the binary appears in one step when it is finished.
 *
 * @throws Error with Go's own words when Go is absent, too old, or cannot fetch the module
 */
export async function goBuild(program: GoProgram, options: BuildOptions): Promise<string> {
  const binary = binaryOf(program, options.cache);
  if (existsSync(binary)) return binary;
  const folder = `${dirname(binary)}.build`;
  const lock = await waitForLock(`${dirname(binary)}.lock`, program, options);
  try {
    if (existsSync(binary)) return binary;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const built = await buildIn(folder, program, options);
    mkdirSync(dirname(binary), { recursive: true });
    renameSync(built, binary);
    return binary;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    lock.release();
  }
}
