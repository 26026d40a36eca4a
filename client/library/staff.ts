import type { CivilDay } from '../../domain/case/kernel/time';
import type { StaffMember, StaffRegister } from '../cli/ports';
import { answered } from './errors';
import type { InstallationLink } from './installation';

/** The staff register of the installation's municipality. */
export function staffRegister(link: InstallationLink): StaffRegister {
  const { staff } = link.journal;
  return {
    list: async (on?: CivilDay): Promise<readonly StaffMember[]> => {
      const entries = answered(await staff.entries(link.municipality));
      return on === undefined
        ? entries
        : entries.filter(({ from, until }) => from <= on && (until === undefined || on <= until));
    },
    put: async (members) => answered(await staff.put(link.municipality, members)),
    absences: async () => answered(await staff.absences.standing(link.municipality)),
    putAbsences: async (absences, by) => answered(await staff.absences.put(link.municipality, absences, by)),
    back: async (initials, day, by) => answered(await staff.absences.end(link.municipality, initials, day, by)),
    register: async () => answered(await staff.register(link.municipality)),
  };
}
