import type { Command } from 'commander';
import type { TwoTimes } from '../../domain/case/as-of';
import type { CivilDay } from '../../domain/case/kernel/time';
import { fill } from '../../domain/errors/error-entry';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { accountOf, type Account } from '../../domain/report/account';
import {
  importedIn,
  publishedImported,
  readImported,
  type ImportedFigures,
  type ImportedMonth,
} from '../../domain/report/imported';
import { inputOf } from '../../domain/report/input';
import { publishedCount, type Published } from '../../domain/report/masking';
import { countedUntil, monthsSince, periodsSince, periodUpTo, USUAL_MONTHS } from '../../domain/report/period';
import { publishedAccount, type PublishedAccount } from '../../domain/report/published-account';
import type { CommonOptions } from './command';
import { CliFailure, exitCodes } from './exit';
import { collected, readMonths, several } from './figures/source';
import { figureTexts } from './figures/texts';
import { readDay, readLastInstant } from './options';
import { accountTexts as texts, importedWords } from './redegoerelse-texts';
import type { Session } from './session';

/** What an account is asked for by, as typed. */
export interface AccountOptions extends CommonOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly since?: string;
  readonly months?: string;
  readonly list?: readonly string[];
  readonly imported?: string;
  readonly masked?: true;
}

/** An account as it was asked for, with what stands beside it. */
export interface AccountTaken {
  /** Masked where it is made public. */
  readonly account: Account | PublishedAccount;
  readonly day: CivilDay;
  readonly knownAt?: string;
  /** A column for each period; absent without a file. */
  readonly imported?: readonly ImportedFigures[];
  /** Cases that were counted without entries that cannot be read, or not at all. */
  readonly unreadable: Published;
}

/** Adds the options by which an account is asked for: those of `redegørelse` and of `report account` are the same. */
export function withAccountOptions({ say, tell }: Session, command: Command): Command {
  const file = tell(figureTexts.phFile);
  return command
    .option(`--as-of <${say('phDay')}>`, say('optAsOf'))
    .option(`--since <${say('phDay')}>`, tell(texts.optSince))
    .option(`--known-at <${say('phDay')}>`, say('optKnownAt'))
    .option(`--months <${say('phCount')}>`, tell(figureTexts.optMonths))
    .option(`--list <${file}>`, tell(figureTexts.optList), several)
    .option(`--imported <${file}>`, tell(texts.optImported))
    .option('--masked', tell(figureTexts.optMasked));
}

/** Takes the account that was asked for. @throws CliFailure */
export async function takeAccount(session: Session, options: AccountOptions): Promise<AccountTaken | undefined> {
  const imported = options.imported === undefined ? undefined : await importedFrom(session, options.imported);
  const moment = session.io.now();
  const day = options.asOf === undefined ? civilDayOf(moment) : readDay(session, '--as-of', options.asOf);
  const since = options.since === undefined ? undefined : readDay(session, '--since', options.since);
  if (since !== undefined && since >= day) throw new CliFailure(exitCodes.usage, session.tell(texts.sinceAfter));
  const known =
    options.knownAt === undefined ? {} : { knownAt: readLastInstant(session, '--known-at', options.knownAt) };
  const months = readMonths(session, options.months, USUAL_MONTHS);
  const periodsOf = options.months === undefined ? periodsSince : monthsSince;
  const on = (one: CivilDay): TwoTimes => ({ ...known, asOf: countedUntil(one, moment) });
  const now = options.asOf === undefined && options.list === undefined ? known : on(day);
  const columns = since === undefined ? [now] : [on(since), now];
  const source = await collected(session, options.list, { columns, ...known });
  const today = source.columns.at(-1);
  if (!today) return undefined;
  const before = since === undefined ? undefined : source.columns[0];
  const periods = since === undefined ? undefined : periodsOf(since, today.day, months);
  const account = accountOf(
    inputOf(today, periods?.after ?? periodUpTo(today.day, months), source),
    before && periods && inputOf(before, periods.before, source),
  );
  const shown = (figures: ImportedFigures): ImportedFigures => (options.masked ? publishedImported(figures) : figures);
  return {
    day: today.day,
    ...known,
    account: options.masked ? publishedAccount(account) : account,
    ...(imported ? { imported: account.periods.map((period) => shown(importedIn(imported, period))) } : {}),
    unreadable: options.masked ? publishedCount(source.unreadable) : source.unreadable,
  };
}

async function importedFrom({ io, tell }: Session, file: string): Promise<readonly ImportedMonth[]> {
  const text = await io.readFile(file).catch(() => undefined);
  if (text === undefined) throw new CliFailure(exitCodes.usage, fill(tell(texts.unreadableFile), { file }));
  const read = readImported(text);
  if ('months' in read) return read.months;
  const { line, value, what } = read;
  const message = fill(tell(texts.badImported), { line, file, value, what: tell(importedWords[what]) });
  throw new CliFailure(exitCodes.usage, message, tell(texts.badImportedNext));
}
