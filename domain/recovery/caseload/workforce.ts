import type { CivilDay } from '../../case/kernel/time';
import { addMonths, daysBetween } from '../../law/calendar/day-arithmetic';
import { includesDay, rolesOn, teamOn, type StaffMember, type StaffRegister } from '../../staff/register';
import type { CaseloadNorm } from './norm';

/** A worker's time on one day. */
export interface Workforce {
  readonly initials: string;
  readonly team?: string;
  /** Share of full time (beskæftigelsesgrad) that counts: 0 in a long absence. */
  readonly fullTime: number;
  readonly longAbsent: boolean;
  /** Whether the person is newly qualified. */
  readonly isNew: boolean;
}

/** Everyone who holds the role of caseworker on a day, in order of initials. */
export function workersOn({ members }: StaffRegister, day: CivilDay, norm: CaseloadNorm): readonly Workforce[] {
  return members
    .filter((member) => rolesOn(member, day).includes('caseworker'))
    .map((member) => workforceOf(member, day, norm))
    .sort((a, b) => (a.initials < b.initials ? -1 : 1));
}

function workforceOf(member: StaffMember, day: CivilDay, norm: CaseloadNorm): Workforce {
  const team = teamOn(member, day);
  const longAbsent = isLongAbsent(member, day, norm);
  const { qualifiedOn } = member;
  return {
    initials: member.initials,
    ...(team === undefined ? {} : { team }),
    fullTime: longAbsent ? 0 : shareOn(member, day),
    longAbsent,
    isNew: qualifiedOn !== undefined && qualifiedOn <= day && day < addMonths(qualifiedOn, norm.newMonths),
  };
}

/** The share of full time a member is employed for on a day. @returns 1 where the register does not say */
export function shareOn(member: StaffMember, day: CivilDay): number {
  return member.shares?.findLast((one) => includesDay(one, day))?.share ?? 1;
}

/** Whether a member is in an absence that is a long one; one without an end is. */
export function isLongAbsent(member: StaffMember, day: CivilDay, { longAbsenceDays }: CaseloadNorm): boolean {
  return (
    member.absences?.some(
      (absence) =>
        includesDay(absence, day) &&
        (absence.until === undefined || daysBetween(absence.from, absence.until) + 1 >= longAbsenceDays),
    ) ?? false
  );
}
