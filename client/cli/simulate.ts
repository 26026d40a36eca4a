import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { fill } from '../../domain/errors/error-entry';
import { simulationErrors } from '../../domain/errors/simulation-errors';
import { loadScenario, ScenarioError, simulate, type LoadedScenario } from '../library/simulate';
import { finish, newCommand, printJson, type CommonOptions } from './command';
import { CliFailure, exitCodes } from './exit';
import type { Session } from './session';
import { printSimulation, type Simulated } from './simulate/report';
import { drawSvg } from './simulate/svg';
import { simulateTexts as texts } from './simulate/texts';

interface Options extends CommonOptions {
  readonly compare?: string;
  readonly runs: string;
  readonly seed: string;
  readonly svg?: string;
}

const usualRuns = 20;
const mostRuns = 1_000;
const greatestSeed = 4_294_967_295;

/** `simulate`: drives a whole municipality through the domain, without a server, and tells what comes of it. */
export function simulateCommand(session: Session): Command {
  const { say, tell } = session;
  const command = newCommand(session, 'simulate', say('groupSimulate'))
    .argument('<SCENARIO.json>', tell(texts.argScenario))
    .option('--compare <OTHER.json>', tell(texts.optCompare))
    .option('--runs <N>', tell(texts.optRuns), String(usualRuns))
    .option('--seed <N>', tell(texts.optSeed), '1')
    .option('--svg <FILE>', tell(texts.optSvg))
    .action((path: string, options: Options) => simulateFiles(session, path, options));
  const example = 'sagsgang simulate examples/simulation-lejre.json --compare examples/simulation-lejre-with-team.json';
  return finish(session, command, example);
}

async function simulateFiles(session: Session, path: string, options: Options): Promise<void> {
  const runs = readNumber(session, '--runs', options.runs, 1, mostRuns);
  const seed = readNumber(session, '--seed', options.seed, 0, greatestSeed);
  const loaded: LoadedScenario[] = [];
  for (const one of [path, options.compare]) if (one !== undefined) loaded.push(await load(session, one));
  const simulated = loaded.map((one): Simulated => ({
    loaded: one,
    result: simulate(one, { runs, seed, progress: progressOn(session, one, runs) }),
  }));
  session.io.status('');
  if (options.json) printJson(session, { seed, scenarios: simulated.map(asJson) });
  else printSimulation(session, simulated, seed);
  if (options.svg !== undefined) await write(session, options.svg, simulated, options.json);
}

function asJson({ loaded, result }: Simulated): unknown {
  return { scenario: loaded.scenario, result };
}

function progressOn({ io, tell }: Session, { scenario }: LoadedScenario, runs: number): (done: number) => void {
  return (done) => {
    io.status(fill(tell(texts.running), { name: scenario.name, done, runs }));
  };
}

async function load(session: Session, path: string): Promise<LoadedScenario> {
  try {
    return await loadScenario(path);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    const message = error.problems.map(session.tell).join('\n');
    throw new CliFailure(exitCodes.refused, message, session.tell(simulationErrors[error.code].next), error.code);
  }
}

async function write(
  session: Session,
  file: string,
  simulated: readonly Simulated[],
  json: true | undefined,
): Promise<void> {
  const several = simulated.length > 1;
  const drawn = simulated.map(({ loaded, result }, index) => ({
    name: (several ? `${'AB'[index]}: ` : '') + loaded.scenario.name,
    result,
  }));
  try {
    await writeFile(file, drawSvg(session, drawn));
  } catch {
    const { message, next } = simulationErrors.FILE_NOT_WRITTEN;
    const words = fill(session.tell(message), { file });
    throw new CliFailure(exitCodes.refused, words, session.tell(next), 'FILE_NOT_WRITTEN');
  }
  if (json) return;
  session.print();
  session.print(fill(session.tell(texts.svgWritten), { file }));
}

function readNumber({ tell }: Session, option: string, typed: string, low: number, high: number): number {
  const number = /^\d{1,10}$/.test(typed) ? Number(typed) : NaN;
  if (number >= low && number <= high) return number;
  throw new CliFailure(exitCodes.usage, fill(tell(texts.badNumber), { option, low, high }));
}
