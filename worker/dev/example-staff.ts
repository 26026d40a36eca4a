import { exampleRegister } from '../../domain/staff/registers/example';
import type { StaffMember } from '../../domain/staff/register';
import { isUnavailable, JournalUnavailableError } from '../../journal/database';
import type { StaffEntry, StaffStore } from '../../journal/staff/staff-store';

/** Enters the staff of the example municipality, so that every role is there to be tried. @throws JournalUnavailableError */
export async function enterExampleStaff(staff: StaffStore): Promise<void> {
  const { municipality, members } = exampleRegister;
  const answer = await staff.put(municipality, members.flatMap(entriesOf));
  if (isUnavailable(answer)) throw new JournalUnavailableError(answer.store, answer.code);
}

function entriesOf({ initials, roles, teams = [], substitutes = [] }: StaffMember): StaffEntry[] {
  const days = [...new Set(roles.map(({ from }) => from))];
  return days.map((from) => {
    const held = roles.filter((role) => role.from === from);
    const until = held[0]?.until;
    const substitute = substitutes.find((substitution) => substitution.from === from)?.substitute;
    const team = teams.find((membership) => membership.from === from)?.team;
    return {
      initials,
      roles: held.map(({ role }) => role),
      from,
      ...(until === undefined ? {} : { until }),
      ...(team === undefined ? {} : { team }),
      ...(substitute === undefined ? {} : { substitute }),
    };
  });
}
