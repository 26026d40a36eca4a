import type { Bilingual } from '../../../domain/case/kernel/time';
import { fill } from '../../../domain/errors/error-entry';
import { formatDanish } from '../../../domain/law/calendar/copenhagen';
import { ruleOf } from '../../../domain/law/rules';
import type { MonthFigure, MonthSpread, RuleSpread, SimulationResult } from '../../../domain/simulation/spread';
import type { LoadedScenario } from '../../library/simulate';
import { table, type Column } from '../print/table';
import { wrap } from '../print/wrap';
import type { Session } from '../session';
import { assumptionsOf, printAssumptions } from './assumptions';
import { figure, spreadShown } from './figures';
import { curves, plot } from './plot';
import { simulateTexts as texts } from './texts';

/** A scenario and what its runs came to. */
export interface Simulated {
  readonly loaded: LoadedScenario;
  readonly result: SimulationResult;
}

/** Prints what a simulation came to, its assumptions first; two scenarios side by side. */
export function printSimulation(session: Session, simulated: readonly Simulated[], seed: number): void {
  const { print, paint, tell } = session;
  const [a, b] = simulated;
  if (!a) return;
  const names = { a: a.loaded.scenario.name, b: b?.loaded.scenario.name ?? '' };
  print(paint('bold', b ? fill(tell(texts.titleBoth), names) : fill(tell(texts.title), { name: names.a })));
  paragraph(session, tell(texts.isModel));
  print();
  printAssumptions(session, assumptionsOf(session, a.loaded));
  if (b) printDifference(session, a, b);
  print();
  paragraph(session, fill(tell(texts.spreadNote), { runs: a.result.runs, seed }));
  simulated.forEach(({ result }, index) => {
    paragraph(session, (b ? `${'AB'[index]}: ` : '') + flow(session, result));
  });
  heading(session, texts.months);
  print(b ? monthsCompared(session, a.result, b.result) : months(session, a.result));
  for (const curve of curves) {
    print();
    for (const line of plot(
      session,
      curve,
      simulated.map(({ result }) => result),
    ))
      print(line);
  }
  heading(session, texts.rules);
  print(rulesTable(session, simulated));
  simulated.forEach(({ result }, index) => {
    paragraph(session, (b ? `${'AB'[index]}: ` : '') + past(session, result));
  });
}

function printDifference(session: Session, a: Simulated, b: Simulated): void {
  const same = new Set(assumptionsOf(session, a.loaded).map(({ name, line }) => `${name} ${line}`));
  const other = assumptionsOf(session, b.loaded).filter(({ name, line }) => !same.has(`${name} ${line}`));
  session.print();
  session.print(session.tell(texts.otherwise));
  if (other.length > 0) printAssumptions(session, other);
  else session.print(`  ${session.tell(texts.noDifference)}`);
}

function flow(session: Session, { startedWith, opened, closed, open, worked, heldByGate }: SimulationResult): string {
  const line = fill(session.tell(texts.flow), {
    start: figure(session, startedWith),
    opened: spreadShown(session, opened),
    closed: spreadShown(session, closed),
    open: spreadShown(session, open),
    worked: figure(session, worked.median * 100),
  });
  return heldByGate.high > 0
    ? `${line} ${fill(session.tell(texts.held), { held: spreadShown(session, heldByGate) })}`
    : line;
}

function months(session: Session, result: SimulationResult): string {
  const { tell, io } = session;
  const columns = columnsOf(tell(texts.colUntil), [
    tell(texts.colOpen),
    tell(texts.colPerFullTime),
    tell(texts.colFinished),
    tell(texts.colWaiting),
    tell(texts.colOverdue),
  ]);
  const shown = (month: MonthSpread, of: MonthFigure, decimals = 0): string =>
    spreadShown(session, month[of], decimals);
  const rows = result.months.map((month) => [
    formatDanish(month.day),
    shown(month, 'open'),
    shown(month, 'perFullTime', 1),
    shown(month, 'examinationsFinished'),
    shown(month, 'examinationsOpen'),
    shown(month, 'examinationsOverdue'),
  ]);
  return table(columns, rows, io.columns);
}

function monthsCompared(session: Session, a: SimulationResult, b: SimulationResult): string {
  const { tell, io } = session;
  const figures = [
    ['perFullTime', texts.colPerFullTime, 1],
    ['examinationsFinished', texts.colFinished, 0],
    ['examinationsOpen', texts.colWaiting, 0],
  ] as const;
  const columns = columnsOf(
    tell(texts.colUntil),
    figures.flatMap(([, title]) => [`${tell(title)} A`, 'B']),
  );
  const rows = a.months.map((month, index) => [
    formatDanish(month.day),
    ...figures.flatMap(([of, , decimals]) =>
      [month, b.months[index]].map((one) => (one ? spreadShown(session, one[of], decimals) : '')),
    ),
  ]);
  return table(columns, rows, io.columns);
}

function rulesTable(session: Session, simulated: readonly Simulated[]): string {
  const { tell, io } = session;
  const several = simulated.length > 1;
  const titles = simulated.flatMap((_, index) => {
    const mark = several ? ` ${'AB'[index]}` : '';
    const due = [tell(texts.colDue) + mark, tell(texts.colLate) + mark];
    return several ? due : [...due, tell(texts.colMissing)];
  });
  const columns: Column[] = [{ title: tell(texts.colRule) }, { title: '', flexible: true }];
  const right = titles.map((title): Column => ({ title, align: 'right' }));
  const cells = ({ due, late, missing }: RuleSpread): string[] => {
    const shown = [due, late].map((spread) => spreadShown(session, spread));
    return several ? shown : [...shown, spreadShown(session, missing)];
  };
  const rows = (simulated[0]?.result.rules ?? []).map(({ rule }, index) => [
    rule,
    nameOf(session, rule),
    ...simulated.flatMap(({ result }) => {
      const one = result.rules[index];
      return one ? cells(one) : [];
    }),
  ]);
  return table([...columns, ...right], rows, io.columns);
}

function past(session: Session, { rules }: SimulationResult): string {
  const listed = (of: 'pastAtStart' | 'pastAtEnd'): string =>
    rules
      .filter(({ pastAtStart }) => pastAtStart.high > 0)
      .map((one) => `${one.rule} ${spreadShown(session, one[of])}`)
      .join(', ') || '0';
  return fill(session.tell(texts.pastNote), { past: listed('pastAtStart'), left: listed('pastAtEnd') });
}

function nameOf({ tell }: Session, code: string): string {
  const rule = ruleOf(code);
  return rule ? tell(rule.name) : '';
}

function columnsOf(first: string, others: readonly string[]): Column[] {
  return [{ title: first }, ...others.map((title): Column => ({ title, align: 'right' }))];
}

function heading({ print, paint, tell }: Session, text: Bilingual): void {
  print();
  print(paint('bold', tell(text)));
}

function paragraph({ print, io }: Session, text: string): void {
  for (const line of wrap(text, io.columns)) print(line);
}
