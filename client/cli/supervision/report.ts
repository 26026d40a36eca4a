import type { Command } from 'commander';
import type { Rate } from '../../../domain/supervision/figures/rate';
import type { Trend } from '../../../domain/supervision/figures/trend';
import {
  fullReport,
  publicReport,
  readRound,
  readRoundsBefore,
  type FullReport,
} from '../../library/supervision/report';
import { finish, printJson, type CommonOptions } from '../command';
import { newReading } from '../reading';
import { BackendRefusal } from '../ports';
import { table } from '../print/table';
import { indent } from '../print/wrap';
import type { Session } from '../session';
import { printPublicReport } from './report-public';
import { agreed, intervalOf, percent } from './report-numbers';
import { itemName } from './review-names';
import { sayReview } from './texts-review';

interface Options extends CommonOptions {
  readonly committee?: true;
}

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
  if (report.teams.length > 0) print(`\n${paint('bold', sayReview(session, 'teams'))}\n${teamsTable(session, report)}`);
  if (recordedLate.cases > 0) {
    print(`\n${paint('bold', sayReview(session, 'lateTitle'))}`);
    print(sayReview(session, 'lateCases', { count: recordedLate.cases, reviewed }));
    print(ratesTable(session, recordedLate.rates, []));
  }
  print();
  print(sayReview(session, 'findingsLine', { ...findings }));
  print(sayReview(session, 'actionsLine', { ...actions }));
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

function teamsTable(session: Session, { teams, rates }: FullReport): string {
  const items = rates.filter(({ relevant }) => relevant > 0).map(({ item }) => item);
  const columns = [
    { title: sayReview(session, 'colItem') },
    ...teams.map(({ team, reviewed }) => ({ title: `${team} (${reviewed})`, align: 'right' as const })),
  ];
  const rows = items.map((item) => [
    item,
    ...teams.map((team) => percent(team.rates.find((rate) => rate.item === item)?.estimate?.share)),
  ]);
  return table(columns, rows, session.io.columns);
}

function changeOf(trends: readonly Trend[], item: string): string {
  const point = trends.find((trend) => trend.item === item)?.points.at(-1);
  if (!point?.change) return '–';
  const { by } = point.change;
  return `${by >= 0 ? '+' : '−'}${percent(Math.abs(by))}`;
}
