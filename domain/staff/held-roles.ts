import type { Role } from '../case/kernel/event';
import type { CivilDay } from '../case/kernel/time';
import { isAbsent, memberOf, rolesOn, substituteOn, teamOn, type StaffMember, type StaffRegister } from './register';

/** A role somebody acts in, with the team it is held in; a person without a team holds it in none. */
export interface RoleInTeam {
  readonly role: Role;
  readonly team?: string;
}

/**
 * The roles somebody acts in on a day, each with its team: the person's own, and as substitute those of members who are
 * absent, in their teams. Empty for initials that the register does not know, or no longer knows.
 */
export function rolesInTeams(register: StaffRegister, initials: string, day: CivilDay): readonly RoleInTeam[] {
  return actingFor(register, initials, day).flatMap((one) => inTeam(one, day));
}

/**
 * Whose work somebody does on a day: their own, and as substitute that of members who are absent. Empty for initials that
 * the register does not know, or no longer knows.
 */
export function actingFor(register: StaffRegister, initials: string, day: CivilDay): readonly StaffMember[] {
  const member = memberOf(register, initials);
  if (!member || rolesOn(member, day).length === 0) return [];
  const absent = register.members.filter((other) => substituteOn(other, day) === initials && isAbsent(other, day));
  return [member, ...absent];
}

function inTeam(member: StaffMember, day: CivilDay): readonly RoleInTeam[] {
  const team = teamOn(member, day);
  return rolesOn(member, day).map((role) => ({ role, ...(team === undefined ? {} : { team }) }));
}
