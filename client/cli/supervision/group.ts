import type { Command } from 'commander';
import { newGroup } from '../command';
import type { Session } from '../session';
import { actionsCommand } from './actions';
import { drawCommand } from './draw';
import { redrawCommand } from './draw-again';
import { proposeFocusCommand } from './propose-focus';
import { reportCommand } from './report';
import { reviewGroup } from './review';

/** `supervision`: management supervision (ledelsestilsyn). */
export function supervisionGroup(session: Session): Command {
  return newGroup(session, 'supervision', session.say('groupSupervision'))
    .addCommand(drawCommand(session))
    .addCommand(redrawCommand(session))
    .addCommand(reviewGroup(session))
    .addCommand(actionsCommand(session))
    .addCommand(reportCommand(session))
    .addCommand(proposeFocusCommand(session));
}
