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

/** A place in which nobody is, nor anybody who stands in. */
export interface EmptyPlace {
  readonly role: Role;
  /** Of a team leader's. */
  readonly team?: string;
}

/**
 * The places that messages about deadlines go to and nobody is in on a day (tomme pladser): leader, director, duty officer,
 * and the team leader of each team with caseworkers.
 */
export function emptyPlaces(register: StaffRegister, day: CivilDay): readonly EmptyPlace[] {
  const isEmpty = (holders: readonly string[]): boolean => presentOn(register, holders, day).length === 0;
  const workers = register.members.filter((member) => rolesOn(member, day).includes('caseworker'));
  const teams = [...new Set(workers.flatMap((member) => teamOn(member, day) ?? []))].sort();
  const roles: readonly Role[] = [
    'dutyOfficer',
    ...(teams.length > 0 ? [] : ['teamLeader' as const]),
    'leader',
    'director',
  ];
  return [
    ...teams
      .filter((team) => isEmpty(holdersIn('teamLeader', { team }, register, day)))
      .map((team): EmptyPlace => ({ role: 'teamLeader', team })),
    ...roles.filter((role) => isEmpty(holdersOf(register, role, day))).map((role) => ({ role })),
  ];
}
