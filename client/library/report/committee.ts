import type { CivilDay, Instant } from '../../../domain/case/kernel/time';
import type { ReportPeriod } from '../../../domain/report/period';
import type { Backend } from '../../cli/ports';
import { committeeCaseload, committeeColours, committeeColumns, committeeOrder } from './committee-cases';
import type { CommitteeFigures, CommitteeLine, GoalStanding } from './committee-figures';
import { goalValue, isReached, type Goal } from './committee-goals';
import { committeeLostEarnings, committeePayments, type OnProblem } from './committee-money';
import { quarterAround, quarterBefore, quarterName } from '../../../domain/report/quarter';
import type { MoneyLists } from './money-folder';
import { committeeRecoveries } from './committee-recovery';
import { committeeClosedReviews, committeeRound } from './committee-supervision';
import { realNow } from '../real-now';
import { collectLists } from './collect';
import { publishedCommittee } from './published-committee';

/** What a committee's report is asked for by. */
export interface CommitteeAsked {
  readonly municipality: string;
  /** Last day of what is counted, in the quarter of the report. */
  readonly asOf: CivilDay;
  readonly knownAt?: Instant;
  /** Of a day that is not over only what has passed is counted. @default the real time */
  readonly now?: Instant;
  readonly goals: readonly Goal[];
  /** List of lost earnings (tabt arbejdsfortjeneste). */
  readonly lostEarnings?: string;
  /** List of payments (egenbetaling). */
  readonly payments?: string;
  /** Lists that have been read already, instead of those two. */
  readonly lists?: MoneyLists;
  readonly onProblem: OnProblem;
}

/** The figures of a quarter from the journal of an installation. */
export async function committeeFromJournal(
  backend: Pick<Backend, 'report' | 'undertakings' | 'recoveries'>,
  asked: CommitteeAsked,
): Promise<CommitteeFigures> {
  const period = periodOf(asked);
  const source = await backend.report(committeeOrder(period, asked.knownAt, asked.now ?? realNow()));
  const { unreadable, unreadableTracks } = source;
  const caseload = committeeCaseload(source);
  const round = await committeeRound(backend, asked.asOf, asked.knownAt);
  return figuresOf(asked, {
    ...publishedCommittee({
      period,
      columns: committeeColumns(source, period, goalCodes(asked)),
      colours: committeeColours(source, period),
      ...(caseload ? { caseload } : {}),
      recoveries: await committeeRecoveries(backend, asked.asOf, asked.knownAt),
    }),
    ...(round ? { round } : {}),
    closedReviews: await committeeClosedReviews(backend, asked.asOf, asked.knownAt),
    cases: unreadable > 0 ? 'someUnreadable' : 'read',
    ...(unreadableTracks === undefined ? {} : { tracks: unreadableTracks > 0 ? 'someUnreadable' : 'read' }),
  });
}

/** The figures of a quarter from case lists, without a server: what lists do not tell stays out. */
export async function committeeFromLists(paths: readonly string[], asked: CommitteeAsked): Promise<CommitteeFigures> {
  const period = periodOf(asked);
  // A list holds the cases of its own day: of those closed before it, earlier quarters would know nothing.
  const order = { columns: committeeOrder(period, undefined, asked.now ?? realNow()).columns.slice(0, 1) };
  const source = await collectLists(paths, order, asked.onProblem);
  return figuresOf(asked, {
    ...publishedCommittee({
      period,
      columns: committeeColumns(source, period, goalCodes(asked)),
      colours: committeeColours(source, period),
      recoveries: [],
    }),
    closedReviews: [],
  });
}

type Collected = Pick<
  CommitteeFigures,
  'lines' | 'colours' | 'caseload' | 'recoveries' | 'round' | 'closedReviews' | 'tracks' | 'cases'
>;

async function figuresOf(asked: CommitteeAsked, collected: Collected): Promise<CommitteeFigures> {
  const { municipality, knownAt, goals } = asked;
  const period = periodOf(asked);
  return {
    municipality,
    quarter: quarterName(period),
    period,
    before: quarterBefore(period),
    ...(knownAt === undefined ? {} : { knownAt }),
    ...collected,
    goals: goals.map((goal) => standingOf(goal, collected.lines)),
    ...(asked.lists ?? (await listsOf(asked))),
  };
}

async function listsOf({ lostEarnings, payments, onProblem }: CommitteeAsked): Promise<MoneyLists> {
  return {
    ...(lostEarnings === undefined ? {} : { lostEarnings: await committeeLostEarnings(lostEarnings, onProblem) }),
    ...(payments === undefined ? {} : { payments: await committeePayments(payments, onProblem) }),
  };
}

function goalCodes({ goals }: CommitteeAsked): readonly string[] {
  return goals.map(({ figure }) => figure);
}

function periodOf({ asOf }: CommitteeAsked): ReportPeriod {
  return { from: quarterAround(asOf).from, to: asOf };
}

function standingOf(goal: Goal, lines: readonly CommitteeLine[]): GoalStanding {
  const value = goalValue(lines.find(({ code }) => code === goal.figure)?.now);
  return value === undefined ? goal : { ...goal, value, reached: isReached(goal, value) };
}
