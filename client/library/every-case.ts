import { setTimeout as pause } from 'node:timers/promises';

/** How far a run over many cases has come. */
export interface RunProgress {
  readonly done: number;
  /** Absent while unknown. */
  readonly total?: number;
  /** Cases a second so far. */
  readonly perSecond: number;
  /** Seconds left at that rate; absent while unknown. */
  readonly secondsLeft?: number;
}

/** How a run over many cases is carried out. */
export interface RunOptions {
  /** Cases under way at once. @default 16 */
  readonly width?: number;
  /** Most cases begun a second. @default no limit */
  readonly rate?: number;
  /** How many cases there are, where known. */
  readonly total?: number;
  /** Ends the run early: what is under way is finished, nothing more is begun. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RunProgress) => void;
}

const WIDTH = 16;

/**
 * Does work on every case, some at once and no more than so many a second, and yields what came of each in the order of
 * the cases: whoever stops after a result knows that everything up to it is done.
 *
 * The one loop behind rehydration, `doctor` and the wake-up sweep.
 */
export async function* everyCase<Case, Result>(
  cases: AsyncIterable<Case> | Iterable<Case>,
  work: (one: Case) => Promise<Result>,
  { width = WIDTH, rate, total, signal, onProgress }: RunOptions = {},
): AsyncGenerator<Result> {
  const started = performance.now();
  const underWay: Promise<Result>[] = [];
  let done = 0;
  const told = (result: Result): Result => {
    done += 1;
    onProgress?.(progressOf(done, total, performance.now() - started));
    return result;
  };
  let begun = 0;
  for await (const one of cases) {
    if (signal?.aborted) break;
    if (rate !== undefined) {
      const wait = started + (begun * 1000) / rate - performance.now();
      if (wait > 0) await pause(wait, undefined, signal ? { signal } : {}).catch(() => undefined);
      if (signal?.aborted) break;
    }
    begun += 1;
    const promise = work(one);
    promise.catch(() => undefined);
    underWay.push(promise);
    if (underWay.length < width) continue;
    const first = underWay.shift();
    if (first) yield told(await first);
  }
  for (const promise of underWay) yield told(await promise);
}

function progressOf(done: number, total: number | undefined, ms: number): RunProgress {
  const perSecond = ms > 0 ? (done * 1000) / ms : 0;
  if (total === undefined) return { done, perSecond };
  const most = Math.max(total, done);
  return { done, total: most, perSecond, ...(perSecond > 0 ? { secondsLeft: (most - done) / perSecond } : {}) };
}
