import type { Command } from 'commander';
import type { Definition } from '../../../domain/case/kernel/definition';
import type { Bilingual } from '../../../domain/case/kernel/time';
import type { UndertakingKind } from '../../../domain/undertaking/undertaking';
import { readStep, type StepOptions } from '../case/send-step';
import { addFields } from '../case/step';
import { finish, newCommand } from '../command';
import type { Session } from '../session';
import { showUndertakingAnswer } from './answer';

/** How a group of commands speaks of its undertakings. */
export interface UndertakingWords {
  readonly kind: UndertakingKind;
  /** The group's name on the command line, e.g. `supervision`. */
  readonly group: string;
  /** The argument that names one, e.g. `<ROUND>`. */
  readonly argument: string;
  readonly argumentHelp: Bilingual;
  /** A name as an example. */
  readonly example: string;
}

/**
 * Makes the subcommand of one step of an undertaking from its definition: arguments, options, help and example.
 *
 * @param nameOf the undertaking's name from what was typed; the same where nothing is to be added
 */
export function undertakingStepCommand(
  session: Session,
  words: UndertakingWords,
  definition: Definition,
  nameOf: (typed: string) => string = (typed) => typed,
): Command {
  const { tell } = session;
  const command = newCommand(session, definition.command, tell(definition.label));
  command.argument(words.argument, tell(words.argumentHelp));
  addStepOptions(session, command, definition);
  finish(session, command, undertakingExample(words, definition));
  return command.action(async (typed: string, options: StepOptions) => {
    const order = await readStep(session, definition, options);
    await session.connected(async ({ undertakings }) => {
      const undertaking = undertakings.named(words.kind, nameOf(typed));
      const answer = await undertakings.send(undertaking, order);
      await showUndertakingAnswer(session, undertakings, undertaking, answer, options.json === true);
    });
  });
}

/**
 * Adds what every step of an undertaking is told by: its fields, when, who and the key; and its law before the help.
 *
 * @param extend adds what the group itself takes beside the fields
 */
export function addStepOptions(
  session: Session,
  command: Command,
  definition: Definition,
  extend: (command: Command) => void = () => undefined,
): void {
  const { say } = session;
  addFields(session, command, definition);
  extend(command);
  command.optionsGroup(say('commonGroup'));
  command.option(`--at <${say('phTime')}>`, say('optAt'));
  command.option(`--as <${say('phInitials')}>`, say('optAs'));
  command.option(`--key <${say('phKey')}>`, say('optKey'));
  if (definition.law !== undefined) command.addHelpText('before', `${say('lawLine', { law: definition.law })}\n`);
}

/** An example call of a step, as typed. */
export function undertakingExample({ group, example }: UndertakingWords, definition: Definition): string {
  return ['sagsgang', group, definition.command, example, definition.example].filter((part) => part !== '').join(' ');
}
