import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Stops what a test run leaves behind, even when the run is killed. */
export interface Guard {
  /** The program is stopped with this signal when the run has ended. */
  watch(pid: number, signal: NodeJS.Signals): void;
  /** Ends the guard after the run has stopped everything itself; the folder is removed. */
  release(): Promise<void>;
}

/** Starts a guard for this process; `folder` is removed at the end. */
export function guard(folder: string): Guard {
  const child = spawn(process.execPath, [join(__dirname, 'guardian.js'), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.unref();
  const { stdin } = child;
  stdin.on('error', () => undefined);
  return {
    watch: (pid, signal) => void stdin.write(`+${pid} ${signal}\n`),
    release: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.ref();
        stdin.end();
      }),
  };
}
