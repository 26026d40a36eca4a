import { readSettings } from '../client/connection/settings';
import { isVersioned } from './versions';
import { startWorker } from './worker';

/**
 * A worker process of an installation that runs elsewhere: settings from the environment, until SIGTERM or SIGINT; then
 * it finishes what is under way.
 */
async function main(): Promise<void> {
  const worker = await startWorker(readSettings(), isVersioned(process.env) ? { versioned: 'first' } : {});
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => void worker.stop());
  await worker.ended;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
