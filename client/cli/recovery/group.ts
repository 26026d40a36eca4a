import type { Command } from 'commander';
import { programmeSteps } from '../../../domain/recovery/programme/book';
import { newGroup } from '../command';
import type { Session } from '../session';
import { accountsCommand } from './accounts';
import { caseGroup } from './case';
import { casesCommand } from './cases';
import { listCommand } from './list';
import { forecastCommand, showCommand, statusCommand } from './show';
import { programmeStepCommand } from './step';

/** `recovery`: recovery programmes (genopretning). */
export function recoveryGroup(session: Session): Command {
  const group = newGroup(session, 'recovery', session.say('groupRecovery'));
  for (const build of [listCommand, showCommand, statusCommand, casesCommand, accountsCommand, forecastCommand]) {
    group.addCommand(build(session));
  }
  group.addCommand(caseGroup(session));
  for (const step of programmeSteps) group.addCommand(programmeStepCommand(session, step));
  return group;
}
