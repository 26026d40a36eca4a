import { Command } from 'commander';
import type { Session } from './session';

/** Options every command has. */
export interface CommonOptions {
  readonly json?: true;
}

/** A command with help in the user's language and the common options. */
export function newCommand(session: Session, name: string, summary: string): Command {
  return new Command(name).description(summary).helpOption('-h, --help', session.say('optHelp'));
}

/** Adds the options that every command ends with, and an example. */
export function finish(session: Session, command: Command, example: string): Command {
  const { say } = session;
  return command
    .option('--json', say('optJson'))
    .option('--lang <da|en>', say('optLang'))
    .addHelpText('after', `\n${say('example')}\n  ${example}`);
}

/** A command that only holds others. */
export function newGroup(session: Session, name: string, summary: string): Command {
  return newCommand(session, name, summary).helpCommand(
    `help [${session.say('optCommandsFor')}]`,
    session.say('optHelpCommand'),
  );
}

/** Prints a value as one line of JSON. */
export function printJson(session: Session, value: unknown): void {
  session.print(JSON.stringify(value));
}
