import { Help, type Command, type CommanderError } from 'commander';
import { CliFailure, exitCodes } from './exit';
import type { Session } from './session';
import type { TextKey } from './texts';

const titles: Readonly<Record<string, TextKey>> = {
  'Usage:': 'usage',
  'Arguments:': 'arguments',
  'Options:': 'options',
  'Commands:': 'commands',
};

const failures: Readonly<Record<string, TextKey>> = {
  'commander.unknownCommand': 'usageUnknownCommand',
  'commander.unknownOption': 'usageUnknownOption',
  'commander.missingArgument': 'usageMissingArgument',
  'commander.optionMissingArgument': 'usageOptionArgument',
  'commander.missingMandatoryOptionValue': 'usageMissingOption',
  'commander.excessArguments': 'usageExcess',
};

/** Makes a command and all below it speak the user's language, keep to the width, and throw instead of exiting. */
export function speakThroughout(session: Session, command: Command): void {
  const { io, say, paint } = session;
  const plain = new Help();
  command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        io.out(text.replace(/\n$/, ''));
      },
      writeErr: (text) => {
        io.err(text.replace(/\n$/, ''));
      },
      outputError: () => undefined,
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
      getOutHasColors: () => io.colour,
      getErrHasColors: () => io.colour,
    })
    .configureHelp({
      helpWidth: io.columns,
      styleTitle: (title) => paint('bold', titles[title] ? say(titles[title]) : title),
      commandUsage: (one) => inLanguage(session, plain.commandUsage(one)),
      subcommandTerm: (one) => inLanguage(session, one.commands.length > 0 ? `${one.name()} …` : one.name()),
      showGlobalOptions: false,
    });
  for (const child of command.commands) speakThroughout(session, child);
}

function inLanguage(session: Session, usage: string): string {
  if (session.lang === 'en') return usage;
  return usage.replace('[options]', '[valg]').replace('[command]', '[kommando]').replace('[arguments]', '[argumenter]');
}

/** What commander found wrong with a call, in the user's language; undefined where help or the version was asked for. */
export function failureFrom(session: Session, error: CommanderError, path: string): CliFailure | undefined {
  if (error.exitCode === 0) return undefined;
  if (error.code === 'commander.help') return new CliFailure(exitCodes.usage, '');
  const { say } = session;
  const value = /'([^']*)'/.exec(error.message)?.[1] ?? error.message.replace(/^error: /, '');
  const suggestion = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(error.message)?.[1];
  const message = say(failures[error.code] ?? 'usageOther', { value });
  const next = suggestion
    ? say('usageSuggest', { value: suggestion })
    : say('usageSeeHelp', { command: path === '' ? 'sagsgang' : `sagsgang ${path}` });
  return new CliFailure(exitCodes.usage, message, next);
}
