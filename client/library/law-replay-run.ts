import type { Bilingual, Instant } from '../../domain/case/kernel/time';
import {
  countCase,
  isSame,
  noReplayTally,
  within,
  type ClockWindow,
  type ReplayTally,
} from '../../domain/law/replay/tally';
import { dropReplay, keepReplay, type ReplayCheckpoint } from './law-replay-checkpoint';
import { ReplayCsv } from './law-replay-csv';
import type { ReplaySource } from './law-replay-ports';
import type { RunWatch } from './rehydrate-ports';

/** How a law replay is counted and remembered. */
export interface ReplayRun extends RunWatch {
  readonly question: string;
  readonly now: Instant;
  readonly window: ClockWindow;
  /** Where each change is listed. */
  readonly csv?: string;
  /** The language of its headings and words. @default Danish */
  readonly lang?: keyof Bilingual;
  /** The interrupted run it goes on from. */
  readonly from?: ReplayCheckpoint;
  readonly env: NodeJS.ProcessEnv;
}

/** Cases between two checkpoints. */
const KEPT_EVERY = 2_000;

/** Cases between two lines of progress. */
const TOLD_EVERY = 200;

/**
 * Counts what a changed law does to every case, and lists it. An interrupted run is remembered and goes on with the same
 * question where it was, so that no case is counted or listed twice.
 *
 * @returns the count, and whether every case is in it
 */
export async function countReplay(
  { total, cases }: ReplaySource,
  run: ReplayRun,
): Promise<{ readonly tally: ReplayTally; readonly finished: boolean }> {
  const { question, now, env, from, signal } = run;
  const tally = from?.tally ?? noReplayTally();
  const csv = run.csv === undefined ? undefined : new ReplayCsv(run.csv, run.lang, from?.csvBytes);
  const started = performance.now();
  const before = tally.cases;
  let position = from?.position;
  const keep = (): void => {
    csv?.flush();
    if (position !== undefined) keepReplay({ question, now, position, tally, csvBytes: csv?.bytes ?? 0 }, env);
  };
  let finished = false;
  try {
    for await (const one of cases) {
      if (signal?.aborted) return { tally, finished };
      const comparison = one.comparison && within(run.window, one.comparison);
      countCase(tally, comparison);
      if (comparison && !isSame(comparison)) csv?.add(one.caseNumber, comparison);
      position = one.position;
      if (tally.cases % KEPT_EVERY === 0) keep();
      if (tally.cases % TOLD_EVERY === 0)
        tell(run, tally.cases, tally.cases - before, total, performance.now() - started);
    }
    finished = true;
    return { tally, finished };
  } finally {
    if (!finished) keep();
    csv?.close();
    if (finished) dropReplay(question, env);
  }
}

function tell({ onProgress }: ReplayRun, done: number, counted: number, total: number | undefined, ms: number): void {
  const perSecond = ms > 0 ? (counted * 1000) / ms : 0;
  const left = total === undefined || perSecond === 0 ? {} : { secondsLeft: Math.max(0, total - done) / perSecond };
  onProgress?.({ done, perSecond, ...(total === undefined ? {} : { total: Math.max(total, done) }), ...left });
}
