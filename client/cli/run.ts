import { CommanderError } from 'commander';
import { exitCodes, CliFailure, type ExitCode } from './exit';
import { asFailure, reportFailure } from './failure';
import type { Io } from './io';
import { pickLanguage } from './language';
import type { Backend } from './ports';
import { programFor } from './program';
import type { Reading } from '../library/access';
import { readingOf } from './reading';
import { openSession, type Session } from './session';
import { failureFrom } from './speak-commander';
import { welcome } from './welcome';

/** Where the command line runs. */
export interface Surroundings {
  readonly io: Io;
  readonly connect: (reading: Reading) => Promise<Backend>;
  readonly version: string;
}

/** Runs one call of `sagsgang` and answers its exit code. Never throws. */
export async function run(argv: readonly string[], { io, connect, version }: Surroundings): Promise<ExitCode> {
  const call = pickLanguage(argv, io.env);
  const session: Session = openSession(io, call.lang, async () =>
    connect(readingOf(session, call.rest, pathOf(call.rest))),
  );
  const json = argv.includes('--json');
  try {
    if (call.unknown !== undefined) {
      throw new CliFailure(exitCodes.usage, session.say('langUnknown', { value: call.unknown }));
    }
    if (call.rest.length === 0) welcome(session);
    else await programFor(session, call.rest, version).parseAsync([...call.rest], { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    io.status('');
    if (io.env['SAGSGANG_DEBUG'] && error instanceof Error && !(error instanceof CommanderError)) {
      io.err(error.stack ?? error.message);
    }
    const failure =
      error instanceof CommanderError ? failureFrom(session, error, pathOf(call.rest)) : asFailure(session, error);
    return failure ? reportFailure(session, failure, json) : exitCodes.done;
  }
}

/** The names of the command called, for pointing at its help. */
function pathOf(argv: readonly string[]): string {
  const first = argv.findIndex((word) => word.startsWith('-'));
  const names = argv.slice(0, first < 0 ? undefined : first);
  return names
    .slice(0, ['case', 'staff', 'clock', 'law', 'heads', 'supervision'].includes(names[0] ?? '') ? 2 : 1)
    .join(' ');
}
