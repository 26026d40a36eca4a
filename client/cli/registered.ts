import { fill, type ErrorParams } from '../../domain/errors/error-entry';
import { commandLineErrors, type CommandLineError } from '../../domain/errors/command-line-errors';
import { dailyHeadErrors } from '../../domain/errors/daily-head-errors';
import { lawErrors } from '../../domain/errors/law-errors';
import { CliFailure, exitCodes, type ExitCode } from './exit';
import type { Session } from './session';

const known = { ...commandLineErrors, ...lawErrors, ...dailyHeadErrors };

/** A failure in the words that the registry of errors has for its code. */
export function registered(
  { tell }: Session,
  code: CommandLineError | keyof typeof lawErrors | keyof typeof dailyHeadErrors,
  params: ErrorParams = {},
  exitCode: ExitCode = exitCodes.refused,
): CliFailure {
  const { message, next } = known[code];
  return new CliFailure(exitCode, fill(tell(message), params), fill(tell(next), params), code);
}
