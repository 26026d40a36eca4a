/** What callers got done in one round. */
export interface Round {
  readonly calls: number;
  readonly perSecond: number;
  /** How long each call took, in milliseconds. */
  readonly tookMs: readonly number[];
}

/** One call of one caller; both are counted from 0. */
export type Call = (caller: number, turn: number) => Promise<unknown>;

/** Lets callers call, each one call at a time, for about `forMs` milliseconds. */
export async function callersFor(count: number, forMs: number, call: Call): Promise<Round> {
  const tookMs: number[] = [];
  const started = performance.now();
  const caller = async (number: number): Promise<void> => {
    for (let turn = 0; performance.now() - started < forMs; turn++) {
      const asked = performance.now();
      await call(number, turn);
      tookMs.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: count }, (_, number) => caller(number)));
  const seconds = (performance.now() - started) / 1000;
  return { calls: tookMs.length, perSecond: tookMs.length / seconds, tookMs };
}

/** Does work for each item, at most `width` at a time. */
export async function eachOf<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const left = [...items.entries()][Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (const [, item] of left) await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
}

/**
 * Measures several things in turn, `rounds` times, each round directly after one another; who is first changes, so that
 * a machine that gets slower favours none.
 */
export async function alternating<Name extends string, T>(
  rounds: number,
  measures: Readonly<Record<Name, () => Promise<T>>>,
): Promise<Readonly<Record<Name, readonly T[]>>> {
  const names = Object.keys(measures) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as T[]])) as Record<Name, T[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) found[name].push(await measures[name]());
  }
  return found;
}
