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
  };
}
