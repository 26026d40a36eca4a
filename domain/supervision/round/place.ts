import type { Instant } from '../../case/kernel/time';
import { isCivilDay } from '../../law/calendar/civil-day';
import { civilDayOf, formatLocal, instantOf, secondsOfTime } from '../../law/calendar/copenhagen';
import { roundAt, roundNamed, type YearWheel } from '../year-wheel';

/** A round by the instant it is about. */
export interface RoundPlace {
  readonly name: string;
  readonly instant: Instant;
  /** The place on the wheel; absent where the instant is none of its. */
  readonly slot?: string;
}

/** The form of names that belong to the year wheel. */
const ON_THE_WHEEL = /^\d{4}-\d{2}$/;
/** The form of names of rounds that were started beside it. */
const BESIDE_THE_WHEEL = /^(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})$/;

/** Whether a name belongs to the year wheel, whether it has that place or not. */
export function isNameOfWheel(name: string): boolean {
  return ON_THE_WHEEL.test(name);
}

/**
 * The round of an instant: that of its place on the wheel, `2026-12`, or one named by day and time in Copenhagen where a
 * schedule was triggered, `2026-11-22-1130`. The same instant is always the same round.
 */
export function roundOfInstant(wheel: YearWheel, instant: Instant): RoundPlace {
  const slot = roundAt(wheel, instant);
  if (slot?.at === instant) return { name: slot.id, instant, slot: slot.id };
  return { name: `${civilDayOf(instant)}-${formatLocal(instant).slice(11, 16).replace(':', '')}`, instant };
}

/**
 * The round that a name asks for as the plan has it: of a place on the wheel whose time has come, or one of now that is
 * named by day and time. Undefined of a place that the wheel has not or whose time is still to come, and of other names.
 */
export function plannedPlace(wheel: YearWheel, name: string, now: Instant): RoundPlace | undefined {
  if (BESIDE_THE_WHEEL.test(name)) return { name, instant: now };
  const slot = roundNamed(wheel, name);
  return slot && slot.at <= now ? { name, instant: slot.at, slot: slot.id } : undefined;
}

/**
 * The last of the rounds there are that stands in an instant's period, from one time of the wheel to the next: the
 * wheel's own, or one that was started beside it. Rounds with names of their own are of no period.
 */
export function roundOfPeriod(wheel: YearWheel, instant: Instant, names: readonly string[]): RoundPlace | undefined {
  const period = roundAt(wheel, instant);
  const places = names.flatMap((name) => placeNamed(wheel, name) ?? []);
  return places
    .filter((place) => place.instant <= instant && roundAt(wheel, place.instant)?.id === period?.id)
    .reduce<RoundPlace | undefined>((last, one) => (last && last.instant > one.instant ? last : one), undefined);
}

function placeNamed(wheel: YearWheel, name: string): RoundPlace | undefined {
  const slot = roundNamed(wheel, name);
  if (slot) return { name, instant: slot.at, slot: slot.id };
  const [, day = '', hours = '', minutes = ''] = BESIDE_THE_WHEEL.exec(name) ?? [];
  const time = `${hours}:${minutes}`;
  return isCivilDay(day) && secondsOfTime(time) >= 0 ? { name, instant: instantOf(day, time) } : undefined;
}
