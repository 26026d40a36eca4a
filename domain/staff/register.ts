import type { Actor } from '../case/kernel/command';
import type { Role } from '../case/kernel/event';
import type { CivilDay } from '../case/kernel/time';
import { inRoleOrder } from './roles';

/** A stretch of days, both ends included; without an end it is still running. Days are Copenhagen days. */
export interface Period {
  readonly from: CivilDay;
  readonly until?: CivilDay;
}

/** A role held for a period. */
export interface HeldRole extends Period {
  readonly role: Role;
}

/** A team belonged to for a period. */
export interface TeamMembership extends Period {
  readonly team: string;
}

/** Somebody who stands in during absences within a period (stedfortræder). */
export interface Substitution extends Period {
  /** Initials of the one who stands in. */
  readonly substitute: string;
}

/** The share of full time somebody is employed for within a period (beskæftigelsesgrad): 1 is full time. */
export interface EmployedShare extends Period {
  readonly share: number;
}

/** One member of staff (medarbejder): initials, never a name. */
export interface StaffMember {
  readonly initials: string;
  readonly roles: readonly HeldRole[];
  readonly teams?: readonly TeamMembership[];
  /** Who stands in during absences; of several on one day the last. */
  readonly substitutes?: readonly Substitution[];
  /** Longer absences: leave, illness, holiday. */
  readonly absences?: readonly Period[];
  /** Full time on days of which none speaks. */
  readonly shares?: readonly EmployedShare[];
  /** The day the person qualified (uddannet), where the register has it: the newly qualified have fewer cases. */
  readonly qualifiedOn?: CivilDay;
}

/** A municipality's staff register (medarbejderregister): who may do what, on which days. */
export interface StaffRegister {
  readonly municipality: string;
  readonly members: readonly StaffMember[];
}

/** Whether a period includes a day. */
export function includesDay(period: Period, day: CivilDay): boolean {
  return period.from <= day && (period.until === undefined || day <= period.until);
}

/**
 * Who these initials are on a day, with every role held then: the person's own, and as substitute those of members who
 * are absent. Initials that the register does not know, or no longer knows, come back without roles, and the decider
 * refuses them.
 */
export function actorOn(register: StaffRegister, initials: string, day: CivilDay): Actor {
  const member = memberOf(register, initials);
  if (!member) return { initials, roles: [] };
  const own = rolesOn(member, day);
  const absent = register.members.filter((other) => substituteOn(other, day) === initials && isAbsent(other, day));
  const substituting = inRoleOrder(absent.flatMap((other) => rolesOn(other, day))).filter(
    (role) => !own.includes(role),
  );
  const active = own.length > 0;
  const team = teamOn(member, day);
  return {
    initials,
    roles: active ? inRoleOrder([...own, ...substituting]) : [],
    ...(active && substituting.length > 0 ? { substituting } : {}),
    ...(team === undefined ? {} : { team }),
  };
}

/** The member with these initials. */
export function memberOf(register: StaffRegister, initials: string): StaffMember | undefined {
  return register.members.find((member) => member.initials === initials);
}

/** The team a member belongs to on a day: of several lines that cover it the last, as with shares and substitutes. */
export function teamOn(member: StaffMember, day: CivilDay): string | undefined {
  return member.teams?.findLast((membership) => includesDay(membership, day))?.team;
}

/** Initials of the one who stands in for a member who is absent on a day, as the register has it. */
export function substituteOn(member: StaffMember, day: CivilDay): string | undefined {
  return member.substitutes?.findLast((substitution) => includesDay(substitution, day))?.substitute;
}

/** Whether a member is absent on a day. */
export function isAbsent(member: StaffMember, day: CivilDay): boolean {
  return member.absences?.some((absence) => includesDay(absence, day)) ?? false;
}

/** The member's own roles on a day, in the order of roles. The system's role is nobody's. */
export function rolesOn(member: StaffMember, day: CivilDay): readonly Role[] {
  const held = member.roles.filter((role) => includesDay(role, day)).map(({ role }) => role);
  return inRoleOrder(held).filter((role) => role !== 'system');
}

/**
 * Those of these people who are there on a day; for whoever is absent, the substitute who is there. Whoever has left, or
 * is away without a substitute, falls out.
 */
export function presentOn(register: StaffRegister, initials: readonly string[], day: CivilDay): readonly string[] {
  return initials.flatMap((one) => {
    const member = memberOf(register, one);
    if (!member || rolesOn(member, day).length === 0) return [];
    if (!isAbsent(member, day)) return [one];
    const substitute = memberOf(register, substituteOn(member, day) ?? '');
    const isThere = substitute && rolesOn(substitute, day).length > 0 && !isAbsent(substitute, day);
    return isThere ? [substitute.initials] : [];
  });
}

/** Initials of everyone in the register who holds a role on a day, in the register's order. */
export function holdersOf(register: StaffRegister, role: Role, day: CivilDay): readonly string[] {
  return register.members.filter((member) => rolesOn(member, day).includes(role)).map(({ initials }) => initials);
}
