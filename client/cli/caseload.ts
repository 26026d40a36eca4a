import type { Command } from 'commander';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { caseloadOn, perFullTime, type Caseload } from '../../domain/recovery/caseload/caseload';
import { continuityOf, type Continuity } from '../../domain/recovery/caseload/continuity';
import { caseloadHistory, historyDays, type HistoryPoint } from '../../domain/recovery/caseload/history';
import { proposeMoves, type Proposal } from '../../domain/recovery/caseload/proposals';
import type { CivilDay } from '../../domain/case/kernel/time';
import { valueOf, type FigureValue } from '../../domain/report/figures/figure';
import { figureOf } from '../../domain/report/figures/registry';
import { countedUntil, periodUpTo } from '../../domain/report/period';
import type { ReportColumn } from '../../domain/report/collector';
import type { ReportCase } from '../../domain/report/report-case';
import type { StaffRegister } from '../../domain/staff/register';
import { printCaseload } from './caseload-print';
import { caseloadTexts as texts } from './caseload-texts';
import { finish, printJson, type CommonOptions } from './command';
import { newReading } from './reading';
import { collected, printUnreadable, readMonths } from './figures/source';
import { readDay } from './options';
import { registered } from './registered';
import type { Session } from './session';

interface Options extends CommonOptions {
  readonly asOf?: string;
  readonly team?: string;
  readonly history?: string;
  readonly proposals?: true;
}

/** Everything `caseload` tells of one day. */
export interface CaseloadAnswer {
  readonly caseload: Caseload;
  readonly perFullTime: number | null;
  readonly continuity: Continuity;
  /** Days from a talk or visit to its note, in the last year. */
  readonly noteDays: FigureValue | null;
  readonly waiting: { readonly count: number; readonly oldest: CivilDay | null };
  readonly history?: readonly (HistoryPoint & { readonly perFullTime: number | null })[];
  readonly proposals?: Proposal;
}

/** `caseload`: cases per full-time equivalent, who has room and who is over the limit, and how it went. */
export function caseloadCommand(session: Session): Command {
  const { say, tell } = session;
  const command = newReading(session, 'caseload', say('groupCaseload'))
    .option(`--as-of <${say('phDay')}>`, say('optAsOf'))
    .option('--team <team>', say('optTeam'))
    .option(`--history <${say('phCount')}>`, tell(texts.optHistory))
    .option('--proposals', tell(texts.optProposals))
    .action((options: Options) => showCaseload(session, options));
  return finish(session, command, 'sagsgang caseload --team Modtagelsen --history 12 --proposals');
}

async function showCaseload(session: Session, options: Options): Promise<void> {
  const { io } = session;
  const given = options.asOf === undefined ? undefined : readDay(session, '--as-of', options.asOf);
  const months = options.history === undefined ? undefined : readMonths(session, options.history, 0);
  const historyOf = months === undefined ? [] : historyDays(given ?? civilDayOf(io.now()), months).slice(0, -1);
  const times = given === undefined ? {} : { asOf: countedUntil(given, io.now()) };
  const source = await collected(session, undefined, { columns: [times], historyDays: historyOf });
  const [column] = source.columns;
  const { register, norms } = source;
  if (!column || !register) return;
  const { team } = options;
  const within = <One extends { readonly team?: string }>(all: readonly One[]): readonly One[] =>
    team === undefined ? all : all.filter((one) => one.team === team);
  if (team !== undefined) demandTeam(session, team, column, register);
  const caseload = caseloadOn(column.day, column.open, register, norms, team);
  const points = new Map([...source.history, [column.day, column.open]]);
  const history = caseloadHistory(points, register, norms, team).map((point) => ({
    ...point,
    perFullTime: perFullTime(point) ?? null,
  }));
  const answer: CaseloadAnswer = {
    ...told(within(column.cases), caseload, register),
    ...(months === undefined ? {} : { history }),
    ...(options.proposals ? { proposals: proposeMoves(caseload, column.open, team) } : {}),
  };
  if (options.json) printJson(session, { ...answer, unreadable: source.unreadable });
  else {
    printCaseload(session, answer);
    printUnreadable(session, source);
  }
}

/** A mistyped team has no cases, which looks like a team without any. @throws CliFailure */
function demandTeam(session: Session, team: string, { open, cases }: ReportColumn, register: StaffRegister): void {
  const ofStaff = register.members.some(({ teams }) => teams?.some((one) => one.team === team));
  const isKnown = ofStaff || [...open, ...cases].some((one) => one.team === team);
  if (!isKnown) throw registered(session, 'TEAM_UNKNOWN', { team });
}

function told(cases: readonly ReportCase[], caseload: Caseload, register: StaffRegister): CaseloadAnswer {
  const period = periodUpTo(caseload.day);
  const waiting = cases.flatMap((one) => one.waiting.map(({ day }) => day)).sort();
  return {
    caseload,
    perFullTime: perFullTime(caseload.total) ?? null,
    continuity: continuityOf(cases, register, period),
    noteDays: valueOf(figureOf('note-days'), { cases, period }) ?? null,
    waiting: { count: waiting.length, oldest: waiting[0] ?? null },
  };
}
