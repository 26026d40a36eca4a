import type { Command } from 'commander';
import { fill } from '../../../domain/errors/error-entry';
import { finish, newCommand, printJson, type CommonOptions } from '../command';
import { readUser } from '../options';
import { registered } from '../registered';
import type { Session } from '../session';
import { absenceTexts } from './absence-texts';
import { readStaffFile } from './staff-file';

interface Options extends CommonOptions {
  readonly as?: string;
}

/** `staff import FILE`: enters everyone in a JSON or CSV file, or nobody where a line is wrong. */
export function importCommand(session: Session): Command {
  const { say } = session;
  const command = newCommand(session, 'import', say('staffImport'))
    .argument('<file>', say('argFile'))
    .option(`--as <${say('phInitials')}>`, say('optAs'))
    .action((file: string, options: Options) => importStaff(session, file, options));
  return finish(session, command, 'sagsgang staff import examples/staff.json');
}

async function importStaff(session: Session, file: string, options: Options): Promise<void> {
  const { say, print } = session;
  const content = await session.io.readFile(file).catch(() => undefined);
  if (content === undefined) throw registered(session, 'STAFF_FILE');
  const { members, absences } = readStaffFile(session, content);
  const by = absences.length === 0 ? undefined : readUser(session, options.as);
  await session.connected(async ({ staff }) => {
    const count = await staff.put(members);
    const away = by === undefined ? 0 : await staff.putAbsences(absences, by);
    if (options.json) printJson(session, { read: members.length, saved: count, absences: away });
    else print(say('staffSaved', { count }));
    if (!options.json && by !== undefined) print(fill(session.tell(absenceTexts.absencesSaved), { count: away }));
  });
}
