import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { ListRow } from '../../domain/case/from-list/columns';
import type { Bilingual } from '../../domain/case/kernel/time';
import { fill, type ErrorParams } from '../../domain/errors/error-entry';
import { simulationErrors } from '../../domain/errors/simulation-errors';
import { lawBook } from '../../domain/law/editions';
import { exampleMunicipality } from '../../domain/law/municipalities/example';
import type { RunOutcome } from '../../domain/simulation/outcome';
import { runOnce, startingCases, type StartingCase } from '../../domain/simulation/run';
import { bookUnder, type World } from '../../domain/simulation/simulated-case';
import { resultOf, type SimulationResult } from '../../domain/simulation/spread';
import { readCaseList } from '../lists/read-list';
import { scenarioFile, problemsOf, type ScenarioFile } from './simulate-file';

/** What may be wrong, as the registry of errors names it. */
type ScenarioProblemCode = Exclude<keyof typeof simulationErrors, 'FILE_NOT_WRITTEN'>;

/** A scenario that cannot be simulated: its file, or the case list it names, is not there or wrong. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';

  constructor(
    readonly code: ScenarioProblemCode,
    /** Everything that is wrong. */
    readonly problems: readonly Bilingual[],
  ) {
    super(problems.map(({ en }) => en).join('\n'));
  }
}

/** A scenario read from a file, with the cases it begins with. */
export interface LoadedScenario {
  readonly scenario: ScenarioFile;
  readonly starting: readonly StartingCase[];
  readonly world: World;
  /** The edition by which new cases are judged; absent: the law of each day. */
  readonly edition?: { readonly id: string; readonly title: Bilingual };
}

/**
 * Reads a scenario and the case list it begins with, whose path counts from the scenario's folder.
 *
 * @throws ScenarioError
 */
export async function loadScenario(path: string): Promise<LoadedScenario> {
  const scenario = checked(path, await parsed(path));
  const world: World = { law: bookUnder(lawBook, scenario.edition), municipality: exampleMunicipality };
  const rows = scenario.cases === undefined ? [] : await rowsOf(resolve(dirname(path), scenario.cases), scenario.cases);
  const edition = scenario.edition === undefined ? undefined : world.law.editions[0];
  return { scenario, starting: startingCases(rows, scenario, world), world, ...(edition ? { edition } : {}) };
}

/** How often a scenario is run, and from which seed. */
export interface Runs {
  readonly runs: number;
  readonly seed: number;
  /** Told after each run. */
  readonly progress?: (done: number) => void;
}

/** Runs a scenario as often as asked; the runs of two scenarios with one seed meet the same families. */
export function simulate(
  { scenario, starting, world }: LoadedScenario,
  { runs, seed, progress }: Runs,
): SimulationResult {
  const outcomes: RunOutcome[] = [];
  for (let run = 1; run <= runs; run++) {
    outcomes.push(runOnce(scenario, starting, world, { seed, run }));
    progress?.(run);
  }
  return resultOf(outcomes);
}

async function parsed(path: string): Promise<unknown> {
  try {
    return JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
  } catch {
    throw new ScenarioError('SCENARIO_UNREADABLE', [inWords('SCENARIO_UNREADABLE', { file: path })]);
  }
}

function checked(file: string, content: unknown): ScenarioFile {
  const read = scenarioFile.safeParse(content);
  if (read.success) return read.data as ScenarioFile;
  throw new ScenarioError(
    'SCENARIO_WRONG',
    problemsOf(read.error).map(({ field, problem }) => ({
      da: inWords('SCENARIO_WRONG', { file, field, problem: problem.da }).da,
      en: inWords('SCENARIO_WRONG', { file, field, problem: problem.en }).en,
    })),
  );
}

async function rowsOf(path: string, file: string): Promise<readonly ListRow[]> {
  const rows: ListRow[] = [];
  for await (const item of readCaseList(path)) if ('row' in item) rows.push(item.row);
  if (rows.length > 0) return rows;
  throw new ScenarioError('SCENARIO_LIST', [inWords('SCENARIO_LIST', { file })]);
}

function inWords(code: ScenarioProblemCode, params: ErrorParams): Bilingual {
  const { message } = simulationErrors[code];
  return { da: fill(message.da, params), en: fill(message.en, params) };
}
