import type { Command } from 'commander';
import {
  colourWords,
  concernGrades,
  lawfulnessGrades,
  priorities,
  recoveryStages,
} from '../../../domain/recovery/case-recovery/words';
import { code } from '../../../domain/case/kernel/fields';
import type { RecoveryRow } from '../../../domain/recovery/programme/row';
import { categoryParts, isOfCategory } from '../../../domain/recovery/programme/selection';
import { readValue } from '../../forms/values';
import { figure } from '../check/report';
import { finish, printJson, type CommonOptions } from '../command';
import { newReading } from '../reading';
import { demandKnownTeam } from '../known-team';
import { badForm, readLastInstant, readUser } from '../options';
import { written } from '../print/dates';
import { table } from '../print/table';
import type { Session } from '../session';
import { recoveryTexts, sayRecovery } from './texts';

interface Options extends CommonOptions {
  readonly category?: string;
  readonly team?: string;
  readonly mine?: true;
  readonly all?: true;
  readonly as?: string;
  readonly asOf?: string;
}

/** `recovery cases`: the recoveries of a programme, those to be taken first on top. */
export function casesCommand(session: Session): Command {
  const { say, tell } = session;
  const command = newReading(session, 'cases', sayRecovery(session, 'cases'));
  command.argument('<NAME>', tell(recoveryTexts.argProgramme));
  command.option(`--category <${sayRecovery(session, 'phCategory')}>`, sayRecovery(session, 'optCategory'));
  command.option(`--team <${sayRecovery(session, 'phTeam')}>`, sayRecovery(session, 'optTeam'));
  command.option('--mine', sayRecovery(session, 'optMine'));
  command.option('--all', sayRecovery(session, 'optAll'));
  command.option(`--as-of <${say('phDay')}>`, sayRecovery(session, 'optAsOf'));
  finish(session, command, 'sagsgang recovery cases 2027 --category høj.grave --mine');
  return command.action(async (name: string, options: Options) => {
    const me = options.mine ? readUser(session, options.as) : undefined;
    const asOf = options.asOf === undefined ? undefined : readLastInstant(session, '--as-of', options.asOf);
    const category = options.category === undefined ? [] : readCategory(session, options.category);
    await session.connected(async ({ recoveries }) => {
      const rows = await recoveries.rows(name, asOf);
      const teams = rows.map(({ team }) => team);
      if (options.team !== undefined) demandKnownTeam(session, options.team, teams, recoveryTexts);
      const wanted = rows.filter((row) => isWanted(row, options, me) && isOfCategory(row, category));
      const sorted = [...wanted].sort(byUrgency);
      if (options.json) for (const row of sorted) printJson(session, row);
      else printRows(session, sorted);
    });
  });
}

/** A category as typed: parts with a dot between, in either language. @throws CliFailure */
function readCategory(session: Session, typed: string): readonly string[] {
  const field = code('Kategori', 'Category', categoryParts);
  return typed.split(/[.·]/).map((part) => {
    const read = readValue('category', '--category', field, part);
    if ('problem' in read) throw badForm(session, [read.problem]);
    return String(read.value);
  });
}

function isWanted(row: RecoveryRow, { team, all }: Options, me: string | undefined): boolean {
  if (row.ending && !all) return false;
  if (me !== undefined && !row.owners.includes(me)) return false;
  return team === undefined || row.team === team;
}

const order = Object.keys(priorities);

function byUrgency(a: RecoveryRow, b: RecoveryRow): number {
  const priority = order.indexOf(a.priority) - order.indexOf(b.priority);
  if (priority !== 0) return priority;
  const [due, other] = [a.due ?? '9', b.due ?? '9'];
  return due === other ? (a.caseNumber < b.caseNumber ? -1 : 1) : due < other ? -1 : 1;
}

function printRows(session: Session, rows: readonly RecoveryRow[]): void {
  const { print, tell, lang, io } = session;
  if (rows.length === 0) {
    print(sayRecovery(session, 'none'));
    return;
  }
  const columns = [
    { title: sayRecovery(session, 'colCase') },
    { title: sayRecovery(session, 'colCategory'), flexible: true },
    { title: sayRecovery(session, 'colColour') },
    { title: sayRecovery(session, 'colTeam'), flexible: true },
    { title: sayRecovery(session, 'colStep'), flexible: true },
    { title: sayRecovery(session, 'colOpen'), flexible: true },
    { title: sayRecovery(session, 'colDue') },
  ];
  const lines = rows.map((row) => [
    row.caseNumber,
    `${tell(concernGrades[row.concern])} · ${tell(lawfulnessGrades[row.lawfulness])}`,
    tell(colourWords[row.colour]),
    row.team,
    tell(recoveryStages[row.stage]),
    row.open.join(' '),
    row.due === undefined ? '' : written(row.due, lang),
  ]);
  print(table(columns, lines, io.columns));
  print(sayRecovery(session, 'count', { count: figure(session, rows.length) }));
}
