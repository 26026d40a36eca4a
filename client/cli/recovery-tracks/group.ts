import type { Command } from 'commander';
import * as facts from '../../../domain/recovery/correction/facts';
import { newGroup } from '../command';
import type { Session } from '../session';
import { economyCommand } from './economy';
import { examinationsCommand } from './examinations';
import { figuresCommand } from './figures';
import { listCommand } from './list';
import { lostEarningsCommand } from './lost-earnings';
import { paymentsCommand } from './payments';
import { revisitsCommand } from './revisits';
import { showCommand } from './show';
import { startCommand } from './start';
import { trackStep } from './step';

/** `tracks`: the tracks of a recovery (genopretningsspor) over lists, and case by case. */
export function tracksGroup(session: Session): Command {
  return newGroup(session, 'tracks', session.say('groupTracks'))
    .addCommand(lostEarningsCommand(session))
    .addCommand(paymentsCommand(session))
    .addCommand(economyCommand(session))
    .addCommand(examinationsCommand(session))
    .addCommand(revisitsCommand(session))
    .addCommand(startCommand(session))
    .addCommand(listCommand(session))
    .addCommand(showCommand(session))
    .addCommand(figuresCommand(session))
    .addCommand(trackStep(session, facts.CorrectionOpened))
    .addCommand(trackStep(session, facts.CorrectionStepTaken))
    .addCommand(trackStep(session, facts.CorrectionStepWithdrawn))
    .addCommand(trackStep(session, facts.CorrectionLimitationTold))
    .addCommand(trackStep(session, facts.CorrectionAssigned))
    .addCommand(trackStep(session, facts.CorrectionClosed));
}
