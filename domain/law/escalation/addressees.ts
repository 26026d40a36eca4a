import type { CaseState } from '../../case/kernel/state';
import type { Instant } from '../../case/kernel/time';
import { teamOf, workerOf } from '../../case/standing';
import { nearestHolders } from '../../staff/places';
import { holdersOf, presentOn, type StaffRegister } from '../../staff/register';
import { civilDayOf, formatLocal } from '../calendar/copenhagen';
import { isArbejdsdag } from '../calendar/working-days';
import type { Addressee, Ladder } from './ladder';

/** What says who is spoken to. */
export interface People {
  readonly register: StaffRegister;
  readonly now: Instant;
  /** Initials of the one who has taken the deadline over from the worker. */
  readonly takenOverBy?: string | undefined;
}

/** When the office is staffed, on working days, in Copenhagen hours. */
const OFFICE_OPENS = '08:00';
const OFFICE_CLOSES = '16:00';

/**
 * Initials of those a ladder's step speaks to on the day, each once. Whoever is absent is stood in for by their
 * substitute. Where a place is empty (a case without a worker, a worker who left, no team leader) the next level up is
 * told, and where nobody is above, the nearest below. Of a clock that runs around the clock the duty officers are told as
 * well while the office is closed.
 */
export function peopleFor(
  to: readonly Addressee[],
  ladder: Ladder,
  state: CaseState,
  people: People,
): readonly string[] {
  const day = civilDayOf(people.now);
  const line = { worker: people.takenOverBy ?? workerOf(state), team: teamOf(state) };
  const found = to.flatMap((addressee) => nearestHolders(addressee, line, people.register, day));
  const atNight = ladder.aroundTheClock === true && !isOfficeOpen(people.now) && to.some(isNear);
  const onDuty = atNight ? presentOn(people.register, holdersOf(people.register, 'dutyOfficer', day), day) : [];
  return [...new Set([...found, ...onDuty])];
}

/** Whether the office is staffed at an instant: a working day between 8 and 16 in Copenhagen. */
export function isOfficeOpen(instant: Instant): boolean {
  const time = formatLocal(instant).slice(11, 16);
  return isArbejdsdag(civilDayOf(instant)) && time >= OFFICE_OPENS && time < OFFICE_CLOSES;
}

function isNear(addressee: Addressee): boolean {
  return addressee === 'worker' || addressee === 'teamLeader';
}
