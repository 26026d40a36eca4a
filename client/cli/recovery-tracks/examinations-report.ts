import type { CivilDay } from '../../../domain/case/kernel/time';
import { formatDanish } from '../../../domain/law/calendar/copenhagen';
import type { ClearingPlan, OverdueExamination } from '../../../domain/recovery/tracks/clearing';
import type { ClearingProgress } from '../../../domain/recovery/tracks/clearing-progress';
import type { HandedOut } from '../../../domain/recovery/tracks/recorded';
import { figure } from '../check/report';
import { table } from '../print/table';
import type { Session } from '../session';
import { sayTrack } from './texts';

/** What the clearing of overdue examinations comes to. */
export interface Clearing {
  readonly on: CivilDay;
  readonly overdue: readonly OverdueExamination[];
  readonly plan: ClearingPlan;
  readonly since?: { readonly day: CivilDay; readonly progress: ClearingProgress };
  /** How far those that were handed out are, as the journal has it. */
  readonly onTrack?: HandedOut;
  readonly most: number;
}

/** Prints the plan: how many, what has happened since, week by week, and each case with its place. */
export function printClearing(session: Session, { on, overdue, plan, since, onTrack, most }: Clearing): void {
  const { print, paint } = session;
  print(paint('bold', sayTrack(session, 'clearingTitle', { day: formatDanish(on) })));
  print();
  if (since) printProgress(session, since.day, since.progress, plan.order.team);
  if (onTrack) print(`${sayTrack(session, 'onTrack')}: ${sayTrack(session, 'onTrackExaminations', { ...onTrack })}`);
  const [first] = plan.planned;
  const last = plan.ends;
  if (!first || last === undefined) {
    print(paint('green', sayTrack(session, overdue.length === 0 ? 'noneOverdue' : 'allHandedOut')));
    return;
  }
  const { team, perWeek, weeksEach } = plan.order;
  const share =
    team === undefined ? '' : ` ${sayTrack(session, 'ofTeam', { count: figure(session, plan.planned.length), team })}`;
  const oldest = sayTrack(session, 'oldest', { day: formatDanish(first.due) });
  print(`${sayTrack(session, 'overdue')} ${figure(session, overdue.length)}${share}; ${oldest}.`);
  print(
    sayTrack(session, 'planLine', {
      perWeek,
      weeks: weeksEach,
      from: formatDanish(first.begins),
      ends: formatDanish(last),
    }),
  );
  print();
  printWeeks(session, plan);
  print();
  printEach(session, plan, most);
}

function printProgress(session: Session, day: CivilDay, progress: ClearingProgress, team: string | undefined): void {
  const { before, added, cleared, now, endsAtThisPace } = progress;
  const figures = { day: formatDanish(day), before, added, cleared, now };
  const told =
    team === undefined
      ? sayTrack(session, 'progress', figures)
      : sayTrack(session, 'progressOfTeam', { ...figures, team });
  const pace =
    endsAtThisPace === undefined
      ? sayTrack(session, 'noPace')
      : sayTrack(session, 'pace', { day: formatDanish(endsAtThisPace) });
  session.print(now === 0 ? told : `${told} ${pace}`);
}

function printWeeks(session: Session, { weeks }: ClearingPlan): void {
  const { print, paint, io } = session;
  print(paint('bold', sayTrack(session, 'weeksTitle')));
  const columns = [
    { title: sayTrack(session, 'colWeek'), align: 'right' },
    { title: sayTrack(session, 'colMonday') },
    { title: sayTrack(session, 'colBegun'), align: 'right' },
    { title: sayTrack(session, 'colLeft'), align: 'right' },
  ] as const;
  const rows = weeks.map(({ week, monday, begun, left }) => [
    String(week),
    formatDanish(monday),
    figure(session, begun),
    figure(session, left),
  ]);
  print(table(columns, rows, io.columns));
}

function printEach(session: Session, { planned }: ClearingPlan, most: number): void {
  const { print, paint, io } = session;
  print(paint('bold', sayTrack(session, 'clearingPerCase')));
  const columns = [
    { title: sayTrack(session, 'colOrder'), align: 'right' },
    { title: sayTrack(session, 'colCase') },
    { title: sayTrack(session, 'colTeam') },
    { title: sayTrack(session, 'colWorker') },
    { title: sayTrack(session, 'colDue') },
    { title: sayTrack(session, 'colDays'), align: 'right' },
    { title: sayTrack(session, 'colBegins') },
    { title: sayTrack(session, 'colFinished') },
  ] as const;
  const shown = planned.slice(0, most);
  const rows = shown.map(({ order, caseNumber, team = '', worker = '', due, overdueBy, begins, finished }) => [
    String(order),
    caseNumber,
    team,
    worker,
    formatDanish(due),
    figure(session, overdueBy),
    formatDanish(begins),
    formatDanish(finished),
  ]);
  print(table(columns, rows, io.columns));
  const more = planned.length - shown.length;
  if (more > 0) print(paint('dim', sayTrack(session, 'more', { count: figure(session, more) })));
}
