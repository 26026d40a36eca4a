import type { Command } from 'commander';
import { newGroup } from '../command';
import type { Session } from '../session';
import { committeeCommand } from './committee';

/** `report`: reports as documents (rapporter). */
export function reportGroup(session: Session): Command {
  return newGroup(session, 'report', session.say('groupReport')).addCommand(committeeCommand(session));
}
