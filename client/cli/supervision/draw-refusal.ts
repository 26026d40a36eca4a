import { fill } from '../../../domain/errors/error-entry';
import { supervisionErrors } from '../../../domain/errors/supervision-errors';
import type { Answer, DrawRefusal } from '../../../domain/supervision/draw/refused';
import { CliFailure, exitCodes } from '../exit';
import type { Session } from '../session';

/** A refusal as people read it. */
export function refusalInWords({ tell }: Session, { code, params }: DrawRefusal): CliFailure {
  const { message, next } = supervisionErrors[code];
  return new CliFailure(exitCodes.refused, fill(tell(message), params), fill(tell(next), params), code);
}

/** The value of an answer. @throws CliFailure where it was refused */
export function accepted<T>(session: Session, answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  session.io.status('');
  throw refusalInWords(session, answer.refusal);
}
