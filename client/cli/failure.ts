import { LocalLevelsError } from '../connection/local-levels';
import { NotConnectedError } from '../connection/settings';
import { CliFailure, exitCodes, type ExitCode } from './exit';
import { BackendRefusal, Unreachable } from './ports';
import { registered } from './registered';
import { refusalInWords } from './refusal-words';
import type { Session } from './session';

/** Turns whatever a command threw into words and an exit code. Stack traces stay inside. */
export function asFailure(session: Session, error: unknown): CliFailure {
  const { say } = session;
  if (error instanceof CliFailure) return error;
  if (error instanceof NotConnectedError) {
    const { next, code } = registered(session, 'UNREACHABLE');
    return new CliFailure(exitCodes.unreachable, say('notRunning'), next, code);
  }
  if (error instanceof Unreachable) {
    const retry = error.key === undefined ? '' : ` ${say('retryWithKey', { key: error.key })}`;
    const { message, next = '', code } = registered(session, 'UNREACHABLE', { what: error.what });
    return new CliFailure(exitCodes.unreachable, message, next + retry, code);
  }
  if (error instanceof BackendRefusal) return refusalFailure(session, error);
  if (error instanceof LocalLevelsError) {
    const message = error.problems.map((problem) => `${error.file}: ${session.tell(problem)}`).join('\n');
    return new CliFailure(exitCodes.refused, message, undefined, error.code);
  }
  const message = error instanceof Error ? error.message : String(error);
  return registered(session, 'UNEXPECTED', { message });
}

function refusalFailure({ tell }: Session, refusal: BackendRefusal): CliFailure {
  const entry = refusalInWords(refusal);
  if (!entry) return new CliFailure(exitCodes.refused, refusal.code, undefined, refusal.code);
  return new CliFailure(exitCodes.refused, tell(entry.message), tell(entry.next), refusal.code);
}

/** Prints a failure: to people on the error output, as JSON on the standard output; answers its exit code. */
export function reportFailure(session: Session, failure: CliFailure, json: boolean): ExitCode {
  const { io, paint } = session;
  const { message, next, code, exitCode } = failure;
  if (message === '') return exitCode;
  if (json) {
    io.out(JSON.stringify({ kind: 'error', code, message, ...(next === undefined ? {} : { next }), exitCode }));
    return exitCode;
  }
  io.err(paint('red', message));
  if (next !== undefined) io.err(next);
  return exitCode;
}
