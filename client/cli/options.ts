import type { Field } from '../../domain/case/kernel/fields';
import { day, initials, moment } from '../../domain/case/kernel/fields';
import type { Instant } from '../../domain/case/kernel/time';
import { lastInstantOf } from '../../domain/law/calendar/copenhagen';
import type { TextSource } from '../forms/command-form';
import { problemInWords, type FormProblem } from '../forms/problem';
import { readValue } from '../forms/values';
import { CliFailure, exitCodes } from './exit';
import type { Session } from './session';

/** A failure that tells every problem of a form, each with what to do. */
export function badForm(session: Session, problems: readonly FormProblem[]): CliFailure {
  const lines = problems.map((problem) => {
    const { message, next } = problemInWords(problem);
    return `${session.tell(message)} ${session.tell(next)}`;
  });
  return new CliFailure(exitCodes.usage, lines.join('\n'), undefined, problems[0]?.code ?? 'USAGE');
}

/** The initials of the one who calls: `--as`, else `SAGSGANG_USER`. @throws CliFailure where neither is there */
export function readUser(session: Session, given: string | undefined): string {
  const typed = given ?? session.io.env['SAGSGANG_USER'];
  if (typed === undefined || typed === '') throw new CliFailure(exitCodes.usage, session.say('noUser'));
  return readInitials(session, '--as', typed);
}

/** Initials given as an option. @throws CliFailure */
export function readInitials(session: Session, option: string, typed: string): string {
  return read(session, option, initials('initialer', 'initials'), typed);
}

/** A civil day given as an option. @throws CliFailure */
export function readDay(session: Session, option: string, typed: string): string {
  return read(session, option, day('dag', 'day'), typed);
}

/** A share of full time given as an option: `0,83` or `0.83`. @throws CliFailure */
export function readShare({ say }: Session, option: string, typed: string): number {
  const share = Number(typed.replace(',', '.'));
  if (/^[01]([.,]\d{1,2})?$/.test(typed) && share > 0 && share <= 1) return share;
  throw new CliFailure(exitCodes.usage, say('badShare', { option, value: typed }));
}

/** A day or a moment given as an option, as the last instant it may mean. @throws CliFailure */
export function readLastInstant(session: Session, option: string, typed: string): Instant {
  return lastInstantOf(read(session, option, moment('tid', 'time'), typed));
}

/** The number of a journal entry. @throws CliFailure */
export function readEntry(session: Session, typed: string): number {
  const number = /^#?([1-9]\d{0,8})$/.exec(typed)?.[1];
  if (number !== undefined) return Number(number);
  throw badForm(session, [{ code: 'FORM_NOT_AN_ENTRY', option: 'N', value: typed }]);
}

/** Texts from standard input or a file. */
export function textSource({ io }: Session): TextSource {
  return async (from) => {
    try {
      return await (from === '-' ? io.readStdin() : io.readFile(from.slice(1)));
    } catch {
      return undefined;
    }
  };
}

function read(session: Session, option: string, field: Field, typed: string): string {
  const one = readValue('', option, field, typed);
  if ('problem' in one) throw badForm(session, [one.problem]);
  return String(one.value);
}
