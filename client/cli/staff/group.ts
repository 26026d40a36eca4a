import type { Command } from 'commander';
import { newGroup } from '../command';
import type { Session } from '../session';
import { addCommand } from './add';
import { importCommand } from './import';
import { listCommand } from './list';
import { reassignCommand } from './reassign';

/** `sagsgang staff …`: the staff register, and handing cases over. */
export function staffGroup(session: Session): Command {
  const group = newGroup(session, 'staff', session.say('groupStaff'));
  for (const build of [listCommand, addCommand, importCommand, reassignCommand]) group.addCommand(build(session));
  return group;
}
