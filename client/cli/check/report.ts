import { basename } from 'node:path';
import { categoryWords, colourWords } from '../../../domain/case/from-list/verdict';
import type { Bilingual, CivilDay } from '../../../domain/case/kernel/time';
import { fill, type ErrorParams } from '../../../domain/errors/error-entry';
import { formatDanish } from '../../../domain/law/calendar/copenhagen';
import { lawBook } from '../../../domain/law/editions';
import { ruleOf } from '../../../domain/law/rules';
import type { ListTotals } from '../../lists/totals';
import type { FlawedCase, Worst } from '../../lists/worst';
import { table, type Column } from '../print/table';
import type { Session } from '../session';
import { checkTexts as texts } from './texts';

/** What judging a list came to. */
export interface Checked {
  readonly path: string;
  readonly asOf: CivilDay;
  readonly totals: ListTotals;
  readonly worstOpen: Worst;
  readonly worstClosed: Worst;
}

/** Prints what a list came to: totals first, then the worst cases, then the controls with their law. */
export function printReport(session: Session, { path, asOf, totals, worstOpen, worstClosed }: Checked): void {
  const { paint, print } = session;
  const heading = say(session, texts.title, { file: basename(path), day: formatDanish(asOf) });
  print(paint('bold', heading));
  print();
  if (totals.cases === 0) {
    print(session.tell(texts.noCases));
    return;
  }
  printTotals(session, totals);
  printWorst(session, worstOpen, texts.worstOpen, openColumns(session), openRow);
  printWorst(session, worstClosed, texts.worstClosed, closedColumns(session), closedRow);
  printControls(session, totals);
}

function printTotals(session: Session, totals: ListTotals): void {
  const { tell, print } = session;
  const { open, closed, recovered, colours, categories } = totals;
  const lines: string[][] = [];
  if (open > 0) {
    const byColour = (['red', 'yellow', 'green'] as const).map(
      (colour) => `${session.paint(colour, tell(colourWords[colour]))} ${figure(session, colours[colour])}`,
    );
    const mended = `${tell(texts.recovered)} ${figure(session, recovered)}`;
    lines.push([tell(texts.openCases), figure(session, open), [...byColour, mended].join(' · ')]);
  }
  if (closed > 0) {
    const byCategory = (['complete', 'lesser', 'greater'] as const).map(
      (category) => `${tell(categoryWords[category])} ${figure(session, categories[category])}`,
    );
    lines.push([tell(texts.closedCases), figure(session, closed), byCategory.join(' · ')]);
  }
  const width = Math.max(...lines.map(([label]) => label?.length ?? 0));
  const digits = Math.max(...lines.map(([, number]) => number?.length ?? 0));
  for (const [label = '', number = '', rest = ''] of lines) {
    print(`${label.padEnd(width)}  ${number.padStart(digits)}   ${rest}`);
  }
}

function printWorst(
  session: Session,
  worst: Worst,
  title: Bilingual,
  columns: readonly Column[],
  rowOf: (session: Session, one: FlawedCase) => string[],
): void {
  const { paint, print, tell, io } = session;
  const shown = worst.list();
  if (shown.length === 0) return;
  print();
  print(paint('bold', tell(title)));
  print(
    table(
      columns,
      shown.map((one) => rowOf(session, one)),
      io.columns,
    ),
  );
  const more = worst.total - shown.length;
  if (more > 0) print(paint('dim', say(session, texts.more, { count: figure(session, more) })));
}

function openColumns({ tell }: Session): readonly Column[] {
  return [
    { title: tell(texts.colCase) },
    { title: tell(texts.colTeam) },
    { title: tell(texts.colWorker) },
    { title: tell(texts.colColour) },
    { title: tell(texts.colOutstanding), flexible: true },
    { title: tell(texts.colLapsed), flexible: true },
  ];
}

function openRow(session: Session, one: FlawedCase): string[] {
  const { verdict } = one;
  const word = verdict in colourWords ? session.tell(colourWords[verdict as keyof typeof colourWords]) : verdict;
  const colour = verdict === 'red' || verdict === 'yellow' ? session.paint(verdict, word) : word;
  return [...who(one), colour, named(session, one.outstanding), one.lapsed.join(' ')];
}

function closedColumns({ tell }: Session): readonly Column[] {
  return [
    { title: tell(texts.colCase) },
    { title: tell(texts.colTeam) },
    { title: tell(texts.colWorker) },
    { title: tell(texts.colCategory) },
    { title: tell(texts.colMissing), flexible: true },
  ];
}

function closedRow(session: Session, one: FlawedCase): string[] {
  const { verdict } = one;
  const category =
    verdict in categoryWords ? session.tell(categoryWords[verdict as keyof typeof categoryWords]) : verdict;
  return [...who(one), category, named(session, one.lapsed)];
}

function who({ caseNumber, team = '', worker = '' }: FlawedCase): string[] {
  return [caseNumber, team, worker];
}

function named(session: Session, codes: readonly string[]): string {
  return codes.map((code) => `${code} ${nameOf(session, code)}`).join(', ');
}

function nameOf(session: Session, code: string): string {
  const rule = ruleOf(code);
  return rule ? session.tell(rule.name) : '';
}

/** Prints the controls that are not met, each with its law and how often. */
export function printControls(session: Session, { controls, open }: Pick<ListTotals, 'controls' | 'open'>): void {
  const { tell, print, paint, io } = session;
  print();
  if (controls.size === 0) {
    print(paint('green', tell(texts.allWell)));
    return;
  }
  print(paint('bold', tell(texts.controls)));
  const columns: Column[] = [
    { title: tell(texts.colControl) },
    { title: '' },
    { title: '', flexible: true },
    { title: tell(texts.colLaw) },
    { title: tell(texts.colUnmet), align: 'right' },
    ...(open > 0 ? [{ title: tell(texts.colOutstanding), align: 'right' } as const] : []),
  ];
  const rows = [...controls.keys()].sort().map((code) => {
    const { unmet = 0, outstanding = 0 } = controls.get(code) ?? {};
    const settings = lawBook.list.rules[code];
    const name = [code, settings?.red ? '●' : '', nameOf(session, code)];
    return [...name, settings?.law ?? '', figure(session, unmet), ...(open > 0 ? [figure(session, outstanding)] : [])];
  });
  print(table(columns, rows, io.columns));
  if (open > 0) print(paint('dim', tell(texts.redMark)));
}

/** A number with its thousands apart, as the language writes it. */
export function figure({ lang }: Session, number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, lang === 'da' ? '.' : ',');
}

function say(session: Session, text: Bilingual, params: ErrorParams): string {
  return fill(session.tell(text), params);
}
