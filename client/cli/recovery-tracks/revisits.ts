import type { Command } from 'commander';
import type { CivilDay } from '../../../domain/case/kernel/time';
import { formatDanish } from '../../../domain/law/calendar/copenhagen';
import { isToRevisit, type RecordedTracks } from '../../../domain/recovery/tracks/recorded';
import { ruleOf } from '../../../domain/law/rules';
import {
  inRevisitOrder,
  isRunning,
  revisit,
  revisitReasons,
  type Revisit,
} from '../../../domain/recovery/tracks/revisitation';
import { printFigures } from '../check/money-shown';
import { figure } from '../check/report';
import { finish, printJson } from '../command';
import { readDay } from '../options';
import { table } from '../print/table';
import { wrap } from '../print/wrap';
import { newReading } from '../reading';
import type { Session } from '../session';
import { dayCell, writeCsv } from './csv';
import { judgedCases } from './judged-list';
import { dayOf, endOf, mostShown, problemsOf, type TrackOptions } from './read-track';
import { addRecorded, handOut, recordedFor, type HandingOut, type RecordedOptions } from './recorded';
import { sayTrack, trackTexts as texts } from './texts';

/** `tracks revisits`: the yearly look at measures, and whether a smaller one would do (revisitation, ned ad trappen). */
export function revisitsCommand(session: Session): Command {
  const { tell, say } = session;
  const command = newReading(session, 'revisits', tell(texts.revisits))
    .argument('<LIST.csv>', tell(texts.argCases))
    .option(`--as-of <${say('phDay')}>`, tell(texts.optAsOf))
    .option('--team <TEAM>', tell(texts.optTeam))
    .option('--out <FILE.csv>', tell(texts.optOut))
    .option('--all', tell(texts.optAll));
  addRecorded(session, command).option(`--due <${say('phDay')}>`, tell(texts.optDue));
  command.action((path: string, options: RevisitOptions) => select(session, path, options));
  return finish(session, command, 'sagsgang tracks revisits examples/faxe-aabne-sager.csv --as-of 31-03-2025');
}

interface RevisitOptions extends TrackOptions, RecordedOptions {
  readonly team?: string;
  readonly due?: string;
}

/** What the journal has of the measures that would otherwise be on the list. */
interface LeftOut {
  underway: number;
  held: number;
}

async function select(session: Session, path: string, options: RevisitOptions): Promise<void> {
  const on = dayOf(session, options);
  const due = options.due === undefined ? undefined : readDay(session, '--due', options.due);
  const recorded = await recordedFor(session, options);
  const leftOut = recorded && { underway: 0, held: 0 };
  const problems = problemsOf(session, path, options);
  const found: Revisit[] = [];
  let running = 0;
  for await (const { row, judgement } of judgedCases(session, path, on, problems)) {
    if (options.team !== undefined && row.team !== options.team) continue;
    if (!judgement.closed && isRunning(row, on)) running++;
    const one = revisit(row, judgement, on);
    if (one && !isLeftOut(one, on, recorded, leftOut)) found.push(one);
  }
  const inOrder = inRevisitOrder(found);
  if (options.json) printJson(session, asJson(on, running, inOrder, leftOut));
  else report(session, { on, running, leftOut }, inOrder, mostShown(options));
  if (options.out !== undefined) {
    await writeCsv(session, options.out, headings, inOrder.map(cells));
    const told = sayTrack(session, 'written', { file: options.out, count: inOrder.length });
    if (options.json) session.io.err(told);
    else session.print(told);
  }
  await handOut(
    session,
    inOrder.map((one) => openingOf(one, due)),
    options,
  );
  endOf(problems);
}

/** Whether the journal says that somebody has the look, or that it was held; counts it. */
function isLeftOut(one: Revisit, on: CivilDay, recorded: RecordedTracks | undefined, counts?: LeftOut): boolean {
  const known = recorded?.revisits.get(one.caseNumber);
  if (!known || isToRevisit(one, known, on)) return false;
  if (counts) counts[known.underway === undefined ? 'held' : 'underway']++;
  return true;
}

function openingOf({ caseNumber, anniversary, started }: Revisit, due: CivilDay | undefined): HandingOut {
  const from = anniversary ?? started;
  return { caseNumber, data: { track: 'revisit', from, ...(due === undefined ? {} : { due }) } };
}

interface Reported {
  readonly on: CivilDay;
  readonly running: number;
  readonly leftOut: LeftOut | undefined;
}

function report(session: Session, { on, running, leftOut }: Reported, found: readonly Revisit[], most: number): void {
  const { print, paint, tell, io } = session;
  print(paint('bold', sayTrack(session, 'revisitTitle', { day: formatDanish(on) })));
  print();
  const count = (of: readonly Revisit[]): string => figure(session, of.length);
  printFigures(session, [
    [sayTrack(session, 'running'), figure(session, running)],
    [sayTrack(session, 'yearly'), count(found.filter(({ years }) => years > 0)), tell(revisitReasons.year)],
    [
      sayTrack(session, 'stairs'),
      count(found.filter(({ downTheLadder }) => downTheLadder)),
      tell(revisitReasons.highStep),
    ],
    [sayTrack(session, 'mendFirst'), count(found.filter(({ mendFirst }) => mendFirst.length > 0))],
  ]);
  if (leftOut) print(`${sayTrack(session, 'onTrack')}: ${sayTrack(session, 'onTrackRevisits', { ...leftOut })}`);
  print();
  if (found.length === 0) print(paint('green', sayTrack(session, 'noneToRevisit')));
  else printEach(session, found, most);
  print();
  for (const part of wrap(sayTrack(session, 'revisitNote'), io.columns)) print(paint('dim', part));
}

function printEach(session: Session, found: readonly Revisit[], most: number): void {
  const { print, paint, tell, io } = session;
  print(paint('bold', sayTrack(session, 'revisitPerCase')));
  const columns = [
    { title: sayTrack(session, 'colCase') },
    { title: sayTrack(session, 'colTeam') },
    { title: sayTrack(session, 'colWorker') },
    { title: sayTrack(session, 'colMeasureStep'), flexible: true },
    { title: sayTrack(session, 'colSince') },
    { title: sayTrack(session, 'colReasons'), flexible: true },
    { title: sayTrack(session, 'colMend'), flexible: true },
  ] as const;
  const shown = found.slice(0, most);
  const rows = shown.map(({ caseNumber, team = '', worker = '', measure = '', step, started, reasons, mendFirst }) => [
    caseNumber,
    team,
    worker,
    step === undefined ? measure : `${measure} (${step})`.trim(),
    formatDanish(started),
    reasons.map((code) => tell(revisitReasons[code])).join(', '),
    mendFirst.map((code) => `${code} ${tell(ruleOf(code)?.name ?? { da: '', en: '' })}`.trim()).join(', '),
  ]);
  print(table(columns, rows, io.columns));
  const more = found.length - shown.length;
  if (more > 0) print(paint('dim', sayTrack(session, 'more', { count: figure(session, more) })));
}

/** The list as other programs read it. */
function asJson(on: CivilDay, running: number, found: readonly Revisit[], leftOut: LeftOut | undefined): unknown {
  return {
    asOf: on,
    running,
    yearly: found.filter(({ years }) => years > 0).length,
    downTheLadder: found.filter(({ downTheLadder }) => downTheLadder).length,
    ...(leftOut ? { leftOut } : {}),
    revisits: found.map(({ caseNumber, ...one }) => ({ sagsnr: caseNumber, ...one })),
  };
}

const headings: readonly string[] = [
  'sagsnr',
  'team',
  'rådgiver',
  'indsats',
  'indsatstrappe',
  'indsats_start',
  'hele_år',
  'seneste_årsdag',
  'hvorfor',
  'rettes_først',
];

function cells({
  caseNumber,
  team,
  worker,
  measure,
  step,
  started,
  years,
  anniversary,
  reasons,
  mendFirst,
}: Revisit): string[] {
  return [
    caseNumber,
    team ?? '',
    worker ?? '',
    measure ?? '',
    step === undefined ? '' : String(step),
    dayCell(started),
    String(years),
    dayCell(anniversary),
    reasons.map((code) => revisitReasons[code].da).join(', '),
    mendFirst.join(' '),
  ];
}
