import type { Command } from 'commander';
import type { TwoTimes } from '../../../domain/case/as-of';
import { civilDayOf, endOfDay } from '../../../domain/law/calendar/copenhagen';
import { accountOf, type Account } from '../../../domain/report/account';
import { inputOf } from '../../../domain/report/input';
import { periodsSince, periodUpTo } from '../../../domain/report/period';
import { publishedAccount } from '../../../domain/report/published-account';
import { ownMunicipality } from '../../connection/municipality';
import { accountDocument } from '../../report/account/document';
import { finish } from '../command';
import { newReading } from '../reading';
import { CliFailure, exitCodes } from '../exit';
import { collected, several } from '../figures/source';
import { readDay } from '../options';
import { withProof } from '../proof/connect';
import { accountTexts } from '../redegoerelse-texts';
import type { Session } from '../session';
import { readFormat, type FormatOptions } from './format';
import { reportTexts as texts } from './texts';
import { putOut } from './write';

interface Options extends FormatOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly since?: string;
  readonly list?: readonly string[];
  readonly masked?: true;
}

/** `report account`: what the regulator asks first, or its follow-up, as a document; the figures of `redegørelse`. */
export function accountReportCommand(session: Session): Command {
  const { say, tell } = session;
  const command = newReading(session, 'account', tell(texts.account))
    .option(`--as-of <${say('phDay')}>`, say('optAsOf'))
    .option(`--since <${say('phDay')}>`, tell(accountTexts.optSince))
    .option(`--known-at <${say('phDay')}>`, tell(texts.optKnownAt))
    .option('--list <LIST.csv>', tell(texts.optList), several)
    .option('--masked', tell(texts.optMasked))
    .option('--format <pdf|xlsx|html|json|text>', tell(texts.optFormat))
    .option('--out <FILE>', tell(texts.optOut))
    .action((options: Options) => makeReport(session, options));
  return finish(
    session,
    command,
    'sagsgang report account --as-of 05-06-2024 --since 05-12-2023 --out redegoerelse.pdf',
  );
}

async function makeReport(session: Session, options: Options): Promise<void> {
  const format = readFormat(session, options);
  const read = (option: string, typed: string | undefined): string | undefined =>
    typed === undefined ? undefined : readDay(session, option, typed);
  const asOf = read('--as-of', options.asOf) ?? civilDayOf(session.io.now());
  const [since, known] = [read('--since', options.since), read('--known-at', options.knownAt)];
  if (since !== undefined && since >= asOf)
    throw new CliFailure(exitCodes.usage, session.tell(accountTexts.sinceAfter));
  const knownAt = known === undefined ? {} : { knownAt: endOfDay(known) };
  const at = (day: string): TwoTimes => ({ asOf: endOfDay(day), ...knownAt });
  const source = await collected(session, options.list, {
    columns: since === undefined ? [at(asOf)] : [at(asOf), at(since)],
  });
  const [today, before] = source.columns;
  if (!today) return;
  const periods = since === undefined ? undefined : periodsSince(since, asOf);
  const full: Account = accountOf(
    inputOf(today, periods?.after ?? periodUpTo(asOf), source),
    before && periods && inputOf(before, periods.before, source),
  );
  const account = options.masked ? publishedAccount(full) : full;
  const head = options.list ? undefined : await headOf(session, asOf);
  const municipality = ownMunicipality(session.io.env);
  const about = { municipality, asOf, ...knownAt, ...(head ? { journalHead: head } : {}) };
  await putOut(
    session,
    accountDocument({ ...about, account }),
    { ...about, ...account },
    {
      format,
      out: options.out,
      isPrivate: !options.masked,
    },
  );
}

async function headOf(
  session: Session,
  day: string,
): Promise<{ readonly day: string; readonly head: string } | undefined> {
  const heads = await withProof(session, (desk) => desk.heads());
  const found = heads.find((head) => head.day === day);
  return found && { day, head: found.hash };
}
