import { setTimeout as pause } from 'node:timers/promises';
import { realNow } from '../client/library/real-now';
import { decided, threeWeeks } from './lives';
import { withMeasuredWorker, type MeasuredWorker } from './measured-worker';
import type { Place } from './place';
import type { Result } from './result';
import type { Scale } from './scale';
import { journalled, startAll } from './told-cases';

/** As many as a worker keeps in memory unless told otherwise. */
const CACHED = 1_000;
const SLEEPING = 10_000;
/** Cases started before the first look, so that what all cases share is there, and what looking itself takes. */
const FIRST = 20;
const CHUNK = 1_000;
/** How long the worker has nothing to do before the look at its sleep, in milliseconds. */
const REST_MS = 20_000;

/** What a case takes in the memory of its worker: with and without almost as many as it keeps there. */
export async function memory(place: Place, scale: Scale): Promise<Result[]> {
  const cases = scale.of(CACHED) - Math.min(FIRST, scale.of(CACHED) - 1);
  return withMeasuredWorker(place, 'memory', async (worker) => {
    await startLives(worker, FIRST);
    await worker.ask('retained');
    const before = await worker.ask('retained');
    await startLives(worker, cases);
    const after = await worker.ask('retained');
    const perCase = (key: 'rss' | 'retained'): number => ((after[key] ?? NaN) - (before[key] ?? NaN)) / 1024 / cases;
    const entries = life(worker).length;
    return [
      {
        name: 'memory.cached',
        value: perCase('retained'),
        unit: 'KB',
        aim: { atMost: 100 },
        of: { cases, entries, ...megabytes({ before: before.retained, after: after.retained }) },
      },
      {
        name: 'memory.rss',
        value: perCase('rss'),
        unit: 'KB',
        of: { cases, ...megabytes({ before: before.rss, after: after.rss }) },
      },
    ];
  });
}

/** What a worker takes with ten times as many sleeping cases as it keeps in memory. Takes minutes: only by its name. */
export async function sleeping(place: Place, scale: Scale): Promise<Result[]> {
  const cases = scale.of(SLEEPING);
  return withMeasuredWorker(place, 'sleeping', async (worker) => {
    const started = performance.now();
    for (let left = cases; left > 0; left -= CHUNK) await startLives(worker, Math.min(CHUNK, left));
    const seconds = (performance.now() - started) / 1_000;
    const busy = await worker.ask('memory');
    await pause(REST_MS);
    const { rss, peakRss } = await worker.ask('memory');
    const { rested = NaN, ...of } = megabytes({ rested: rss, busy: busy.rss, peak: peakRss });
    return [
      { name: 'sleeping.worker', value: rested, unit: 'MB', aim: { atMost: 500 }, of: { cases, ...of } },
      { name: 'sleeping.starts', value: cases / seconds, unit: 'cases/s', of: { cases, seconds } },
    ];
  });
}

async function startLives(worker: MeasuredWorker, cases: number): Promise<void> {
  const deeds = life(worker);
  await startAll(
    worker.link,
    await journalled(
      worker.link,
      Array.from({ length: cases }, () => deeds),
    ),
  );
}

function life({ link }: MeasuredWorker): ReturnType<typeof decided> {
  return decided(threeWeeks(realNow()), link.jurisdiction(link.municipality));
}

function megabytes(bytes: Readonly<Record<string, number | undefined>>): Record<string, number> {
  return Object.fromEntries(Object.entries(bytes).map(([name, value]) => [name, (value ?? NaN) / 2 ** 20]));
}
