import { setTimeout as pause } from 'node:timers/promises';
import { realNow } from '../client/library/real-now';
import { decided, threeWeeks } from './lives';
import { withMeasuredWorker, type MeasuredWorker } from './measured-worker';
import type { Place } from './place';
import type { Result } from './result';
import type { Scale } from './scale';
import { journalled, startAll } from './told-cases';

/** More would take minutes to look through: a heap snapshot of many workflow contexts is slow. */
const CACHED = 200;
const SLEEPING = 10_000;
/** Cases started before the first look, so that what all cases share is there. */
const FIRST = 20;
/** As many as a worker keeps in memory unless told otherwise. */
const CHUNK = 1_000;
/** How long the worker has nothing to do before the look at its sleep, in milliseconds. */
const REST_MS = 20_000;

/** What a case that a worker keeps in memory retains there: heaps after garbage collection, with and without cases. */
export async function memory(place: Place, scale: Scale): Promise<Result[]> {
  const cases = scale.of(CACHED);
  return withMeasuredWorker(place, 'memory', async (worker) => {
    await startLives(worker, FIRST);
    const { retained: before = NaN } = await worker.ask('retained');
    await startLives(worker, cases);
    const { retained: after = NaN } = await worker.ask('retained');
    return [
      {
        name: 'memory.cached',
        value: (after - before) / 1024 / cases,
        unit: 'KB',
        aim: { atMost: 100 },
        of: { cases, entries: life(worker).length, ...megabytes({ before, after }) },
      },
    ];
  });
}

/**
 * What a worker takes with ten times as many sleeping cases as it keeps in memory, and for each of them beside what it
 * took before the first. Takes minutes: only by its name.
 */
export async function sleeping(place: Place, scale: Scale): Promise<Result[]> {
  const cases = scale.of(SLEEPING);
  return withMeasuredWorker(place, 'sleeping', async (worker) => {
    const { rss: empty } = await worker.ask('memory');
    const started = performance.now();
    await startLives(worker, Math.min(CHUNK, cases));
    const cached = await worker.ask('memory');
    for (let left = cases - CHUNK; left > 0; left -= CHUNK) await startLives(worker, Math.min(CHUNK, left));
    const seconds = (performance.now() - started) / 1_000;
    const busy = await worker.ask('memory');
    await pause(REST_MS);
    const { rss, peakRss } = await worker.ask('memory');
    const { rested = NaN, ...of } = megabytes({ rested: rss, cached: cached.rss, busy: busy.rss, peak: peakRss });
    return [
      { name: 'sleeping.worker', value: rested, unit: 'MB', aim: { atMost: 500 }, of: { cases, ...of } },
      {
        name: 'sleeping.case',
        value: (rss - empty) / 1024 / cases,
        unit: 'KB',
        of: { cases, ...megabytes({ empty, rested: rss }) },
      },
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

function megabytes(bytes: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(bytes).map(([name, value]) => [name, value / 2 ** 20]));
}
