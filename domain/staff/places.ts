import type { Role } from '../case/kernel/event';
import type { CivilDay } from '../case/kernel/time';
import { holdersOf, memberOf, presentOn, rolesOn, teamOn, type StaffRegister } from './register';

/** A place in the line above a case (plads): who works on it, who leads the team, the department, the administration. */
export type Place = 'worker' | 'teamLeader' | 'leader' | 'director';

/** What a case says of its places; the register of the day says the rest. */
export interface CaseLine {
  /** Initials of whoever works on the case, or has taken the deadline over. */
  readonly worker?: string | undefined;
  readonly team?: string | undefined;
}

const upwards: readonly Place[] = ['worker', 'teamLeader', 'leader', 'director'];

/** Who is left where nobody is in the line from end to end: other teams' leaders, then whoever works on cases. */
const besides: readonly Role[] = ['teamLeader', 'dutyOfficer', 'secondWorker', 'caseworker'];

/**
 * Initials of those in a place on a day, or in the nearest one that is held: upwards first, and below where nobody is above.
 * Whoever is absent is stood in for by their substitute. Where not one of all is there, those who are absent are told all
 * the same; nobody only where the register has nobody who works with cases.
 */
export function nearestHolders(
  place: Place,
  line: CaseLine,
  register: StaffRegister,
  day: CivilDay,
): readonly string[] {
  const at = upwards.indexOf(place);
  const near = [...upwards.slice(at), ...upwards.slice(0, at).reverse()];
  const groups = [
    ...near.map((one) => () => holdersIn(one, line, register, day)),
    ...besides.map((role) => () => holdersOf(register, role, day)),
  ];
  for (const holders of groups) {
    const there = presentOn(register, holders(), day);
    if (there.length > 0) return there;
  }
  return groups.map((holders) => holders()).find((holders) => holders.length > 0) ?? [];
}

function holdersIn(
  place: Place,
  { worker, team }: CaseLine,
  register: StaffRegister,
  day: CivilDay,
): readonly string[] {
  const isOf = (initials: string): boolean => {
    const member = memberOf(register, initials);
    return team !== undefined && member !== undefined && teamOn(member, day) === team;
  };
  if (place === 'teamLeader') return holdersOf(register, place, day).filter(isOf);
  if (place !== 'worker') return holdersOf(register, place, day);
  const member = worker === undefined ? undefined : memberOf(register, worker);
  return member && rolesOn(member, day).length > 0 ? [member.initials] : [];
}
