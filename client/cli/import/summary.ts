import { fill } from '../../../domain/errors/error-entry';
import type { ImportTotals, TeamTotal } from '../../../workflows/contracts/import-totals';
import { figure, printControls } from '../check/report';
import { table, type Column } from '../print/table';
import type { Session } from '../session';
import { importTexts as texts } from './texts';

/** Prints what an import has done: rows, cases, the table for leaders, and what people should look at. */
export function printSummary(session: Session, totals: ImportTotals, dryRun: boolean): void {
  const { tell, print, paint } = session;
  printCounts(session, totals, dryRun);
  printTeams(session, totals.teams);
  const controls = new Map(Object.entries(totals.controls).map(([code, counts]) => [code, { ...counts }]));
  printControls(session, { controls, open: totals.counts.open });
  const { breaches, casesWithBreaches, twoOpen } = totals.counts;
  if (breaches > 0) say(texts.breaches, { breaches, cases: casesWithBreaches });
  if (totals.staff.length > 0) say(texts.staff, { staff: totals.staff.join(', ') });
  if (twoOpen > 0) {
    const list = totals.twoOpen.map(({ caseNumber }) => caseNumber);
    say(texts.twoOpen, { count: twoOpen, list: list.join(', ') + (list.length < twoOpen ? ' …' : '') });
  }

  function say(text: (typeof texts)[keyof typeof texts], params: Readonly<Record<string, string | number>>): void {
    print();
    print(paint('yellow', fill(tell(text), params)));
  }
}

function printCounts(session: Session, { counts }: ImportTotals, dryRun: boolean): void {
  const { tell, print } = session;
  const some = (
    names: readonly ('added' | 'unchanged' | 'changed' | 'differing' | 'refused' | 'open' | 'closed')[],
  ): string =>
    names
      .filter((name) => counts[name] > 0)
      .map((name) => `${figure(session, counts[name])} ${tell(texts[name])}`)
      .join(' · ');
  const running = `${figure(session, counts.running)} ${tell(dryRun ? texts.wouldRun : texts.running)}`;
  const lines = [
    [tell(texts.rows), figure(session, counts.rows), some(['added', 'unchanged', 'changed', 'differing', 'refused'])],
    [tell(texts.cases), figure(session, counts.open + counts.closed), [some(['open', 'closed']), running].join(' · ')],
    [tell(texts.entries), figure(session, counts.entries), ''],
  ];
  const label = Math.max(...lines.map(([name = '']) => name.length));
  const digits = Math.max(...lines.map(([, number = '']) => number.length));
  for (const [name = '', number = '', rest = ''] of lines)
    print(`${name.padEnd(label)}  ${number.padStart(digits)}   ${rest}`.trimEnd());
}

const measures = ['open', 'red', 'yellow', 'green', 'behind', 'closed'] as const satisfies readonly (keyof TeamTotal)[];

function printTeams(session: Session, teams: ImportTotals['teams']): void {
  const { tell, print, paint, io } = session;
  const titles = [texts.colOpen, texts.colRed, texts.colYellow, texts.colGreen, texts.colBehind, texts.colClosed];
  const columns: Column[] = [
    { title: tell(texts.team) },
    ...titles.map((title): Column => ({ title: tell(title), align: 'right' })),
  ];
  const rows = Object.entries(teams)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([team, total]) => [
      team === '' ? tell(texts.noTeam) : team,
      ...measures.map((one) => figure(session, total[one])),
    ]);
  const sums = measures.map((one) =>
    figure(
      session,
      Object.values(teams).reduce((sum, total) => sum + total[one], 0),
    ),
  );
  print();
  print(paint('bold', tell(texts.teams)));
  print(table(columns, rows.length > 1 ? [...rows, [tell(texts.allTeams), ...sums]] : rows, io.columns));
}
