import type { Instant } from '../../case/kernel/time';
import { MS_PER_DAY, toEpochMs } from '../../law/calendar/instant';
import { waitingSteps, type WaitingStep } from '../case-recovery/words';
import type { Status } from './status';

/** Where most cases wait, and for how many whole weeks nobody has got past it (flaskehals). */
export interface Bottleneck {
  readonly step: WaitingStep;
  readonly waiting: number;
  readonly weeks: number;
  /** The control most often outstanding, where the step is to mend. */
  readonly control?: string;
}

/**
 * The step at which most cases wait, by the last of these statuses; undefined where none waits. Weeks without progress are
 * counted over the statuses, and never from before `since` (the start, or the end of a pause).
 */
export function bottleneckOf(statuses: readonly Status[], since: Instant): Bottleneck | undefined {
  return bottlenecks(statuses, since)[0];
}

/** The steps that have stood still for so many weeks, the one with most cases waiting first. */
export function stallsOf(statuses: readonly Status[], since: Instant, weeks: number): readonly Bottleneck[] {
  return bottlenecks(statuses, since).filter((step) => step.weeks >= weeks);
}

function bottlenecks(statuses: readonly Status[], since: Instant): readonly Bottleneck[] {
  const last = statuses.at(-1);
  if (!last) return [];
  return waitingSteps
    .flatMap((step): readonly Bottleneck[] => {
      const waiting = last.waiting.get(step) ?? 0;
      if (waiting === 0) return [];
      const control = step === 'mend' ? mostOften(last.controls) : undefined;
      const weeks = weeksStill(statuses, step, since);
      return [{ step, waiting, weeks, ...(control === undefined ? {} : { control }) }];
    })
    .sort((a, b) => b.waiting - a.waiting);
}

function weeksStill(statuses: readonly Status[], step: WaitingStep, since: Instant): number {
  const last = statuses.at(-1);
  if (!last) return 0;
  const past = last.passed.get(step) ?? 0;
  let still = last.at;
  for (const { at, passed, waiting } of [...statuses].reverse()) {
    if (at < since || (passed.get(step) ?? 0) !== past || (waiting.get(step) ?? 0) === 0) break;
    still = at;
  }
  return Math.floor((toEpochMs(last.at) - toEpochMs(still) + MS_PER_DAY / 2) / (7 * MS_PER_DAY));
}

function mostOften(controls: ReadonlyMap<string, number>): string | undefined {
  return [...controls].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}
