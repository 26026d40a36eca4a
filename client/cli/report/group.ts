import type { Command } from 'commander';
import { newGroup } from '../command';
import type { Session } from '../session';
import { accountReportCommand } from './account';
import { committeeCommand } from './committee';
import { roundCommand } from './round';

/** `report`: reports as documents (rapporter). */
export function reportGroup(session: Session): Command {
  return newGroup(session, 'report', session.say('groupReport'))
    .addCommand(committeeCommand(session))
    .addCommand(accountReportCommand(session))
    .addCommand(roundCommand(session));
}
