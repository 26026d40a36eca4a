import type { Command } from 'commander';
import { definitions, systemEvents } from '../../../domain/case/catalogue';
import type { Definition } from '../../../domain/case/kernel/definition';
import { newGroup } from '../command';
import type { Session } from '../session';
import { sayCode } from '../texts';
import { deadlinesCommand } from './deadlines';
import { journalCommand } from './journal';
import { moveEntryCommand } from './move-entry';
import { showCommand } from './show';
import { stepCommand } from './step';
import { whyCommand } from './why';

/** The steps that a person may send, in the order of a case's life. */
export const steps: readonly Definition[] = definitions.filter(({ event }) => !systemEvents.has(event));

/**
 * `sagsgang case …`: one command a step, and what shows the case.
 *
 * @param below name of the one step that is called: the others are then left unbuilt
 */
export function caseGroup(session: Session, below?: string): Command {
  const group = newGroup(session, 'case', session.say('groupCase'));
  const called = steps.find(({ command }) => command === below);
  if (called) return group.addCommand(stepCommand(session, called));
  group.commandsGroup(`${session.say('viewing')}:`);
  for (const build of [showCommand, journalCommand, deadlinesCommand, whyCommand, moveEntryCommand]) {
    group.addCommand(build(session));
  }
  for (const definition of steps) {
    const heading = `${sayCode(session.lang, 'stage', definition.stage)}:`;
    group.addCommand(stepCommand(session, definition).helpGroup(heading));
  }
  return group;
}
