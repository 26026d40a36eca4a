import type { Command } from 'commander';
import { judgeRow } from '../../domain/case/from-list/judge-row';
import { verdictOf } from '../../domain/case/from-list/verdict';
import type { ListRow } from '../../domain/case/from-list/columns';
import type { CivilDay } from '../../domain/case/kernel/time';
import { fill } from '../../domain/errors/error-entry';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import type { Judgement } from '../../domain/law/judgement';
import type { ReadProgress } from '../lists/open-file';
import { openList } from '../lists/open-list';
import type { ListItem } from '../lists/read-list';
import { count, noTotals } from '../lists/totals';
import { Worst } from '../lists/worst';
import { grantLines, reportLostEarnings } from './check/lost-earnings';
import { paymentLines, reportPayments } from './check/payments';
import { ProblemPrinter } from './check/problems';
import { printReport } from './check/report';
import { checkTexts as texts } from './check/texts';
import { finish, newCommand, type CommonOptions } from './command';
import { CliFailure, exitCodes } from './exit';
import { readDay } from './options';
import type { Session } from './session';

interface Options extends CommonOptions {
  readonly asOf?: string;
  readonly all?: true;
}

/** How many cases and problems are shown unless all are asked for. */
const USUALLY_SHOWN = 20;
const PROBLEMS_SHOWN = 50;
/** Verdicts are written in bundles of this many lines. */
const BUNDLE = 500;
/** Files smaller than this are read before anybody looks. */
const WORTH_PROGRESS = 4_000_000;

/**
 * `check`: judges a list by the law, without a server. Its headings tell whether it is a case list, a list of lost
 * earnings or one of payments. Ends with 1 where anything is wrong with the list.
 */
export function checkCommand(session: Session): Command {
  const { say, tell } = session;
  const command = newCommand(session, 'check', say('groupCheck'))
    .argument('<LIST.csv>', tell(texts.argList))
    .option(`--as-of <${say('phDay')}>`, tell(texts.optAsOf))
    .option('--all', tell(texts.optAll))
    .action((path: string, options: Options) => check(session, path, options));
  return finish(session, command, 'sagsgang check examples/faxe-aabne-sager.csv --as-of 31-03-2025');
}

async function check(session: Session, path: string, options: Options): Promise<void> {
  const asOf = options.asOf === undefined ? civilDayOf(session.io.now()) : readDay(session, '--as-of', options.asOf);
  const most = options.all || options.json ? Infinity : PROBLEMS_SHOWN;
  const problems = new ProblemPrinter(session, path, options.json ? 'json' : 'text', most);
  const shown = options.all ? Infinity : USUALLY_SHOWN;
  const list = await openList(path, progressOn(session));
  if (list.kind === 'lostEarnings') {
    if (options.json) await printLines(session, grantLines(list.items, problems));
    else await reportLostEarnings(session, path, list.items, problems, shown);
  } else if (list.kind === 'payments') {
    if (options.json) await printLines(session, paymentLines(list.items, problems));
    else await reportPayments(session, { path, asOf, most: shown }, list.items, problems);
  } else {
    const judged = judgedRows(session, list.items, asOf, problems);
    if (options.json) await printLines(session, verdictLines(judged));
    else await report(session, { path, asOf, judged, problems, most: shown });
  }
  problems.end();
  if (problems.any) throw new CliFailure(exitCodes.refused, '');
}

interface Judged {
  readonly row: ListRow;
  readonly judgement: Judgement;
}

async function* judgedRows(
  session: Session,
  items: AsyncIterable<ListItem>,
  asOf: CivilDay,
  problems: ProblemPrinter,
): AsyncGenerator<Judged> {
  for await (const item of items) {
    if ('row' in item) yield { row: item.row, judgement: judgeRow(item.row, asOf) };
    else problems.print(item.problem);
  }
  session.io.status('');
}

function progressOn({ io, tell }: Session): ReadProgress {
  return (read, total) => {
    if (total >= WORTH_PROGRESS) io.status(fill(tell(texts.reading), { percent: Math.floor((100 * read) / total) }));
  };
}

async function* verdictLines(judged: AsyncIterable<Judged>): AsyncGenerator<string> {
  for await (const { row, judgement } of judged) yield JSON.stringify(verdictOf(row.caseNumber, judgement));
}

/** Prints lines in bundles, as they come. */
async function printLines(session: Session, all: AsyncIterable<string>): Promise<void> {
  let lines: string[] = [];
  for await (const line of all) {
    lines.push(line);
    if (lines.length < BUNDLE) continue;
    session.print(lines.join('\n'));
    lines = [];
  }
  session.io.status('');
  if (lines.length > 0) session.print(lines.join('\n'));
}

interface ReportOn {
  readonly path: string;
  readonly asOf: CivilDay;
  readonly judged: AsyncIterable<Judged>;
  readonly problems: ProblemPrinter;
  /** The most cases to show one by one. */
  readonly most: number;
}

async function report(session: Session, { path, asOf, judged, problems, most }: ReportOn): Promise<void> {
  const totals = noTotals();
  const [worstOpen, worstClosed] = [new Worst(most), new Worst(most)];
  for await (const { row, judgement } of judged) {
    count(totals, judgement);
    const { closed, unmet, outstanding, colour, category } = judgement;
    const verdict = category ?? colour;
    if (unmet.length === 0 || !verdict) continue;
    const lapsed = unmet.filter((code) => !outstanding.includes(code));
    const { caseNumber, team, worker } = row;
    (closed ? worstClosed : worstOpen).add({ caseNumber, team, worker, verdict, outstanding, lapsed });
  }
  if (totals.cases > 0 || !problems.any) printReport(session, { path, asOf, totals, worstOpen, worstClosed });
}
