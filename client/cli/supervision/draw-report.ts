import { basename } from 'node:path';
import { ALL } from '../../../domain/supervision/draw/strata';
import type { DrawnCase } from '../../../domain/supervision/draw/take';
import type { PublishedDraw } from '../../../domain/supervision/draw/published';
import { figure } from '../check/report';
import { shellLines } from '../command';
import { table } from '../print/table';
import { indent } from '../print/wrap';
import type { Session } from '../session';
import { callOf, recheckOf } from './draw-call';
import type { DrawOptions } from './draw-options';
import { sayDraw } from './texts-draw';

/** Digits of a ticket that are shown; the proof has all of them. */
const TICKET_DIGITS = 10;

/** Prints a draw for people: how many of how many from each stratum, which cases, and how others can check it. */
export function printDraw(session: Session, made: PublishedDraw, options: DrawOptions): void {
  const { print, paint } = session;
  const { drawn, population, asked, replacements, passedOver } = made.draw;
  const file = basename(options.population);
  const counts = { drawn: figure(session, drawn.length), population: figure(session, population) };
  print(paint('bold', sayDraw(session, 'title', { ...counts, file })));
  if (asked > drawn.length) {
    print(paint('yellow', sayDraw(session, 'askedMore', { asked: figure(session, asked), drawn: counts.drawn })));
  }
  printStrata(session, made);
  print();
  if (drawn.length === 0) print(sayDraw(session, 'none'));
  else printCases(session, drawn);
  if (replacements.length > 0) printReplacements(session, replacements);
  if (passedOver.length > 0) {
    print();
    print(paint('bold', sayDraw(session, 'passedOver')));
    for (const { id, reason } of passedOver) print(`  ${sayDraw(session, reason, { case: id })}`);
  }
  printProof(session, made, options);
}

function printStrata(session: Session, { draw, rule }: PublishedDraw): void {
  const { print, paint, io } = session;
  print();
  print(paint('bold', sayDraw(session, 'strata')));
  const columns = [
    { title: rule.strata.length === 0 ? '' : rule.strata.join(' · '), flexible: true },
    { title: sayDraw(session, 'colCases'), align: 'right' as const },
    { title: sayDraw(session, 'colDrawn'), align: 'right' as const },
    { title: sayDraw(session, 'colChance'), align: 'right' as const },
  ];
  const line = (name: string, size: number, drawn: number): string[] => [
    name,
    figure(session, size),
    figure(session, drawn),
    share(session, drawn, size),
  ];
  const rows = draw.strata.map(({ stratum, values, size, drawn }) =>
    line(values.length > 0 && stratum !== values.join(' · ') ? stratum : named(session, values), size, drawn),
  );
  if (rows.length > 1) rows.push(line(sayDraw(session, 'sum'), draw.population, draw.drawn.length));
  print(table(columns, rows, io.columns));
}

/** A stratum's name for people: blanks are named, and so is the stratum of all. */
function named(session: Session, values: readonly string[]): string {
  if (values.length === 0) return sayDraw(session, 'all');
  return values.map((value) => (value === '' ? sayDraw(session, 'blank') : value)).join(' · ');
}

/** A stratum as it is printed, in the user's language where it is of all or blank. */
function shown(session: Session, stratum: string): string {
  if (stratum === ALL) return sayDraw(session, 'all');
  return stratum === '' ? sayDraw(session, 'blank') : stratum;
}

function share({ lang }: Session, drawn: number, size: number): string {
  const percent = size === 0 ? '0.0' : ((100 * drawn) / size).toFixed(1);
  return lang === 'da' ? `${percent.replace('.', ',')} %` : `${percent} %`;
}

function printCases(session: Session, drawn: readonly DrawnCase[]): void {
  const { print, paint, io } = session;
  print(paint('bold', sayDraw(session, 'drawn')));
  const workers = drawn.some(({ worker }) => worker !== '');
  const columns = [
    { title: sayDraw(session, 'colStratum'), flexible: true },
    { title: sayDraw(session, 'colOrder'), align: 'right' as const },
    { title: sayDraw(session, 'colCase') },
    ...(workers ? [{ title: sayDraw(session, 'colWorker') }] : []),
    { title: sayDraw(session, 'colTicket') },
  ];
  const rows = drawn.map(({ id, stratum, order, ticket, worker }) => [
    shown(session, stratum),
    String(order),
    id,
    ...(workers ? [worker] : []),
    `${ticket.slice(0, TICKET_DIGITS)}…`,
  ]);
  print(table(columns, rows, io.columns));
}

function printReplacements(session: Session, replacements: readonly DrawnCase[]): void {
  const { print, paint, io } = session;
  print();
  print(paint('bold', sayDraw(session, 'replacements')));
  const byStratum = new Map<string, string[]>();
  for (const { id, stratum } of replacements) byStratum.set(stratum, [...(byStratum.get(stratum) ?? []), id]);
  const columns = [
    { title: sayDraw(session, 'colStratum'), flexible: true },
    { title: sayDraw(session, 'colReplacements'), flexible: true },
  ];
  const rows = [...byStratum].map(([stratum, ids]) => [shown(session, stratum), ids.join(', ')]);
  print(table(columns, rows, io.columns));
}

function printProof(session: Session, { population, rule, seed }: PublishedDraw, options: DrawOptions): void {
  const { print, paint, io } = session;
  const told = (text: string): void => {
    print(indent(text, io.columns, ''));
  };
  print();
  print(paint('bold', sayDraw(session, 'check')));
  told(sayDraw(session, 'checkList', { hash: population.hash }));
  told(`${sayDraw(session, 'checkRule', { edition: rule.edition })} ${seed}`);
  told(sayDraw(session, 'checkCall'));
  print(shellLines(callOf(options, population.asOf), io.columns));
  if (options.proof === undefined) return;
  print();
  print(sayDraw(session, 'proofWritten', { file: options.proof }));
  print(shellLines(recheckOf(options.proof, options.population), io.columns));
}
