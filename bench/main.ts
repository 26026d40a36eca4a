import { Shutdown } from '../worker/dev/shutdown';
import { commands } from './commands';
import { drawing } from './draw';
import { history } from './history';
import { importing } from './import';
import { judging } from './judging';
import { lawReplay } from './law-replay';
import { lists } from './lists';
import { long } from './long';
import { thisMachine, type Machine } from './machine';
import { memory, sleeping } from './memory';
import { readOrder, type Order } from './order';
import { openPlace, type Place } from './place';
import { recovery } from './recovery';
import { registration } from './registration';
import { replay } from './replay';
import { passes, type Result } from './result';
import type { Scale } from './scale';
import { starts } from './starts';
import { table } from './table';
import { verify } from './verify';
import { wakes } from './wakes';

/** A bench: what it measures in a place that is opened when the first one asks for it. */
type Bench = (place: () => Promise<Place>, scale: Scale) => Promise<Result[]>;

const inPlace =
  (bench: (place: Place, scale: Scale) => Promise<Result[]>): Bench =>
  async (place, scale) =>
    bench(await place(), scale);

/** All benches, in the order in which they run. */
const benches: Readonly<Record<string, Bench>> = {
  judging,
  draw: async (_, scale) => drawing(scale),
  'law-replay': async (_, scale) => lawReplay(scale),
  commands: inPlace(commands),
  registration: inPlace(registration),
  import: inPlace(importing),
  starts: inPlace(starts),
  lists: inPlace(lists),
  history: inPlace(history),
  replay: inPlace(replay),
  verify: inPlace(verify),
  wakes: inPlace(wakes),
  memory: inPlace(memory),
  long: inPlace(long),
  sleeping: inPlace(sleeping),
  recovery: inPlace(recovery),
};

/** Benches that take minutes of their own and run only by their names. */
const onlyByName: readonly string[] = ['long', 'sleeping', 'recovery'];

/** Stands for all of them, those too. */
const ALL = 'all';

/**
 * `npm run bench [-- --scale n --server postgres name …]`: measures the named benches, or all that take no minutes of their own, on an
 * installation of its own. A JSON line for each figure on stdout, a table on stderr; exit code 1 where a gate is broken,
 * 2 where a name is unknown.
 */
export async function main(argv: readonly string[]): Promise<void> {
  const order = readOrder(argv);
  const unknown = order?.names.filter((name) => name !== ALL && !(name in benches)) ?? argv;
  if (unknown.length > 0 || !order) {
    const help = `[--scale 0.1] [--server sqlite|postgres] ${Object.keys(benches).join(' ')} (${onlyByName.join(', ')}: kun ved navn eller all / only by name or all)`;
    process.stderr.write(`Ukendt / unknown: ${unknown.join(', ')}. ${help}\n`);
    process.exitCode = 2;
    return;
  }
  const { names } = order;
  const usual = names.length === 0;
  const chosen = Object.keys(benches).filter((name) =>
    usual ? !onlyByName.includes(name) : names.includes(name) || names.includes(ALL),
  );
  const shutdown = new Shutdown();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void shutdown.run().finally(() => process.exit(1)));
  }
  try {
    process.exitCode = (await measure(chosen, order, shutdown)).every(passes) ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    await shutdown.run();
  }
}

async function measure(names: readonly string[], { scale, store }: Order, shutdown: Shutdown): Promise<Result[]> {
  let machine: Machine = thisMachine();
  let opening: Promise<Place> | undefined;
  const place = async (): Promise<Place> => {
    opening ??= openPlace(shutdown, store);
    machine = { ...machine, ...(await opening).versions };
    return opening;
  };
  const all: Result[] = [];
  for (const [name, bench] of Object.entries(benches)) {
    if (!names.includes(name)) continue;
    const started = performance.now();
    process.stderr.write(`${name} … `);
    const results = await bench(place, scale);
    process.stderr.write(`${Math.round((performance.now() - started) / 1000)} s\n`);
    for (const result of results) {
      process.stdout.write(`${JSON.stringify({ ...result, passed: passes(result), ...scale.mark, machine })}\n`);
    }
    all.push(...results);
  }
  process.stderr.write(`\n${table(machine, all)}\n`);
  return all;
}
