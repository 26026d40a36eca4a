import type { Command } from 'commander';
import { newGroup } from '../command';
import type { Session } from '../session';
import { absentCommand } from './absent';
import { addCommand } from './add';
import { backCommand } from './back';
import { channelCommand } from './channel';
import { importCommand } from './import';
import { listCommand } from './list';
import { reassignCommand } from './reassign';
import { vacanciesCommand } from './vacancies';

/** `sagsgang staff …`: the staff register, absences, and handing cases over. */
export function staffGroup(session: Session): Command {
  const group = newGroup(session, 'staff', session.say('groupStaff'));
  const commands = [
    listCommand,
    addCommand,
    importCommand,
    absentCommand,
    backCommand,
    vacanciesCommand,
    reassignCommand,
    channelCommand,
  ];
  for (const build of commands) group.addCommand(build(session));
  return group;
}
