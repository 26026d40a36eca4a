import type { Instant, Moment } from '../../case/kernel/time';
import { before, expiry, type Due } from '../calendar/counting';
import { civilDayOf, firstInstantOf, instantOf } from '../calendar/copenhagen';
import { addMs, fromEpochMs, toEpochMs } from '../calendar/instant';
import type { StepMoment } from './ladder';

/** The hour of the morning at which steps of deadlines that are counted in days are taken (Copenhagen). */
export const MORNING = '06:00';

/**
 * The instant of a ladder's step for a deadline. Of a limit in hours it is exact; of one in days it is the morning of the
 * day it falls on, so that it is read that day. `due` is the first instant too late. Absent where a share of the time is
 * asked for and nobody knows when the clock started.
 */
export function stepInstant(at: StepMoment, start: Moment | undefined, due: Due): Instant | undefined {
  if (at === 'due') return addMs(due.instant, 1);
  if ('elapsed' in at) return start === undefined ? undefined : shareOf(at.elapsed, start, due);
  const end = due.day ?? due.instant;
  const hours = ('before' in at ? at.before : at.overdue).unit === 'hours';
  if (hours && 'before' in at) return before(at.before, due.instant).instant;
  if (hours && 'overdue' in at) return expiry(at.overdue, due.instant).instant;
  const { day, instant } = 'before' in at ? before(at.before, end) : expiry(at.overdue, end);
  return day === null ? instant : instantOf(day, MORNING);
}

function shareOf(share: number, start: Moment, due: Due): Instant {
  const from = toEpochMs(firstInstantOf(start));
  const instant = fromEpochMs(Math.floor(from + share * (toEpochMs(due.instant) - from)));
  return due.day === null ? instant : instantOf(civilDayOf(instant), MORNING);
}
