import { ScheduleClient, ScheduleNotFoundError, type ScheduleHandle } from '@temporalio/client';
import type { Instant } from '../../../domain/case/kernel/time';
import { nextRound, type YearWheel } from '../../../domain/supervision/year-wheel';
import { DAILY_DIGEST } from '../../../workflows/contracts/digest';
import { DAILY_HEAD } from '../../../workflows/contracts/proof';
import { HALF_YEAR_REPORT, QUARTERLY_REPORT } from '../../../workflows/contracts/report';
import { SUPERVISION } from '../../../workflows/contracts/supervision';
import { BackendRefusal } from '../../cli/ports';
import type { InstallationLink } from '../installation';
import { persist } from '../persist';
import { readNote, type ScheduleNote } from './schedule-note';

/** Every schedule an installation has. */
export const scheduleIds: readonly string[] = [
  DAILY_HEAD,
  DAILY_DIGEST,
  SUPERVISION,
  QUARTERLY_REPORT,
  HALF_YEAR_REPORT,
];

/** A schedule as it stands at the server. */
export interface ScheduleState {
  readonly id: string;
  readonly paused: boolean;
  /** The next times, soonest first. */
  readonly next: readonly Instant[];
  /** The last scheduled time it acted for. */
  readonly last?: Instant;
  /** Who paused or resumed it last by Sagsgang; absent where nobody did, or it was done at the server. */
  readonly note?: ScheduleNote;
  /** Times missed because the server was away longer than the catch-up window. */
  readonly missed: number;
}

/** The schedule of an id; undefined where the server has none. @throws Unreachable */
export async function readSchedule(
  link: Pick<InstallationLink, 'temporal' | 'settings' | 'journal'>,
  id: string,
): Promise<ScheduleState | undefined> {
  try {
    const { state, info } = await persist(() => handleOf(link, id).describe(), 'server');
    const note = await readNote(link.journal.codec, state.note);
    const last = info.recentActions.at(-1)?.scheduledAt.toISOString();
    return {
      id,
      paused: state.paused,
      next: info.nextActionTimes.map((at) => at.toISOString()),
      ...(last === undefined ? {} : { last }),
      ...(note === undefined ? {} : { note }),
      missed: info.numActionsMissedCatchupWindow,
    };
  } catch (error) {
    if (error instanceof ScheduleNotFoundError) return undefined;
    throw error;
  }
}

/** Where a schedule leaves the year wheel: the first coming time that one of them has and the other has not. */
export interface OffWheel {
  readonly at: Instant;
  /** Whether it is the wheel that has it. */
  readonly onWheel: boolean;
}

/** Where the coming times of a schedule are others than the year wheel's; undefined where they are the same. */
export function offWheel(
  { next, paused }: Pick<ScheduleState, 'next' | 'paused'>,
  wheel: YearWheel,
  now: Instant,
): OffWheel | undefined {
  let after = now;
  const coming = next.filter((one) => one > now);
  if (coming.length === 0 && !paused) {
    const due = nextRound(wheel, now);
    return due && { at: due.at, onWheel: true };
  }
  for (const at of coming) {
    const due = nextRound(wheel, after)?.at;
    if (due === undefined || at < due) return { at, onWheel: false };
    if (at > due) return { at: due, onWheel: true };
    after = at;
  }
  return undefined;
}

/** What may be done to the schedule of supervision. */
export type ScheduleOrder =
  | { readonly kind: 'pause' | 'resume' | 'trigger' }
  /** Draws every round between two instants that the schedule has a time for, each as of its own instant. */
  | { readonly kind: 'backfill'; readonly from: Instant; readonly to: Instant };

/**
 * Pauses, resumes, triggers or backfills the schedule of supervision at the server, whoever wants it: who may, and why,
 * is looked at before.
 *
 * @param note said of a pause or a resumption at the server
 * @throws BackendRefusal where there is none
 */
export async function orderSchedule(
  link: Pick<InstallationLink, 'temporal' | 'settings'>,
  order: ScheduleOrder,
  note?: string,
): Promise<void> {
  const handle = handleOf(link, SUPERVISION);
  try {
    if (order.kind === 'backfill') {
      const [start, end] = [new Date(order.from), new Date(order.to)];
      await handle.backfill({ start, end, overlap: 'ALLOW_ALL' });
    } else if (order.kind === 'pause') await handle.pause(note);
    else if (order.kind === 'resume') await handle.unpause(note);
    else await handle.trigger('ALLOW_ALL');
  } catch (error) {
    if (error instanceof ScheduleNotFoundError) throw new BackendRefusal('SUPERVISION_SCHEDULE_MISSING');
    throw error;
  }
}

function handleOf({ temporal, settings }: Pick<InstallationLink, 'temporal' | 'settings'>, id: string): ScheduleHandle {
  return new ScheduleClient({ connection: temporal.connection, namespace: settings.namespace }).getHandle(id);
}
