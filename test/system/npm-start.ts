import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cloneFolder } from '../../client/connection/home';

/** One `npm start` in processes of its own. */
export interface Start {
  readonly process: ChildProcess;
  /** What it has printed so far, on both streams. */
  output(): string;
  /** Resolves when everything runs; rejects with the output when it ends before. */
  readonly up: Promise<void>;
  /** Its exit code; null after a signal. */
  readonly ended: Promise<number | null>;
}

/** How a start differs from a plain one. */
export interface StartOptions {
  readonly home: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Through npm, in a process group of its own, as in a terminal. @default false */
  readonly npm?: boolean;
  readonly uid?: number;
  readonly gid?: number;
}

const lastLine = 'everything goes on next time';

/** Starts Sagsgang on a home of its own. */
export function start({ home, env = {}, npm = false, uid, gid }: StartOptions): Start {
  const [command, args] = npm ? ['npm', ['start']] : [process.execPath, [join('bin', 'start.js')]];
  const child = spawn(command, args, {
    cwd: cloneFolder(),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, SAGSGANG_WORKFLOWS: '', SAGSGANG_EXAMPLE: '0', ...env, SAGSGANG_HOME: home },
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
    child.once('error', () => resolve(null));
  });
  const up = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes(lastLine)) resolve();
      });
    }
    void ended.then((code) => reject(new Error(`ended with ${code}:\n${output}`)));
  });
  up.catch(() => undefined);
  return { process: child, output: () => output, up, ended };
}

/** Compiles what has changed, once, before anything is started. */
export function compileFirst(): void {
  const { status, stderr } = spawnSync(process.execPath, ['-e', "require('./bin/bootstrap').bootstrap()"], {
    cwd: cloneFolder(),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}
