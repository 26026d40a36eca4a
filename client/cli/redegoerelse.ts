import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { TwoTimes } from '../../domain/case/as-of';
import type { CivilDay } from '../../domain/case/kernel/time';
import { fill } from '../../domain/errors/error-entry';
import { civilDayOf, endOfDay } from '../../domain/law/calendar/copenhagen';
import { accountOf, type Account } from '../../domain/report/account';
import { importedIn, readImported, type ImportedFigures, type ImportedMonth } from '../../domain/report/imported';
import { inputOf } from '../../domain/report/input';
import { publishedAccount, type PublishedAccount } from '../../domain/report/published-account';
import { monthsSince, periodsSince, periodUpTo, USUAL_MONTHS } from '../../domain/report/period';
import type { DailyHead } from '../../journal/proof/daily-head';
import { finish, printJson, type CommonOptions } from './command';
import { newReading } from './reading';
import { CliFailure, exitCodes } from './exit';
import { collected, printUnreadable, readMonths, several } from './figures/source';
import { figureTexts } from './figures/texts';
import { readDay, readLastInstant } from './options';
import { withProof } from './proof/connect';
import { printAccount } from './redegoerelse-print';
import { accountTexts as texts, importedWords } from './redegoerelse-texts';
import type { Session } from './session';

interface Options extends CommonOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly since?: string;
  readonly months?: string;
  readonly list?: readonly string[];
  readonly imported?: string;
  readonly masked?: true;
  readonly definitions?: true;
  readonly out?: string;
}

/** The account with what stands beside it. */
export interface AccountAnswer extends Omit<Account, 'sections'> {
  /** Masked where it is made public. */
  readonly sections: Account['sections'] | PublishedAccount['sections'];
  readonly day: CivilDay;
  readonly knownAt?: string;
  /** A column for each period; absent without a file. */
  readonly imported?: readonly ImportedFigures[];
  /** The last daily head; `null` where none was sealed, absent over a case list. */
  readonly head?: Pick<DailyHead, 'number' | 'day' | 'cases' | 'entries' | 'root'> | null;
}

/** `redegørelse`: what the regulator asks first, as of any day, and its follow-up on the same definitions. */
export function accountCommand(session: Session): Command {
  const { say, tell } = session;
  const file = tell(figureTexts.phFile);
  const command = newReading(session, 'redegørelse', say('groupAccount'))
    .alias('redegoerelse')
    .option(`--as-of <${say('phDay')}>`, say('optAsOf'))
    .option(`--since <${say('phDay')}>`, tell(texts.optSince))
    .option(`--known-at <${say('phDay')}>`, say('optKnownAt'))
    .option(`--months <${say('phCount')}>`, tell(figureTexts.optMonths))
    .option(`--list <${file}>`, tell(figureTexts.optList), several)
    .option(`--imported <${file}>`, tell(texts.optImported))
    .option('--masked', tell(figureTexts.optMasked))
    .option('--definitions', tell(texts.optDefinitions))
    .option(`--out <${file}>`, tell(texts.optOut))
    .action((options: Options) => giveAccount(session, options));
  return finish(session, command, 'sagsgang redegørelse --as-of 05-06-2024 --since 05-12-2023 --out redegoerelse.txt');
}

async function giveAccount(session: Session, options: Options): Promise<void> {
  const imported = options.imported === undefined ? undefined : await importedFrom(session, options.imported);
  const day = options.asOf === undefined ? civilDayOf(session.io.now()) : readDay(session, '--as-of', options.asOf);
  const since = options.since === undefined ? undefined : readDay(session, '--since', options.since);
  if (since !== undefined && since >= day) throw new CliFailure(exitCodes.usage, session.tell(texts.sinceAfter));
  const known: TwoTimes =
    options.knownAt === undefined ? {} : { knownAt: readLastInstant(session, '--known-at', options.knownAt) };
  const months = readMonths(session, options.months, USUAL_MONTHS);
  const periodsOf = options.months === undefined ? periodsSince : monthsSince;
  const now: TwoTimes =
    options.asOf === undefined && options.list === undefined ? known : { ...known, asOf: endOfDay(day) };
  const columns = since === undefined ? [now] : [{ ...known, asOf: endOfDay(since) }, now];
  const source = await collected(session, options.list, { columns });
  const today = source.columns.at(-1);
  if (!today) return;
  const before = since === undefined ? undefined : source.columns[0];
  const periods = since === undefined ? undefined : periodsOf(since, today.day, months);
  const account = accountOf(
    inputOf(today, periods?.after ?? periodUpTo(today.day, months), source),
    before && periods && inputOf(before, periods.before, source),
  );
  const answer: AccountAnswer = {
    day: today.day,
    ...known,
    ...(options.masked ? publishedAccount(account) : account),
    ...(imported ? { imported: account.periods.map((period) => importedIn(imported, period)) } : {}),
    ...(options.list ? {} : { head: await lastHead(session) }),
  };
  await deliver(session, options, (to) => {
    if (options.json) printJson(to, answer);
    else {
      printAccount(to, answer, options.definitions === true);
      printUnreadable(to, source);
    }
  });
}

/** Prints to the terminal, or into a file that only its owner may read. */
async function deliver(session: Session, { out }: Options, show: (to: Session) => void): Promise<void> {
  if (out === undefined) {
    show(session);
    return;
  }
  const lines: string[] = [];
  show({ ...session, print: (line = '') => lines.push(line), paint: (_, text) => text });
  await writeFile(out, `${lines.join('\n')}\n`, { mode: 0o600 });
  session.print(fill(session.tell(texts.written), { file: out }));
}

async function lastHead(session: Session): Promise<NonNullable<AccountAnswer['head']> | null> {
  const last = await withProof(session, async (desk) => (await desk.heads()).at(-1));
  if (!last) return null;
  const { number, day, cases, entries, root } = last;
  return { number, day, cases, entries, root };
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
