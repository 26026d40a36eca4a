import type { Command } from 'commander';
import type { Rate } from '../../../domain/supervision/figures/rate';
import type { Trend } from '../../../domain/supervision/figures/trend';
import { fullReport, publicReport, type FullReport } from '../../library/supervision/report';
import { readRound, readRoundsBefore } from '../../library/supervision/round-figures';
import { finish, printJson, type CommonOptions } from '../command';
import { newReading } from '../reading';
import { BackendRefusal } from '../ports';
import { table } from '../print/table';
import { indent } from '../print/wrap';
import type { Session } from '../session';
import { printPublicReport } from './report-public';
import { agreed, intervalOf, percent, within } from './report-numbers';
import { printSetAside } from './report-set-aside';
import { itemName } from './review-names';
import { sayReview } from './texts-review';

interface Options extends CommonOptions {
  readonly committee?: true;
}

/** Characters of a share with its interval, and of a code beside it, at most. */
const [WIDEST_SHARE, WIDEST_ITEM] = ['100 % (100–100 %)'.length, 18];

/** `supervision report`: what a round came to, for the department or for a committee. */
export function reportCommand(session: Session): Command {
  const command = newReading(session, 'report', sayReview(session, 'report'))
    .argument('<round>', sayReview(session, 'argRound'))
    .option('--committee', sayReview(session, 'optCommittee'))
    .action((round: string, options: Options) => showReport(session, round, options));
  return finish(session, command, 'sagsgang supervision report 2026-12 --committee');
}

async function showReport(session: Session, round: string, options: Options): Promise<void> {
  const { figures, before } = await session.connected(async ({ undertakings }) => ({
    figures: await readRound(undertakings, round),
    before: options.committee ? [] : await readRoundsBefore(undertakings, round),
  }));
  if (figures.strata.length === 0) throw new BackendRefusal('ROUND_NOT_DRAWN');
  if (options.committee) {
    const report = publicReport(figures);
    if (options.json) printJson(session, report);
    else printPublicReport(session, report);
    return;
  }
  const report = fullReport(figures, before);
  if (options.json) printJson(session, report);
  else printReport(session, report);
}

function printReport(session: Session, report: FullReport): void {
  const { print, paint, io } = session;
  const { round, reviewed, drawn, population, rates, findings, agreement, actions, recordedLate } = report;
  print(paint('bold', sayReview(session, 'reportTitle', { round })));
  print(sayReview(session, 'basis', { reviewed, drawn, population }));
  const asked = rates.filter(({ relevant }) => relevant > 0);
  if (asked.length > 0) print(`\n${ratesTable(session, asked, report.trends)}`);
  if (report.teams.length > 0) {
    const tables = besideEachOther(session, report.teams).map((teams) => teamsTable(session, report, teams));
    print(`\n${paint('bold', sayReview(session, 'teams'))}\n${tables.join('\n\n')}`);
  }
  const { cases: late, population: all } = recordedLate;
  if (late > 0 || (all ?? 0) > 0) {
    print(`\n${paint('bold', sayReview(session, 'lateTitle'))}`);
    if (all === undefined) print(sayReview(session, 'lateCases', { count: late, reviewed }));
    else print(sayReview(session, 'lateOf', { count: late, all, population }));
    if (recordedLate.rates.length > 0) print(ratesTable(session, recordedLate.rates, []));
  }
  print();
  print(sayReview(session, 'findingsLine', { ...findings }));
  print(sayReview(session, 'actionsLine', { ...actions }));
  printSetAside(session, report);
  const { cases, questions, overall } = agreement;
  if (cases === 0) return;
  const told = { cases, questions: agreed(session, questions), overall: agreed(session, overall) };
  print(indent(sayReview(session, 'agreement', told), io.columns, ''));
}

function ratesTable(session: Session, rates: readonly Rate[], trends: readonly Trend[]): string {
  const before = trends[0]?.points.at(-2)?.round;
  const columns = [
    { title: sayReview(session, 'colItem') },
    { title: sayReview(session, 'colWhat'), flexible: true },
    { title: sayReview(session, 'colMet'), align: 'right' as const },
    { title: sayReview(session, 'colInterval'), align: 'right' as const },
    { title: sayReview(session, 'colRelevant'), align: 'right' as const },
    { title: sayReview(session, 'colLate'), align: 'right' as const },
    ...(before === undefined
      ? []
      : [{ title: sayReview(session, 'colTrend', { round: before }), align: 'right' as const }]),
  ];
  const rows = rates.map((rate) => [
    ...[rate.item, session.tell(itemName(rate.item)), percent(rate.estimate?.share), intervalOf(rate.estimate)],
    ...[String(rate.relevant), rate.recordedLate === 0 ? '' : String(rate.recordedLate)],
    ...(before === undefined ? [] : [changeOf(trends, rate.item)]),
  ]);
  return table(columns, rows, session.io.columns);
}

type TeamRates = FullReport['teams'][number];

/** Teams with their number of reviewed cases, in tables that fit the terminal. */
function besideEachOther({ io }: Session, teams: FullReport['teams']): readonly (readonly TeamRates[])[] {
  const tables: TeamRates[][] = [];
  let room = 0;
  for (const one of teams) {
    const width = Math.max(titleOf(one).length, WIDEST_SHARE) + 2;
    if (tables.length === 0 || width > room) {
      tables.push([]);
      room = io.columns - WIDEST_ITEM;
    }
    tables.at(-1)?.push(one);
    room -= width;
  }
  return tables;
}

function titleOf({ team, reviewed }: TeamRates): string {
  return `${team} (${reviewed})`;
}

function teamsTable(session: Session, { rates }: FullReport, teams: readonly TeamRates[]): string {
  const items = rates.filter(({ relevant }) => relevant > 0).map(({ item }) => item);
  const columns = [
    { title: sayReview(session, 'colItem') },
    ...teams.map((one) => ({ title: titleOf(one), align: 'right' as const })),
  ];
  const rows = items.map((item) => [
    item,
    ...teams.map((team) => within(team.rates.find((rate) => rate.item === item)?.estimate)),
  ]);
  return table(columns, rows, session.io.columns);
}

function changeOf(trends: readonly Trend[], item: string): string {
  const point = trends.find((trend) => trend.item === item)?.points.at(-1);
  if (!point?.change) return '–';
  const { by } = point.change;
  return `${by >= 0 ? '+' : '−'}${percent(Math.abs(by))}`;
}
