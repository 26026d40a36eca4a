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

/** The rounds of ours and of the bare workflow, each pair measured directly after one another. */
export interface Pairs<T> {
  readonly ours: readonly T[];
  readonly bare: readonly T[];
}

/** Measures both in turn, `rounds` times; who is first changes, so that a machine that gets slower favours neither. */
export async function alternating<T>(
  rounds: number,
  measure: { readonly ours: () => Promise<T>; readonly bare: () => Promise<T> },
): Promise<Pairs<T>> {
  const pairs: { ours: T[]; bare: T[] } = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const);
    for (const who of order) pairs[who].push(await measure[who]());
  }
  return pairs;
}
