import type { Command } from 'commander';
import { newGroup } from '../command';
import type { Session } from '../session';
import { economyCommand } from './economy';
import { examinationsCommand } from './examinations';
import { lostEarningsCommand } from './lost-earnings';
import { paymentsCommand } from './payments';
import { revisitsCommand } from './revisits';

/** `tracks`: the tracks of a recovery (genopretningsspor) over lists. */
export function tracksGroup(session: Session): Command {
  return newGroup(session, 'tracks', session.say('groupTracks'))
    .addCommand(lostEarningsCommand(session))
    .addCommand(paymentsCommand(session))
    .addCommand(economyCommand(session))
    .addCommand(examinationsCommand(session))
    .addCommand(revisitsCommand(session));
}
