import type { CivilDay } from '../case/kernel/time';
import { isAbsent, memberOf, presentOn, rolesOn, type Period, type StaffRegister } from './register';

/** One absence of a member of staff (fravær): leave, illness, holiday. Why is nobody's business here. */
export interface Absence extends Period {
  readonly initials: string;
}

/** Why nobody works on a case (vakance). */
export type Vacancy =
  /** No worker is assigned. */
  | 'neverAssigned'
  /** The worker is not, or no longer, on the register. */
  | 'left'
  /** The worker is absent, and no substitute is there. */
  | 'absent';

/**
 * Why a case with this worker has nobody who works on it on a day; undefined where somebody does, be it the substitute.
 *
 * @param worker initials of the worker who has the case; undefined where none was assigned
 */
export function vacancyOf(register: StaffRegister, worker: string | undefined, day: CivilDay): Vacancy | undefined {
  if (worker === undefined) return 'neverAssigned';
  if (presentOn(register, [worker], day).length > 0) return undefined;
  const member = memberOf(register, worker);
  return member && rolesOn(member, day).length > 0 && isAbsent(member, day) ? 'absent' : 'left';
}
