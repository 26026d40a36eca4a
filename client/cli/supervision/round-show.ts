import type { Command } from 'commander';
import { factsOf } from '../../../domain/case/kernel/state';
import { fill } from '../../../domain/errors/error-entry';
import { SeedFixed, StratumDrawn } from '../../../domain/supervision/round/facts-draw';
import { reviewName, type CaseInRound, type Round } from '../../../domain/supervision/round/round';
import { roundStages } from '../../../domain/supervision/round/words';
import type { ReadUndertaking } from '../../library/undertakings/read';
import { finish, printJson, type CommonOptions } from '../command';
import { newReading } from '../reading';
import { written } from '../print/dates';
import { table } from '../print/table';
import { indent } from '../print/wrap';
import type { Session } from '../session';
import { roundNext, roundTexts, sayRound } from './texts-rounds';

/** Columns of figures. */
const figures: ReadonlySet<string> = new Set(['colNumber', 'colPopulation', 'colAllocated', 'colDrawn']);

/** `supervision show`: one round. */
export function roundShowCommand(session: Session): Command {
  const { tell } = session;
  const command = newReading(session, 'show', tell(roundTexts.showRound))
    .argument('<ROUND>', tell(roundTexts.argRound))
    .action((name: string, options: CommonOptions) => show(session, name, options));
  return finish(session, command, 'sagsgang supervision show 2026-12');
}

async function show(session: Session, name: string, { json }: CommonOptions): Promise<void> {
  const { read, round, numbers } = await session.connected(({ rounds }) => rounds.read(name));
  const seeds = factsOf(read.state, SeedFixed).map(({ data }) => data);
  const strata = factsOf(read.state, StratumDrawn).map(({ data }) => data);
  const cases = round.cases.map((one) => ({
    ...{ number: one.number, case: numbers.get(one.id) ?? one.id, stratum: one.stratum, draw: one.draw },
    ...{ ticket: one.ticket, state: stateOf(name, round, one) },
    ...(one.replaces === undefined ? {} : { replaces: one.replaces }),
  }));
  if (json) {
    const { terms, focus, frozen } = round;
    const population = frozen ? { population: frozen.data } : {};
    printJson(session, { round: name, ...read.standing, terms, focus, ...population, seeds, strata, cases });
    return;
  }
  printHead(session, read, round);
  for (const { draw = 0, seed = '', head = 0, headDay = '' } of seeds) {
    session.print(sayRound(session, 'seed', { draw, head, day: written(headDay, session.lang) }));
    session.print(sayRound(session, 'seedValue', { seed }));
  }
  for (const { draw, size, made, refused } of round.draws) {
    if (refused !== undefined) session.print(sayRound(session, 'refusedDraw', { draw, code: refused }));
    else if (!made && size !== undefined) session.print(sayRound(session, 'waitingDraw', { draw, size }));
  }
  if (strata.length > 0) {
    const titles = ['colStratum', 'colPopulation', 'colAllocated', 'colDrawn'] as const;
    const rows = strata.map(({ stratum = '', size = 0, allocated = 0, drawn = 0 }) => [
      stratum,
      ...[size, allocated, drawn].map(String),
    ]);
    printTable(session, titles, rows);
  }
  if (cases.length > 0) {
    const rows = cases.map((one) => [String(one.number), one.case, one.stratum, sayRound(session, one.state)]);
    printTable(session, ['colNumber', 'colCase', 'colStratum', 'colReview'], rows);
  }
  printNext(session, name, read);
}

function printNext({ print, tell, io }: Session, name: string, { standing }: ReadUndertaking): void {
  const next = roundNext[standing.stage as keyof typeof roundStages];
  if (!next) return;
  print();
  print(indent(fill(tell(next), { name, left: standing.counts['left'] ?? 0 }), io.columns, ''));
}

function printHead(session: Session, { undertaking, standing }: ReadUndertaking, round: Round): void {
  const { print, paint, tell, lang, io } = session;
  const stage = tell(roundStages[standing.stage as keyof typeof roundStages]);
  print(paint('bold', sayRound(session, 'heading', { name: undertaking.name, stage })));
  if (round.focus.length > 0) print(sayRound(session, 'focus', { focus: round.focus.join(', ') }));
  if (!round.frozen) return;
  const { count = 0, instant = '', hash = '', unreadable = 0 } = round.frozen.data;
  print(sayRound(session, 'population', { count, instant: written(instant, lang) }));
  print(sayRound(session, 'hash', { hash }));
  if (unreadable > 0) print(indent(sayRound(session, 'unreadable', { count: unreadable }), io.columns, '  '));
}

function printTable(session: Session, titles: readonly (keyof typeof roundTexts)[], rows: string[][]): void {
  const columns = titles.map((key) => ({
    title: sayRound(session, key),
    align: figures.has(key) ? ('right' as const) : ('left' as const),
  }));
  session.print();
  session.print(table(columns, rows, session.io.columns));
}

function stateOf(
  name: string,
  round: Round,
  { number, eliminated }: CaseInRound,
): 'out' | 'ended' | 'open' | 'waiting' {
  const review = reviewName(name, number);
  if (eliminated) return 'out';
  if (round.ended.has(review)) return 'ended';
  return round.opened.has(review) ? 'open' : 'waiting';
}
