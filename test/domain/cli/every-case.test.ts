import { setImmediate as turn } from 'node:timers/promises';
import { everyCase, type RunProgress } from '../../../client/library/every-case';

async function* numbers(most: number, begun: number[] = []): AsyncGenerator<number> {
  for (let n = 1; n <= most; n++) {
    begun.push(n);
    yield await Promise.resolve(n);
  }
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

test('no more are under way than allowed, and results come in the order of the cases', async () => {
  let [underWay, most] = [0, 0];
  const work = async (n: number): Promise<number> => {
    most = Math.max(most, (underWay += 1));
    for (let left = n % 3; left >= 0; left--) await turn();
    underWay -= 1;
    return n;
  };
  const seen: RunProgress[] = [];
  const done = await all(everyCase(numbers(50), work, { width: 4, total: 50, onProgress: (p) => seen.push(p) }));
  expect(done).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  expect(most).toBeLessThanOrEqual(4);
  expect(seen.map((progress) => progress.done)).toEqual(done);
  expect(seen.at(-1)).toMatchObject({ done: 50, total: 50, secondsLeft: 0 });
});

test('ended early, what is under way is finished and told, and nothing more is begun', async () => {
  const controller = new AbortController();
  const begun: number[] = [];
  const work = async (n: number): Promise<number> => {
    if (n === 5) controller.abort();
    await turn();
    return n;
  };
  expect(await all(everyCase(numbers(50, begun), work, { width: 3, signal: controller.signal }))).toEqual([
    1, 2, 3, 4, 5,
  ]);
  expect(begun).toHaveLength(6);
});

test('a failure ends the run and is thrown', async () => {
  const work = (n: number): Promise<number> => (n === 4 ? Promise.reject(new Error('four')) : Promise.resolve(n));
  await expect(all(everyCase(numbers(10), work, { width: 2 }))).rejects.toThrow('four');
});

test('no more are begun a second than allowed', async () => {
  const started = performance.now();
  await all(everyCase(numbers(6), (n) => Promise.resolve(n), { rate: 50 }));
  expect(performance.now() - started).toBeGreaterThanOrEqual(95);
});
