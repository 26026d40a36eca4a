import { Command } from 'commander';
import { topCommands, type TopCommand } from './registry';
import type { Session } from './session';
import { speakThroughout } from './speak-commander';

/** Builds the program for one call: the command that is called is loaded, the others are names with a summary. */
export function programFor(session: Session, argv: readonly string[], version: string): Command {
  const { say } = session;
  const [called, below] = argv[0] === 'help' ? [argv[1]] : argv.filter((word) => !word.startsWith('-'));
  const program = new Command('sagsgang')
    .description(say('tagline'))
    .version(version, '-V, --version', say('optVersion'))
    .helpOption('-h, --help', say('optHelp'))
    .option('--lang <da|en>', say('optLang'))
    .helpCommand(`help [${say('optCommandsFor')}]`, say('optHelpCommand'))
    .addHelpText('after', `\n${say('exitCodes')}\n\n${say('example')}\n  sagsgang case why FAX-2024-00208`);
  for (const top of topCommands) {
    const command = isCalled(top, called) ? top.load(session, below) : new Command(top.name);
    for (const one of withAllBelow(command)) {
      if (one.commands.length === 0 && !one.options.some(({ long }) => long === '--lang')) {
        one.option('--lang <da|en>', say('optLang'));
      }
    }
    program.addCommand(command.description(say(top.summary)));
  }
  speakThroughout(session, program);
  return program;
}

/** Whether a command is called by its name or by another it answers to. */
function isCalled({ name, aliases }: TopCommand, called: string | undefined): boolean {
  return called !== undefined && (name === called || (aliases?.includes(called) ?? false));
}

function withAllBelow(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withAllBelow)];
}
