import { NativeConnection, Worker } from '@temporalio/worker';
import { readSettings } from '../client/connection/settings';
import { startWorker } from '../worker/worker';
import { BARE_TASK_QUEUE } from './bare';

/**
 * The worker process of a run: Sagsgang's own worker, and beside it one for the bare workflow with the settings the SDK
 * gives. Tells its parent when both poll, and ends when the parent says so or is gone.
 */
async function main(): Promise<void> {
  const settings = readSettings();
  const ours = await startWorker(settings);
  const connection = await NativeConnection.connect({ address: settings.temporalAddress });
  const bare = await Worker.create({
    connection,
    namespace: settings.namespace,
    taskQueue: BARE_TASK_QUEUE,
    workflowsPath: require.resolve('./bare-workflow'),
    activities: { nothing: async (text: string): Promise<number> => text.length },
    maxCachedWorkflows: 1_000,
  });
  const bareEnded = bare.run();
  const stop = async (): Promise<void> => {
    bare.shutdown();
    await Promise.allSettled([ours.stop(), bareEnded]);
    await connection.close();
    process.exit(0);
  };
  process.once('disconnect', () => void stop());
  process.send?.('ready');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
