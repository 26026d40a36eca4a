import type { CivilDay, Instant, Moment } from '../../case/kernel/time';
import { civilDayOf, endOfDay, firstInstantOf, lastInstantOf } from './copenhagen';
import { addDays, addMonths } from './day-arithmetic';
import { MS_PER_HOUR, addMs, isDayOnly } from './instant';
import type { WorkingDayReading } from './working-days';
import { addWorkingDays } from './working-days';

/**
 * What a time limit (frist) is counted in. Hours are elapsed hours, on weekends and holidays and over a change of summer
 * time too. The others are civil days in Copenhagen: `days` and `weeks` with weekends and holidays included, `months`
 * to the same day-number, else the month's last day.
 */
export type LimitUnit = 'hours' | 'hverdage' | 'arbejdsdage' | 'days' | 'weeks' | 'months';

/** The length of a time limit (frist), as dated data holds it. `count` is a whole number from 0. */
export interface TimeLimit {
  readonly unit: LimitUnit;
  readonly count: number;
}

/** When a time limit runs out. */
export interface Due {
  /** The last instant that is in time: exactly the hour, or the end of the due day in Copenhagen. */
  readonly instant: Instant;
  /** The due day (forfaldsdag), itself in time. Null for a limit in hours. */
  readonly day: CivilDay | null;
}

/**
 * When a time limit runs out that was started by something at `start`. The day of the start is day 0. A due day that
 * is no working day is not moved.
 *
 * A limit in hours from something of which only the day is known is counted from the start of that day: the earliest
 * it can have begun.
 *
 * @throws RangeError for a count that is no whole number from 0, or a start on no day of the calendar.
 */
export function expiry(limit: TimeLimit, start: Moment, reading: WorkingDayReading = {}): Due {
  checkCount(limit);
  return limit.unit === 'hours'
    ? { instant: addMs(firstInstantOf(start), limit.count * MS_PER_HOUR), day: null }
    : dueOn(shift(civilDayOf(start), limit.unit, limit.count, reading));
}

/**
 * The last moment that lies a whole time limit before something at `end`, such as six months before an eighteenth
 * birthday. The day of the end is day 0 and is counted back from; the day reached is itself in time.
 *
 * @throws RangeError for a count that is no whole number from 0, or an end on no day of the calendar.
 */
export function before(limit: TimeLimit, end: Moment, reading: WorkingDayReading = {}): Due {
  checkCount(limit);
  return limit.unit === 'hours'
    ? { instant: addMs(firstInstantOf(end), -limit.count * MS_PER_HOUR), day: null }
    : dueOn(shift(civilDayOf(end), limit.unit, -limit.count, reading));
}

/** A limit that ends with a given civil day. */
export function dueOn(day: CivilDay): Due {
  return { instant: endOfDay(day), day };
}

/**
 * True where something done at `moment` was done too late.
 *
 * Against a due day the civil day in Copenhagen decides. Against a limit in hours a moment of which only the day is
 * known is late only where the whole day lies after the due instant: nobody is late on a day on which it could have
 * been done in time.
 */
export function isLate(due: Due, moment: Moment): boolean {
  if (due.day !== null) return civilDayOf(moment) > due.day;
  return isDayOnly(moment) ? moment > civilDayOf(due.instant) : moment > due.instant;
}

/** True where a time limit has run out as of a moment; a day stands for its last instant. */
export function hasPassed(due: Due, asOf: Moment): boolean {
  return lastInstantOf(asOf) > due.instant;
}

function shift(day: CivilDay, unit: Exclude<LimitUnit, 'hours'>, count: number, reading: WorkingDayReading): CivilDay {
  switch (unit) {
    case 'hverdage':
    case 'arbejdsdage':
      return addWorkingDays(day, count, unit, reading);
    case 'days':
      return addDays(day, count);
    case 'weeks':
      return addDays(day, count * 7);
    case 'months':
      return addMonths(day, count);
  }
}

function checkCount({ count }: TimeLimit): void {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('A time limit counts a whole number from 0.');
}
