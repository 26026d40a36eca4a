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
    .addHelpText('after', `\n${say('example')}\n${shellLines(example, session.io.columns)}`);
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

/** A call as it can be copied into a shell: broken before an option, with a backslash, where it is too long. */
export function shellLines(call: string, width: number): string {
  const lines: string[] = [];
  let line = ' ';
  for (const part of call.split(/ (?=--)/)) {
    if (line.length + 1 + part.length > width - 2) {
      lines.push(`${line} \\`);
      line = '     ';
    }
    line += ` ${part}`;
  }
  return [...lines, line].join('\n');
}
