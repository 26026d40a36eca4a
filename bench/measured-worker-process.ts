import type { Worker } from 'node:worker_threads';
import { readSettings } from '../client/connection/settings';
import { startWorker } from '../worker/worker';
import { heapBytes } from './heap-size';

/** What a worker process takes, in bytes. */
export interface Taken {
  /** Memory of the whole process, garbage and the SDK's native part included. */
  readonly rss: number;
  /** The most it has been since the process began. */
  readonly peakRss: number;
  /** What is left after garbage collection: the heaps of the process and of its threads; only where it was asked for. */
  readonly retained?: number;
}

/** What its parent asks the process. */
export type Question = 'memory' | 'retained';

const threads = new Set<Worker>();

/**
 * A worker process with Sagsgang's own worker alone, whose memory can be asked for. Tells its parent when it polls, and
 * ends when the parent is gone.
 */
async function main(): Promise<void> {
  process.on('worker', (thread) => {
    threads.add(thread);
    thread.once('exit', () => threads.delete(thread));
  });
  const worker = await startWorker(readSettings());
  process.once('disconnect', () => void worker.stop().finally(() => process.exit(0)));
  process.on('message', (question: Question) => void measure(question).then((taken) => process.send?.(taken)));
  process.send?.('ready');
}

async function measure(question: Question): Promise<Taken> {
  const { rss } = process.memoryUsage();
  const taken = { rss, peakRss: process.resourceUsage().maxRSS * 1024 };
  if (question === 'memory') return taken;
  global.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  let retained = heapUsed + external;
  for (const thread of threads) retained += await heapBytes(await thread.getHeapSnapshot());
  return { ...taken, retained };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
