/** Exit codes of every command. */
export const exitCodes = {
  done: 0,
  /** Refused by the case or by the law, or the data are bad. */
  refused: 1,
  /** Called in a way the command does not understand. */
  usage: 2,
  /** Server, worker, journal or key store does not answer. */
  unreachable: 3,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends a command with words for people and an exit code; never with a stack trace. */
export class CliFailure extends Error {
  override readonly name = 'CliFailure';

  constructor(
    readonly exitCode: ExitCode,
    /** What is wrong, in the user's language; several lines where several things are; empty where it was told already. */
    message: string,
    /** What to do next. */
    readonly next?: string,
    /** A stable code for `--json`. */
    readonly code: string = 'USAGE',
  ) {
    super(message);
  }
}
