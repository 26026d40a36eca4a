import { once } from 'node:events';
import { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { heapBytes } from '../../../bench/heap-size';

const meta = '{"snapshot":{"meta":{"node_fields":["type","name","id","self_size","edge_count"]},"node_count":2},\n';

describe('what a heap retains', () => {
  test('adds up the sizes, wherever the text is cut', async () => {
    const text = `${meta}"nodes":[3,0,1,40,0\n,3,0,3,1024,7],\n"edges":[1,2,3]}`;
    for (let size = 1; size < 40; size++) {
      const chunks = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
      await expect(heapBytes(Readable.from(chunks, { objectMode: false }))).resolves.toBe(1064);
    }
  });

  test('of a thread: at least what it was told to keep, and less than its process has', async () => {
    const keeping =
      'globalThis.kept = Array.from({ length: 100_000 }, (_, at) => ({ at })); setInterval(() => {}, 60_000)';
    const thread = new Worker(keeping, { eval: true });
    try {
      await once(thread, 'online');
      const bytes = await heapBytes(await thread.getHeapSnapshot());
      expect(bytes).toBeGreaterThan(100_000 * 12);
      expect(bytes).toBeLessThan(process.memoryUsage().rss);
    } finally {
      await thread.terminate();
    }
  });

  test('something else is no snapshot', async () => {
    await expect(heapBytes(Readable.from(['{}'], { objectMode: false }))).rejects.toThrow(RangeError);
  });
});
