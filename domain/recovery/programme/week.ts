import type { Instant } from '../../case/kernel/time';
import { civilDayOf, instantOf } from '../../law/calendar/copenhagen';
import { addDays, daysBetween } from '../../law/calendar/day-arithmetic';

/** A Monday, from which weekdays are counted. */
const MONDAY = '2001-01-01';

/** The hour at which the week's status is made (Copenhagen). */
const HOUR = '07:00';

/** The first Monday at 07:00 in Copenhagen after an instant. */
export function nextStatusAfter(instant: Instant): Instant {
  const day = civilDayOf(instant);
  const weekday = ((daysBetween(MONDAY, day) % 7) + 7) % 7;
  const soonest = instantOf(addDays(day, (7 - weekday) % 7), HOUR);
  return soonest > instant ? soonest : instantOf(addDays(day, 7 - weekday), HOUR);
}
