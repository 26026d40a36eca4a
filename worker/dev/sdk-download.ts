import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Say } from './say';
import { stopProcesses } from './process';

/** The release of the `temporal` command line that the SDK is asked to download: the first with time skipping. */
export const downloadedCliVersion = 'v1.9.0';

const patienceMs = 10_000;

const downloadFolder = (cache: string): string => join(cache, 'temporal-cli', downloadedCliVersion);

/** The downloaded `temporal` in the cache, if it is there. */
export function downloadedCli(cache: string): string | undefined {
  const folder = downloadFolder(cache);
  if (!existsSync(folder)) return undefined;
  const name = readdirSync(folder).find((file) => /^temporal.*(\.exe)?$/.test(file) && !file.includes('downloading'));
  return name === undefined ? undefined : join(folder, name);
}

function bytesIn(folder: string): number {
  return readdirSync(folder).reduce(
    (sum, file) => sum + (statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}

/** The program of the child process: lets the SDK start its development server once, which downloads it, and stops it. */
const program = `
const { TestWorkflowEnvironment } = require('@temporalio/testing');
const [downloadDir, version] = process.argv.slice(1);
TestWorkflowEnvironment.createLocal({ server: { executable: { type: 'cached-download', downloadDir, version } } })
  .then((environment) => environment.teardown())
  .then(() => process.exit(0), (error) => { process.stderr.write(String(error?.cause ?? error)); process.exit(1); });
`;

/**
 * Lets the SDK download the `temporal` command line, in a process of its own. Gives up after 10 seconds in which no
 * byte has come, so that a closed network costs little.
 *
 * @throws Error with the reason
 */
export async function downloadCli(cache: string, say: Say, signal: AbortSignal): Promise<string> {
  const folder = downloadFolder(cache);
  mkdirSync(folder, { recursive: true });
  say({
    da: '  Prøver at hente «temporal» med SDK’ets egen hentning …',
    en: 'trying the SDK’s own download of “temporal” …',
  });
  const child = spawn(process.execPath, ['-e', program, folder, downloadedCliVersion], {
    cwd: __dirname,
    signal,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let reason = '';
  child.stderr.on('data', (chunk: Buffer) => (reason = `${reason}${chunk.toString()}`.slice(-500)));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.once('error', (error) => (reason = error.message));
  let bytes = bytesIn(folder);
  for (;;) {
    if ((await Promise.race([ended.then(() => 'ended'), wait(patienceMs)])) === 'ended') break;
    const now = bytesIn(folder);
    if (now > bytes) {
      bytes = now;
      continue;
    }
    reason = `intet svar / no answer (${patienceMs / 1000} s)`;
    await stopProcesses([child.pid ?? 0].filter(Boolean), 'SIGKILL', 0);
    break;
  }
  const found = child.exitCode === 0 ? downloadedCli(cache) : undefined;
  if (found === undefined) throw new Error(reason.trim().split('\n').at(-1) ?? 'nothing was downloaded');
  return found;
}
