import type { Command } from 'commander';
import { newGroup } from '../command';
import type { Session } from '../session';
import { drawCommand } from './draw';
import { redrawCommand } from './draw-again';

/** `supervision`: management supervision (ledelsestilsyn). */
export function supervisionGroup(session: Session): Command {
  return newGroup(session, 'supervision', session.say('groupSupervision'))
    .addCommand(drawCommand(session))
    .addCommand(redrawCommand(session));
}
