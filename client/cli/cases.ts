import type { Command } from 'commander';
import { isNow } from '../../domain/case/as-of';
import { caseStages } from '../../domain/case/stage';
import { caseKinds } from '../../domain/case/words';
import { codeFor } from '../forms/codes';
import { ruleName } from './case/deadline-table';
import { finish, printJson, type CommonOptions } from './command';
import { CliFailure, exitCodes } from './exit';
import { readInitials, readLastInstant } from './options';
import type { Backend, CaseFilter, CasePage, CaseRow } from './ports';
import { paintColour, stageInWords } from './print/case-words';
import { dueShown } from './print/dates';
import { table } from './print/table';
import { newReading } from './reading';
import type { Session } from './session';
import { sayCode } from './texts';
import { printTimes, readTimes, withTimes, type TimeOptions } from './two-times';
import { colours } from './words';

interface Options extends CommonOptions, TimeOptions {
  readonly stage?: string;
  readonly team?: string;
  readonly worker?: string;
  readonly colour?: string;
  readonly child?: string;
  readonly municipality?: string;
  readonly overdue?: true;
  readonly dueBefore?: string;
  readonly open?: true;
  readonly closed?: true;
  readonly limit?: string;
  readonly all?: true;
}

const usualLimit = 25;
const pageSize = 500;

/** `cases`: the cases a filter finds, soonest deadline first. */
export function casesCommand(session: Session): Command {
  const { say } = session;
  const command = newReading(session, 'cases', say('groupCases'))
    .option(`--stage <${say('phStage')}>`, say('optStage'))
    .option('--team <team>', say('optTeam'))
    .option(`--worker <${say('phInitials')}>`, say('optWorker'))
    .option('--overdue', say('optOverdue'))
    .option(`--colour <${say('phColour')}>`, say('optColour'))
    .option('--child <id>', say('optChild'))
    .option(`--due-before <${say('phDay')}>`, say('optDueBefore'))
    .option('--open', say('optOpen'))
    .option('--closed', say('optClosed'))
    .option('--municipality <id>', say('optMunicipality'));
  withTimes(session, command)
    .option(`--limit <${say('phCount')}>`, say('optLimit'))
    .option('--all', say('optAll'))
    .action((options: Options) => listCases(session, options));
  return finish(session, command, 'sagsgang cases --team "Børn og Unge" --colour rød --due-before 01-06-2026');
}

async function listCases(session: Session, options: Options): Promise<void> {
  const filter = readFilter(session, options);
  const limit = options.all ? Infinity : readLimit(session, options.limit);
  await session.connected(async (backend) => {
    const { say, print, paint, io } = session;
    let unreadable = 0;
    const seen = (page: CasePage): void => {
      unreadable = page.unreadable ?? 0;
    };
    if (options.json) {
      for await (const row of rowsOf(backend, filter, limit, seen)) printJson(session, row);
      if (unreadable > 0) io.err(say('casesUnread', { count: unreadable }));
      return;
    }
    const rows: CaseRow[] = [];
    for await (const row of rowsOf(backend, filter, limit, seen)) rows.push(row);
    const counts = await backend.counts(filter);
    printTimes(session, filter);
    printRows(session, backend, rows);
    if (rows.length > 0) print();
    print(
      say('countsLine', { shown: rows.length, total: counts.total, overdue: counts.overdue }) +
        byColour(session, counts.byColour),
    );
    if (unreadable > 0) print(paint('yellow', say('casesUnread', { count: unreadable })));
    if (rows.length < counts.total) print(say('morePages'));
  });
}

/** Every row a filter finds, page after page, up to a limit. */
export async function* rowsOf(
  backend: Backend,
  filter: CaseFilter,
  limit: number,
  seen: (page: CasePage) => void = () => undefined,
): AsyncIterable<CaseRow> {
  // By other times than now every page would judge every case anew: one page holds them all.
  const most = isNow(filter) ? pageSize : Infinity;
  let left = limit;
  let after: string | undefined;
  do {
    const page = await backend.cases(filter, Math.min(left, most), after);
    seen(page);
    yield* page.rows;
    left -= page.rows.length;
    after = page.rows.length > 0 ? page.next : undefined;
  } while (after !== undefined && left > 0);
}

function printRows(session: Session, backend: Backend, rows: readonly CaseRow[]): void {
  const { say, print, io, lang, paint } = session;
  if (rows.length === 0) {
    print(say('noCases'));
    return;
  }
  const columns = [
    { title: say('colCase') },
    { title: say('colKind'), flexible: true },
    { title: say('colStage'), flexible: true },
    { title: say('colTeam'), flexible: true },
    { title: say('colWorker') },
    { title: say('colColour') },
    { title: say('colOverdue'), align: 'right' },
    { title: say('colNext') },
    { title: say('colWhat'), flexible: true },
  ] as const;
  const cells = rows.map((row) => {
    const due = row.nextDue === null ? undefined : { due: row.nextDue, dueDate: null };
    const kind = caseKinds[row.kind as keyof typeof caseKinds];
    return [
      row.caseNumber ?? row.caseId,
      kind ? kind[lang] : row.kind,
      stageInWords(lang, row.stage),
      row.team ?? '',
      row.worker ?? '',
      row.colour === null ? closure(session, row) : paintColour(session, row.colour),
      row.overdueCount > 0 ? paint('red', String(row.overdueCount)) : '0',
      due ? nextShown(session, due, row.asOf) : '',
      nextRule(session, backend, row),
    ];
  });
  print(table(columns, cells, io.columns));
}

function nextShown({ lang, paint }: Session, due: { due: string; dueDate: null }, asOf: string): string {
  const shown = dueShown(due, lang).slice(4).replace(' kl.', '');
  return due.due < asOf ? paint('red', shown) : shown;
}

function nextRule(session: Session, { law }: Backend, { nextDueRule }: CaseRow): string {
  return nextDueRule === null ? '' : `${nextDueRule} ${ruleName(session, law.rules, nextDueRule)}`;
}

function closure({ lang }: Session, { closureCategory }: CaseRow): string {
  return closureCategory === null ? '' : sayCode(lang, 'category', closureCategory);
}

function byColour(session: Session, counts: Readonly<Record<string, number>>): string {
  const parts = Object.keys(colours)
    .filter((colour) => (counts[colour] ?? 0) > 0)
    .map((colour) => `${counts[colour]} ${paintColour(session, colour)}`);
  return parts.length === 0 ? '' : ` · ${parts.join(' · ')}`;
}

function readFilter(session: Session, options: Options): CaseFilter {
  const { say } = session;
  const stage = word(options.stage, caseStages, (value) => [
    say('badStage', { value }),
    say('badStageNext', {
      stages: Object.values(caseStages)
        .map((one) => one[session.lang])
        .join(', '),
    }),
  ]);
  const colour = word(options.colour, colours, (value) => [say('badColour', { value }), say('badColourNext')]);
  return {
    ...(stage === undefined ? {} : { stage }),
    ...(colour === undefined ? {} : { colour }),
    ...(options.team === undefined ? {} : { team: options.team }),
    ...(options.worker === undefined ? {} : { worker: readInitials(session, '--worker', options.worker) }),
    ...(options.child === undefined ? {} : { child: options.child }),
    ...(options.municipality === undefined ? {} : { municipality: options.municipality }),
    ...(options.overdue ? { overdue: true } : {}),
    ...(options.dueBefore === undefined
      ? {}
      : { dueBefore: readLastInstant(session, '--due-before', options.dueBefore) }),
    ...(options.open ? { open: true } : options.closed ? { open: false } : {}),
    ...readTimes(session, options),
  };
}

function word(
  typed: string | undefined,
  codes: Readonly<Record<string, { readonly da: string; readonly en: string }>>,
  fault: (value: string) => readonly [string, string],
): string | undefined {
  if (typed === undefined) return undefined;
  const code = codeFor(codes, typed);
  if (code === undefined) throw new CliFailure(exitCodes.usage, ...fault(typed));
  return code;
}

function readLimit({ say }: Session, typed: string | undefined): number {
  if (typed === undefined) return usualLimit;
  if (/^[1-9]\d{0,6}$/.test(typed)) return Number(typed);
  throw new CliFailure(exitCodes.usage, say('badLimit', { value: typed }));
}
