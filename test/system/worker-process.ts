import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { TestInstallation } from '../dev/environment';

/** Starts a worker in a process of its own, from the compiled files. */
export async function workerProcess({ env }: TestInstallation): Promise<ChildProcess> {
  const started = fork(join(__dirname, '../chaos/worker-process.js'), { env, stdio: 'inherit' });
  await once(started, 'message');
  return started;
}

/** Kills a process outright and waits for its end. */
export async function killed(process: ChildProcess): Promise<void> {
  const exited = once(process, 'exit');
  process.kill('SIGKILL');
  await exited;
}
