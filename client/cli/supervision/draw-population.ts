import type { CivilDay } from '../../../domain/case/kernel/time';
import { populationOf, type Population, type PopulationLine } from '../../../domain/supervision/draw/population';
import { openPopulation } from '../../lists/population';
import type { Problem } from '../../lists/problem';
import { ProblemPrinter } from '../check/problems';
import { CliFailure, exitCodes } from '../exit';
import type { Session } from '../session';
import { accepted, refusalInWords } from './draw-refusal';
import { sayDraw } from './texts-draw';

/** A population read from a list. */
export interface PopulationRead {
  readonly population: Population;
  /** Whether a field of it is a judgement, so that the day it was judged by matters. */
  readonly judged: boolean;
}

/** The list a population is read from. */
export interface PopulationSource {
  readonly path: string;
  readonly fields: readonly string[];
  readonly asOf: CivilDay;
  readonly json?: true;
}

/** Problems that are told one by one. */
const MOST_TOLD = 50;
/** Smaller files are read before anybody looks. */
const WORTH_PROGRESS = 4_000_000;

/**
 * Reads a list as a population.
 *
 * @throws CliFailure where a row cannot be read or a case is there twice: a draw gives every case its chance
 */
export async function readPopulation(session: Session, source: PopulationSource): Promise<PopulationRead> {
  const { path, fields, asOf, json } = source;
  const opened = await openPopulation(path, { fields, asOf }, (read, total) => {
    if (total < WORTH_PROGRESS) return;
    session.io.status(sayDraw(session, 'reading', { percent: Math.floor((100 * read) / total) }));
  });
  if (opened.kind === 'problem') throw flawed(session, source, [opened.problem]);
  if (opened.kind === 'lacking') {
    const { column, columns } = opened;
    throw refusalInWords(session, {
      code: 'POPULATION_COLUMN_MISSING',
      params: { column, columns: columns.join(', ') },
    });
  }
  if (opened.kind === 'doubled') {
    throw refusalInWords(session, { code: 'POPULATION_COLUMN_TWICE', params: { column: opened.column } });
  }
  const lines: PopulationLine[] = [];
  const problems: Problem[] = [];
  for await (const item of opened.items) {
    if ('row' in item) lines.push(item.row);
    else problems.push(item.problem);
  }
  session.io.status('');
  if (problems.length > 0) throw flawed(session, source, problems);
  if (opened.notes.length > 0) tell(session, source, opened.notes);
  const population = accepted(session, populationOf(opened.fields, lines));
  if (json === undefined) session.io.status(sayDraw(session, 'drawing', { count: lines.length }));
  return { population, judged: opened.judged };
}

function flawed(session: Session, source: PopulationSource, problems: readonly Problem[]): CliFailure {
  session.io.status('');
  tell(session, source, problems);
  const failure = refusalInWords(session, { code: 'POPULATION_LIST_FLAWED', params: {} });
  return source.json ? new CliFailure(exitCodes.refused, '', undefined, failure.code) : failure;
}

function tell(session: Session, { path, json }: PopulationSource, problems: readonly Problem[]): void {
  const printer = new ProblemPrinter(session, path, json ? 'json' : 'text', MOST_TOLD);
  for (const problem of problems) printer.print(problem);
  printer.end();
}
