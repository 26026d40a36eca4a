import { fork } from 'node:child_process';
import { join } from 'node:path';

/** The worker process of a run. */
export interface WorkerProcess {
  stop(): Promise<void>;
  kill(): void;
}

/** How long the workers may take to stop before they are killed, in milliseconds. */
const PATIENCE_MS = 20_000;

/** Starts the workers in a process of their own, as in production, and waits until they poll. */
export async function startWorkers(env: NodeJS.ProcessEnv): Promise<WorkerProcess> {
  const child = fork(join(__dirname, 'worker-process.js'), { env });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`The worker ended before it polled (${code})`)));
  });
  return {
    stop: async () => {
      const tooLong = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      if (child.connected) child.disconnect();
      await ended;
      clearTimeout(tooLong);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
