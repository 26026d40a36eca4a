import type { CivilDay } from '../../case/kernel/time';
import { addDays, addMonths, daysBetween } from '../../law/calendar/day-arithmetic';
import { includesDay, rolesOn, teamOn, type Period, type StaffMember, type StaffRegister } from '../../staff/register';
import type { CaseloadNorm } from './norm';

/** A worker's time on one day. */
export interface Workforce {
  readonly initials: string;
  readonly team?: string;
  /** Share of full time (beskæftigelsesgrad) that counts: 0 in a long absence. */
  readonly fullTime: number;
  readonly longAbsent: boolean;
  /** Whether the person is newly qualified, or works already and qualifies on a later day. */
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
    isNew: qualifiedOn !== undefined && day < addMonths(qualifiedOn, norm.newMonths),
  };
}

/** The share of full time a member is employed for on a day. @returns 1 where the register does not say */
export function shareOn(member: StaffMember, day: CivilDay): number {
  return member.shares?.findLast((one) => includesDay(one, day))?.share ?? 1;
}

/**
 * Whether a member is in an absence that is a long one; one without an end is. Lines of the register that overlap or
 * follow one another day by day are one absence.
 */
export function isLongAbsent(
  { absences = [] }: StaffMember,
  day: CivilDay,
  { longAbsenceDays }: CaseloadNorm,
): boolean {
  return joined(absences).some(
    (absence) =>
      includesDay(absence, day) &&
      (absence.until === undefined || daysBetween(absence.from, absence.until) + 1 >= longAbsenceDays),
  );
}

function joined(absences: readonly Period[]): readonly Period[] {
  const whole: Period[] = [];
  for (const one of [...absences].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = whole.at(-1);
    if (!last || (last.until !== undefined && addDays(last.until, 1) < one.from)) whole.push(one);
    else if (last.until !== undefined && (one.until === undefined || one.until > last.until)) {
      whole[whole.length - 1] = { from: last.from, ...(one.until === undefined ? {} : { until: one.until }) };
    }
  }
  return whole;
}
