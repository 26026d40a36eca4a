import type { Command } from 'commander';
import { fill } from '../../domain/errors/error-entry';
import { ruleOf } from '../../domain/law/rules';
import { mondayList, mondaySections, type MondayLine, type MondaySection } from '../../domain/report/monday-list';
import type { ReportCase } from '../../domain/report/report-case';
import { finish, printJson, type CommonOptions } from './command';
import { demandKnownTeam } from './known-team';
import { newReading } from './reading';
import { collected, printUnreadable, several } from './figures/source';
import { figureTexts } from './figures/texts';
import { mondayTexts as texts } from './mandagslisten-texts';
import { withWeekday, written } from './print/dates';
import { table } from './print/table';
import { indent } from './print/wrap';
import type { Session } from './session';
import { readTimes, withTimes, type TimeOptions } from './two-times';

interface Options extends CommonOptions, TimeOptions {
  readonly team?: string;
  readonly list?: readonly string[];
}

/** A new page, for printers. */
const NEW_PAGE = '\f';

/** `mandagslisten`: the children who were not seen, assessed or visited, and what runs out this week; a page a team. */
export function mondayCommand(session: Session): Command {
  const { say, tell } = session;
  const command = newReading(session, 'mandagslisten', say('groupMonday')).option('--team <team>', say('optTeam'));
  withTimes(session, command)
    .option(`--list <${tell(figureTexts.phFile)}>`, tell(figureTexts.optList), several)
    .action((options: Options) => showMondayList(session, options));
  return finish(session, command, 'sagsgang mandagslisten --team Modtagelsen');
}

async function showMondayList(session: Session, options: Options): Promise<void> {
  const source = await collected(session, options.list, { columns: [readTimes(session, options)] });
  const [column] = source.columns;
  if (!column) return;
  const { team } = options;
  const open = column.cases.filter((one) => one.open);
  const teams = open.map((one) => one.team);
  if (team !== undefined) demandKnownTeam(session, team, teams, texts);
  const all = mondayList(column.cases, column.day);
  const lines = all.filter((line) => team === undefined || line.team === team);
  const teamless = team === undefined ? 0 : childrenIn(all.filter((line) => line.team === undefined));
  if (options.json) {
    for (const line of lines) printJson(session, { ...line, next: nextStep(line.rule, line.caseNumber) });
    const aside = { ...session, print: (line = '') => session.io.err(line) };
    if (teamless > 0) aside.print(fill(session.tell(texts.teamless), { children: teamless }));
    printUnreadable(aside, source);
    return;
  }
  const pages = [...new Set(lines.map((line) => line.team ?? ''))].sort();
  if (pages.length === 0) printEmpty(session, column.day, team, open);
  pages.forEach((name, index) => {
    if (index > 0) session.print(session.io.colour ? '' : NEW_PAGE);
    printPage(
      session,
      name,
      column.day,
      lines.filter((line) => (line.team ?? '') === name),
    );
  });
  if (teamless > 0) session.print(session.paint('yellow', fill(session.tell(texts.teamless), { children: teamless })));
  printUnreadable(session, source);
}

function printEmpty(
  { print, tell, lang }: Session,
  day: string,
  team: string | undefined,
  open: readonly ReportCase[],
) {
  const cases = open.filter((one) => team === undefined || one.team === team).length;
  const said = { day: withWeekday(day, lang), team: team ?? tell(texts.allTeams), cases };
  print(fill(tell(cases === 0 ? texts.noCases : texts.empty), said));
}

function childrenIn(lines: readonly MondayLine[]): number {
  return new Set(lines.map(({ caseId }) => caseId)).size;
}

function printPage(session: Session, team: string, day: string, lines: readonly MondayLine[]): void {
  const { print, tell, paint, lang, io } = session;
  const name = team === '' ? tell(texts.noTeam) : team;
  print(paint('bold', fill(tell(texts.heading), { team: name, day: withWeekday(day, lang) })));
  print(fill(tell(texts.count), { children: childrenIn(lines), lines: lines.length }));
  for (const section of Object.keys(mondaySections) as MondaySection[]) {
    const here = lines.filter((line) => line.section === section);
    if (here.length === 0) continue;
    print();
    print(paint('bold', `${tell(mondaySections[section].name)} (${here.length})`));
    print(
      table(
        columns(session),
        here.map((line) => cells(session, line)),
        io.columns,
      ),
    );
    for (const rule of new Set(here.map((line) => line.rule))) {
      const step = paint('cyan', nextStep(rule, tell(texts.case)));
      print(indent(fill(tell(texts.next), { rule, step }), io.columns, ''));
    }
  }
}

function columns({ say, tell }: Session) {
  return [
    { title: say('colCase') },
    { title: say('colWorker') },
    { title: say('colWhat'), flexible: true },
    { title: tell(texts.due) },
    { title: tell(texts.days), align: 'right' },
  ] as const;
}

function cells(session: Session, line: MondayLine): readonly string[] {
  const { tell, lang } = session;
  const { caseNumber, worker, rule, dueDay } = line;
  const name = ruleOf(rule)?.name;
  return [
    caseNumber,
    worker ?? '',
    `${rule} ${name ? tell(name) : ''}`,
    dueDay === undefined ? '' : written(dueDay, lang),
    daysShown(session, line),
  ];
}

function daysShown({ tell, paint }: Session, { daysOver }: MondayLine): string {
  if (daysOver === undefined) return tell(texts.missing);
  if (daysOver > 0) return paint('red', fill(tell(texts.over), { days: daysOver }));
  return daysOver === 0 ? paint('yellow', tell(texts.today)) : fill(tell(texts.left), { days: -daysOver });
}

/** The call that mends what a rule asks. */
function nextStep(rule: string, caseNumber: string): string {
  return `sagsgang case ${ruleOf(rule)?.mendedBy[0] ?? 'why'} ${caseNumber}`;
}
