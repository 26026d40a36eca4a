import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isFree } from './ports';
import type { ManagedProcess } from './process';
import { processesWith, startProcess, stopProcesses } from './process';

/** How the Temporal UI is to run beside a development server. */
export interface TemporalUiOptions {
  /** The UI server's binary. */
  readonly command: string;
  /** Folder of its configuration and log; made when absent. */
  readonly folder: string;
  readonly port: number;
  /** `host:port` of the Temporal frontend. */
  readonly address: string;
  /** The namespace shown first. */
  readonly namespace: string;
}

/** A Temporal UI that answers. */
export interface RunningUi {
  readonly url: string;
  stop(): Promise<void>;
  kill(): void;
}

async function untilItListens(port: number, server: ManagedProcess): Promise<boolean> {
  let ended = false;
  void server.ended.then(() => (ended = true));
  for (const end = performance.now() + 20_000; performance.now() < end && !ended; await wait(50)) {
    if (!(await isFree(port))) return true;
  }
  return false;
}

/**
 * Starts the Temporal UI on 127.0.0.1. It is a convenience: whoever calls goes on without it.
 *
 * @throws Error when it does not listen within 20 seconds
 */
export async function startUi({ command, folder, port, address, namespace }: TemporalUiOptions): Promise<RunningUi> {
  const config = join(folder, 'config');
  mkdirSync(config, { recursive: true });
  await stopProcesses(processesWith(folder), 'SIGTERM', 5_000);
  const settings = {
    temporalGrpcAddress: address,
    host: '127.0.0.1',
    port,
    enableUi: true,
    defaultNamespace: namespace,
    disableNewsFetch: true,
    hideLogs: true,
    cors: { allowOrigins: [`http://127.0.0.1:${port}`, `http://localhost:${port}`] },
  };
  writeFileSync(join(config, 'development.yaml'), `${JSON.stringify(settings, null, 2)}\n`);
  const server = startProcess({
    command,
    args: ['--root', folder, '--config', 'config', '--env', 'development', 'start'],
    logFile: join(folder, 'ui.log'),
    stopMs: 3_000,
  });
  if (!(await untilItListens(port, server))) {
    await server.stop();
    throw new Error(`the Temporal UI did not start; see ${join(folder, 'ui.log')}`);
  }
  return { url: `http://127.0.0.1:${port}`, stop: () => server.stop(), kill: () => server.kill() };
}
