import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Stops what a test run leaves behind, even when the run is killed. */
export interface Guard {
  /** Ends the guard; whatever still runs on the folder is stopped, and the folder is removed. */
  release(): Promise<void>;
}

/** Starts a guard for this process over the programs that run on `folder`. */
export function guard(folder: string): Guard {
  const child = spawn(process.execPath, [join(__dirname, 'guardian.js'), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.unref();
  return {
    release: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.ref();
        child.stdin.end();
      }),
  };
}
