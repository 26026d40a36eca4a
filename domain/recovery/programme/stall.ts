import type { Instant } from '../../case/kernel/time';
import { MS_PER_DAY, toEpochMs } from '../../law/calendar/instant';
import { waitingSteps, type WaitingStep } from '../case-recovery/words';
import type { Status } from './status';
import { STALL_WEEKS } from './words';

/** Where most cases wait, and for how many whole weeks nobody has got past it (flaskehals). */
export interface Bottleneck {
  readonly step: WaitingStep;
  readonly waiting: number;
  readonly weeks: number;
  /** The control most often outstanding, where the step is to mend. */
  readonly control?: string;
  /** The one control that stands still while others are mended. */
  readonly only?: string;
}

/** A control is told of for itself where it is outstanding in one of so many cases whose steps are being taken, or more. */
const SHARE = 4;
/** And in no fewer cases than this: a few say nothing of a bottleneck. */
const LEAST = 10;

/**
 * The step at which most cases wait, by the last of these statuses; undefined where none waits. Where others are mended
 * and one control stands still, it is that control. Weeks without progress are counted over the statuses, and never from
 * before `since` (the start, or the end of a pause).
 *
 * @param weeks from how many a control counts as standing still
 */
export function bottleneckOf(
  statuses: readonly Status[],
  since: Instant,
  weeks: number = STALL_WEEKS,
): Bottleneck | undefined {
  const [most] = stepsWaitedAt(statuses, since);
  if (most?.step !== 'mend' || most.weeks >= weeks) return most;
  return controlsStill(statuses, since).find((control) => control.weeks >= weeks) ?? most;
}

/**
 * What has stood still for so many weeks: steps, the one with most cases waiting first, and then controls that many cases
 * wait for and nobody mends while others are mended.
 */
export function stallsOf(statuses: readonly Status[], since: Instant, weeks: number): readonly Bottleneck[] {
  const steps = stepsWaitedAt(statuses, since).filter((one) => one.weeks >= weeks);
  if (steps.some(({ step }) => step === 'mend')) return steps;
  return [...steps, ...controlsStill(statuses, since).filter((one) => one.weeks >= weeks)];
}

function stepsWaitedAt(statuses: readonly Status[], since: Instant): readonly Bottleneck[] {
  const last = statuses.at(-1);
  if (!last) return [];
  return waitingSteps
    .flatMap((step): readonly Bottleneck[] => {
      const waiting = last.waiting.get(step) ?? 0;
      if (waiting === 0) return [];
      const control = step === 'mend' ? mostOften(last.controls) : undefined;
      const weeks = weeksStill(statuses, since, (status) => progressOf(step, status.waiting, status.passed));
      return [{ step, waiting, weeks, ...(control === undefined ? {} : { control }) }];
    })
    .sort((a, b) => b.waiting - a.waiting);
}

/**
 * Controls outstanding in many of the cases whose steps are being taken that have stood still for longer than mending as a
 * whole; the largest first.
 */
function controlsStill(statuses: readonly Status[], since: Instant): readonly Bottleneck[] {
  const last = statuses.at(-1);
  if (!last?.mending) return [];
  const cases = last.waiting.get('mend') ?? 0;
  const all = weeksStill(statuses, since, ({ passed }) => passed.get('mend') ?? 0);
  return [...last.mending]
    .filter(([, waiting]) => waiting >= LEAST && waiting * SHARE >= cases)
    .map(([only, waiting]): Bottleneck => {
      const weeks = weeksStill(
        statuses,
        since,
        ({ mending, mended }) => mending && mended && progressOf(only, mending, mended),
      );
      return { step: 'mend', waiting, weeks, only };
    })
    .filter(({ weeks }) => weeks > all)
    .sort((a, b) => b.waiting - a.waiting);
}

/** How often something was got past by a status; undefined where nothing waited for it. */
function progressOf(
  code: string,
  waiting: ReadonlyMap<string, number>,
  passed: ReadonlyMap<string, number>,
): number | undefined {
  return waiting.get(code) ? (passed.get(code) ?? 0) : undefined;
}

/** Whole weeks up to the last status over which something got no further. */
function weeksStill(
  statuses: readonly Status[],
  since: Instant,
  progress: (status: Status) => number | undefined,
): number {
  const last = statuses.at(-1);
  if (!last) return 0;
  const past = progress(last);
  let still = last.at;
  for (const status of [...statuses].reverse()) {
    const then = progress(status);
    if (status.at < since || then === undefined || then !== past) break;
    still = status.at;
  }
  return Math.floor((toEpochMs(last.at) - toEpochMs(still) + MS_PER_DAY / 2) / (7 * MS_PER_DAY));
}

function mostOften(controls: ReadonlyMap<string, number>): string | undefined {
  return [...controls].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}
