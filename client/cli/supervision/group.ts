import type { Command } from 'commander';
import { newGroup } from '../command';
import type { Session } from '../session';
import { actionsCommand } from './actions';
import { drawCommand } from './draw';
import { redrawCommand } from './draw-again';
import { proposeFocusCommand } from './propose-focus';
import { reportCommand } from './report';
import { reviewGroup } from './review';
import { roundProofCommand } from './round-proof';
import { roundScheduleCommand } from './round-schedule';
import { roundShowCommand } from './round-show';
import { roundSteps } from './round-steps';
import { roundsCommand } from './rounds';

/** `supervision`: management supervision (ledelsestilsyn). */
export function supervisionGroup(session: Session): Command {
  const group = newGroup(session, 'supervision', session.say('groupSupervision'))
    .addCommand(roundsCommand(session))
    .addCommand(roundShowCommand(session))
    .addCommand(roundProofCommand(session))
    .addCommand(roundScheduleCommand(session))
    .addCommand(drawCommand(session))
    .addCommand(redrawCommand(session))
    .addCommand(reviewGroup(session))
    .addCommand(actionsCommand(session))
    .addCommand(reportCommand(session))
    .addCommand(proposeFocusCommand(session));
  for (const step of roundSteps(session)) group.addCommand(step);
  return group;
}
