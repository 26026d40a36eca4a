import type { CivilDay, Instant } from '../case/kernel/time';
import { civilDayOf, endOfDay } from '../law/calendar/copenhagen';
import { addDays, addMonths, daysBetween } from '../law/calendar/day-arithmetic';

/** The stretch of days a report looks at (opgørelsesperiode), both ends included. Copenhagen days. */
export interface ReportPeriod {
  readonly from: CivilDay;
  /** Also the day as of which everything is counted that stands on a day. */
  readonly to: CivilDay;
}

/** Months a report looks back where nobody says otherwise. */
export const USUAL_MONTHS = 12;

/** The instant up to which a day is counted: its end, or now while it lasts, since nothing of what is left of it is missing yet. */
export function countedUntil(day: CivilDay, now: Instant): Instant {
  return day === civilDayOf(now) ? now : endOfDay(day);
}

/** The months up to and including a day. @param months @default 12 */
export function periodUpTo(day: CivilDay, months: number = USUAL_MONTHS): ReportPeriod {
  return { from: addDays(addMonths(day, -months), 1), to: day };
}

/**
 * The two periods of a follow-up, as long as each other: since the earlier day, and as many days before it. So the
 * follow-up is counted like what it follows up.
 */
export function periodsSince(
  since: CivilDay,
  day: CivilDay,
): { readonly before: ReportPeriod; readonly after: ReportPeriod } {
  const days = daysBetween(since, day);
  return { before: { from: addDays(since, 1 - days), to: since }, after: { from: addDays(since, 1), to: day } };
}

/** The two periods of a follow-up in months up to each day: the earlier one is that of the account given then. */
export function monthsSince(
  since: CivilDay,
  day: CivilDay,
  months: number,
): { readonly before: ReportPeriod; readonly after: ReportPeriod } {
  return { before: periodUpTo(since, months), after: periodUpTo(day, months) };
}

/** Whether a day lies in a period. */
export function isIn({ from, to }: ReportPeriod, day: CivilDay): boolean {
  return from <= day && day <= to;
}
