import type { CivilDay } from '../../case/kernel/time';
import { civilDayOf } from '../../law/calendar/copenhagen';
import type { Addressee } from '../../law/escalation/ladder';
import { holdersOf, memberOf, presentOn, teamOn, type StaffRegister } from '../../staff/register';
import type { Surroundings } from '../../undertaking/book';

/**
 * Initials of those whom a step of a review's ladder speaks to on the day, each once; undefined where the staff register
 * could not be read. The worker is whoever it is up to; where nobody is, those of the supervision are told. Whoever is
 * absent is stood in for, and where a place is empty the next level up is told.
 */
export function peopleOf(
  to: readonly Addressee[],
  owners: readonly string[],
  { register, now }: Surroundings,
): readonly string[] | undefined {
  if (!register) return undefined;
  const day = civilDayOf(now);
  return [...new Set(to.flatMap((addressee) => holders(addressee, owners, register, day)))];
}

function holders(
  addressee: Addressee,
  owners: readonly string[],
  register: StaffRegister,
  day: CivilDay,
): readonly string[] {
  const found = presentOn(register, named(addressee, owners, register, day), day);
  if (found.length > 0 || addressee === 'director') return found;
  const next: Addressee = addressee === 'worker' ? 'teamLeader' : addressee === 'teamLeader' ? 'leader' : 'director';
  return holders(next, owners, register, day);
}

function named(
  addressee: Addressee,
  owners: readonly string[],
  register: StaffRegister,
  day: CivilDay,
): readonly string[] {
  if (addressee === 'worker') return owners.length > 0 ? owners : holdersOf(register, 'supervisor', day);
  const all = holdersOf(register, addressee, day);
  if (addressee !== 'teamLeader') return all;
  const teams = owners.map((owner) => teamOf(owner, register, day)).filter((team) => team !== undefined);
  return all.filter((initials) => teams.includes(teamOf(initials, register, day) ?? ''));
}

function teamOf(initials: string, register: StaffRegister, day: CivilDay): string | undefined {
  const member = memberOf(register, initials);
  return member && teamOn(member, day);
}
