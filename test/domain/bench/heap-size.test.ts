import { Readable } from 'node:stream';
import { getHeapSnapshot } from 'node:v8';
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

  test('of this process: more than nothing, and less than it has', async () => {
    const bytes = await heapBytes(getHeapSnapshot());
    expect(bytes).toBeGreaterThan(1 << 20);
    expect(bytes).toBeLessThan(process.memoryUsage().rss);
  });

  test('something else is no snapshot', async () => {
    await expect(heapBytes(Readable.from(['{}'], { objectMode: false }))).rejects.toThrow(RangeError);
  });
});
