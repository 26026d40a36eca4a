import { Shutdown } from '../worker/dev/shutdown';
import { commands } from './commands';
import { history } from './history';
import { importing, lists } from './import';
import { judging } from './judging';
import { thisMachine, type Machine } from './machine';
import { openPlace, type Place } from './place';
import { registration } from './registration';
import { replay } from './replay';
import { passes, type Result } from './result';
import { starts } from './starts';
import { table } from './table';

/** A bench: what it measures in a place that is opened when the first one asks for it. */
type Bench = (place: () => Promise<Place>) => Promise<Result[]>;

const inPlace =
  (bench: (place: Place) => Promise<Result[]>): Bench =>
  async (place) =>
    bench(await place());

/** All benches, in the order in which they run. */
const benches: Readonly<Record<string, Bench>> = {
  judging,
  commands: inPlace(commands),
  registration: inPlace(registration),
  import: inPlace(importing),
  starts: inPlace(starts),
  lists: inPlace(lists),
  history: inPlace(history),
  replay: inPlace(replay),
};

/**
 * `npm run bench [-- name …]`: measures all or the named benches on an installation of its own. A JSON line for each figure
 * on stdout, a table on stderr; exit code 1 where a gate is broken, 2 where a name is unknown.
 */
export async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !(name in benches));
  if (unknown.length > 0) {
    process.stderr.write(`Ukendt / unknown: ${unknown.join(', ')}. ${Object.keys(benches).join(', ')}\n`);
    process.exitCode = 2;
    return;
  }
  const shutdown = new Shutdown();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void shutdown.run().finally(() => process.exit(1)));
  }
  try {
    process.exitCode = (await measure(names, shutdown)).every(passes) ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    await shutdown.run();
  }
}

async function measure(names: readonly string[], shutdown: Shutdown): Promise<Result[]> {
  let machine: Machine = thisMachine();
  let opening: Promise<Place> | undefined;
  const place = async (): Promise<Place> => {
    opening ??= openPlace(shutdown);
    machine = { ...machine, ...(await opening).versions };
    return opening;
  };
  const all: Result[] = [];
  for (const [name, bench] of Object.entries(benches)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const started = performance.now();
    process.stderr.write(`${name} … `);
    const results = await bench(place);
    process.stderr.write(`${Math.round((performance.now() - started) / 1000)} s\n`);
    for (const result of results) {
      process.stdout.write(`${JSON.stringify({ ...result, passed: passes(result), machine })}\n`);
    }
    all.push(...results);
  }
  process.stderr.write(`\n${table(machine, all)}\n`);
  return all;
}
