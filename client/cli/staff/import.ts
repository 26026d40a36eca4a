import type { Command } from 'commander';
import { finish, newCommand, printJson, type CommonOptions } from '../command';
import { CliFailure, exitCodes } from '../exit';
import type { StaffMember } from '../ports';
import type { Session } from '../session';
import { readStaffFile } from './staff-file';

/** `staff import FILE`: enters everyone in a JSON or CSV file, or nobody where a line is wrong. */
export function importCommand(session: Session): Command {
  const { say } = session;
  const command = newCommand(session, 'import', say('staffImport'))
    .argument('<file>', say('argFile'))
    .action((file: string, options: CommonOptions) => importStaff(session, file, options));
  return finish(session, command, 'sagsgang staff import examples/staff.json');
}

async function importStaff(session: Session, file: string, options: CommonOptions): Promise<void> {
  const { say, print } = session;
  const content = await session.io.readFile(file).catch(() => undefined);
  if (content === undefined)
    throw new CliFailure(exitCodes.refused, say('staffBadFile'), say('staffFileNext'), 'STAFF_FILE');
  const members: readonly StaffMember[] = readStaffFile(session, content);
  await session.connected(async ({ staff }) => {
    const count = await staff.put(members);
    if (options.json) printJson(session, { read: members.length, saved: count });
    else print(say('staffSaved', { count }));
  });
}
