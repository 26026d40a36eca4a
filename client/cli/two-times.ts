import type { Command } from 'commander';
import { isNow, type FixedTimes, type TwoTimes } from '../../domain/case/as-of';
import type { Instant } from '../../domain/case/kernel/time';
import { readLastInstant } from './options';
import { dueShown } from './print/dates';
import { wrap } from './print/wrap';
import type { Session } from './session';

/** The two times as typed. */
export interface TimeOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
}

/** Adds `--as-of` and `--known-at` to a command that looks at cases. */
export function withTimes({ say }: Session, command: Command): Command {
  return command
    .option(`--as-of <${say('phDay')}>`, say('optAsOf'))
    .option(`--known-at <${say('phDay')}>`, say('optKnownAt'));
}

/** Reads `--as-of` and `--known-at`; a day stands for its end. @throws CliFailure */
export function readTimes(session: Session, { asOf, knownAt }: TimeOptions): TwoTimes {
  return {
    ...(asOf === undefined ? {} : { asOf: readLastInstant(session, '--as-of', asOf) }),
    ...(knownAt === undefined ? {} : { knownAt: readLastInstant(session, '--known-at', knownAt) }),
  };
}

/** Says plainly by which two times what is shown was looked at; nothing where it is shown as it is now. */
export function printTimes(session: Session, times: TwoTimes): void {
  if (isNow(times)) return;
  const { say, print, paint, io, lang } = session;
  const shown = (instant: Instant): string => dueShown({ due: instant, dueDate: null }, lang);
  const { asOf, knownAt } = times;
  const known = knownAt === undefined ? say('knownNow') : say('knownAt', { moment: shown(knownAt) });
  const happened = say('happenedBy', { moment: shown(asOf ?? knownAt ?? '') });
  for (const line of wrap(`${happened}, ${known}`, io.columns)) print(paint('bold', line));
}

/** The two times in JSON; nothing where the case is shown as it is now. */
export function timesInJson(times: TwoTimes, fixed: FixedTimes): Partial<FixedTimes> {
  return isNow(times) ? {} : fixed;
}
