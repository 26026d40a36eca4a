import type { Command } from 'commander';
import type { CivilDay } from '../../../domain/case/kernel/time';
import { formatDanish } from '../../../domain/law/calendar/copenhagen';
import {
  clearingPlan,
  overdueExamination,
  type ClearingOrder,
  type ClearingPlan,
  type OverdueExamination,
  type PlannedExamination,
} from '../../../domain/recovery/tracks/clearing';
import { countHandedOut, isToHandOut, takenWeeks, type HandedOut } from '../../../domain/recovery/tracks/recorded';
import { clearingProgress, type ClearingProgress } from '../../../domain/recovery/tracks/clearing-progress';
import type { ProblemPrinter } from '../check/problems';
import { finish, printJson } from '../command';
import { CliFailure, exitCodes } from '../exit';
import { readDay } from '../options';
import { newReading } from '../reading';
import type { Session } from '../session';
import { dayCell, writeCsv } from './csv';
import { printClearing } from './examinations-report';
import { judgedCases } from './judged-list';
import { dayOf, endOf, mostShown, problemsOf, type TrackOptions } from './read-track';
import { addRecorded, handOut, recordedFor, type HandingOut, type RecordedOptions } from './recorded';
import { sayTrack, trackTexts as texts } from './texts';

interface ClearingOptions extends TrackOptions, RecordedOptions {
  readonly perWeek: string;
  readonly weeksEach: string;
  readonly from?: string;
  readonly team?: string;
  readonly before?: string;
  readonly beforeDay?: string;
}

/** `tracks examinations`: an external team clears overdue examinations (afvikling af forfaldne undersøgelser). */
export function examinationsCommand(session: Session): Command {
  const { tell, say } = session;
  const command = newReading(session, 'examinations', tell(texts.examinations))
    .argument('<LIST.csv>', tell(texts.argCases))
    .option('--per-week <N>', tell(texts.optPerWeek), '5')
    .option('--weeks-each <N>', tell(texts.optWeeksEach), '8')
    .option(`--from <${say('phDay')}>`, tell(texts.optFrom))
    .option('--team <TEAM>', tell(texts.optTeam))
    .option(`--as-of <${say('phDay')}>`, tell(texts.optAsOf))
    .option('--before <LIST.csv>', tell(texts.optBefore))
    .option(`--before-day <${say('phDay')}>`, tell(texts.optBeforeDay))
    .option('--out <FILE.csv>', tell(texts.optOut))
    .option('--all', tell(texts.optAll));
  addRecorded(session, command).action((path: string, options: ClearingOptions) => clear(session, path, options));
  return finish(
    session,
    command,
    'sagsgang tracks examinations examples/faxe-aabne-sager.csv --as-of 31-03-2025 --per-week 6',
  );
}

async function clear(session: Session, path: string, options: ClearingOptions): Promise<void> {
  const on = dayOf(session, options);
  const recorded = await recordedFor(session, options);
  const order: ClearingOrder = {
    ...(recorded ? { taken: takenWeeks(recorded) } : {}),
    from: options.from === undefined ? on : readDay(session, '--from', options.from),
    perWeek: readCount(session, '--per-week', options.perWeek, 999),
    weeksEach: readCount(session, '--weeks-each', options.weeksEach, 104),
    ...(options.team === undefined ? {} : { team: options.team }),
  };
  const earlier = readEarlier(session, on, options);
  const problems = problemsOf(session, path, options);
  const overdue = await overdueIn(session, path, on, problems);
  const left = overdue.filter((one) => isToHandOut(one, recorded?.examinations.get(one.caseNumber)));
  const plan = clearingPlan(left, order);
  const onTrack = recorded && countHandedOut(recorded, options.team);
  const since = earlier && (await progressSince(session, earlier, { day: on, overdue }, options));
  if (options.json) printJson(session, asJson(on, overdue, plan, { progress: since?.progress, onTrack }));
  else {
    const shown = { on, overdue, plan, most: mostShown(options) };
    printClearing(session, { ...shown, ...(since ? { since } : {}), ...(onTrack ? { onTrack } : {}) });
  }
  if (options.out !== undefined) {
    await writeCsv(session, options.out, headings, plan.planned.map(cells));
    const told = sayTrack(session, 'written', { file: options.out, count: plan.planned.length });
    if (options.json) session.io.err(told);
    else session.print(told);
  }
  await handOut(session, plan.planned.map(openingOf), options);
  endOf(problems, ...(since ? [since.problems] : []));
}

function openingOf({ caseNumber, begins, finished, team }: PlannedExamination): HandingOut {
  const where = team === undefined ? {} : { team };
  return { caseNumber, data: { track: 'examination', from: begins, due: finished, ...where } };
}

interface Earlier {
  readonly path: string;
  readonly day: CivilDay;
}

function readEarlier(session: Session, on: CivilDay, { before, beforeDay }: ClearingOptions): Earlier | undefined {
  if (before === undefined) return undefined;
  if (beforeDay === undefined) throw new CliFailure(exitCodes.usage, sayTrack(session, 'needBeforeDay'));
  const day = readDay(session, '--before-day', beforeDay);
  if (day > on) {
    const days = { before: formatDanish(day), day: formatDanish(on) };
    throw new CliFailure(exitCodes.usage, sayTrack(session, 'beforeIsLater', days));
  }
  return { path: before, day };
}

async function progressSince(
  session: Session,
  { path, day }: Earlier,
  now: { readonly day: CivilDay; readonly overdue: readonly OverdueExamination[] },
  options: ClearingOptions,
): Promise<{ readonly day: CivilDay; readonly progress: ClearingProgress; readonly problems: ProblemPrinter }> {
  const problems = problemsOf(session, path, options);
  const overdue = await overdueIn(session, path, day, problems);
  return { day, progress: clearingProgress({ day, overdue }, now, options.team), problems };
}

async function overdueIn(
  session: Session,
  path: string,
  on: CivilDay,
  problems: ProblemPrinter,
): Promise<OverdueExamination[]> {
  const found: OverdueExamination[] = [];
  for await (const { row, judgement } of judgedCases(session, path, on, problems)) {
    const one = overdueExamination(row, judgement, on);
    if (one) found.push(one);
  }
  return found;
}

function readCount(session: Session, option: string, typed: string, most: number): number {
  const number = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
  if (number >= 1 && number <= most) return number;
  throw new CliFailure(exitCodes.usage, sayTrack(session, 'badCount', { option, most }));
}

/** The plan as other programs read it. */
function asJson(
  on: CivilDay,
  overdue: readonly OverdueExamination[],
  { order, planned, weeks, ends }: ClearingPlan,
  { progress, onTrack }: { readonly progress?: ClearingProgress | undefined; readonly onTrack?: HandedOut | undefined },
): unknown {
  return {
    asOf: on,
    overdue: overdue.length,
    from: order.from,
    perWeek: order.perWeek,
    weeksEach: order.weeksEach,
    ...(order.team === undefined ? {} : { team: order.team }),
    planned: planned.map(({ caseNumber, worker, ...one }) => ({ sagsnr: caseNumber, ...one, worker: worker ?? null })),
    weeks,
    ends: ends ?? null,
    ...(progress ? { progress } : {}),
    ...(onTrack ? { onTrack } : {}),
  };
}

const headings: readonly string[] = [
  'nr',
  'sagsnr',
  'team',
  'rådgiver',
  'behov_kendt',
  'frist',
  'dage_over',
  'begyndes',
  'færdig',
];

function cells({
  order,
  caseNumber,
  team,
  worker,
  since,
  due,
  overdueBy,
  begins,
  finished,
}: PlannedExamination): string[] {
  const days = [begins, finished].map(dayCell);
  return [
    String(order),
    caseNumber,
    team ?? '',
    worker ?? '',
    dayCell(since),
    dayCell(due),
    String(overdueBy),
    ...days,
  ];
}
