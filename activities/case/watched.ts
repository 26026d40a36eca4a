/** How a piece of work went: with a result, or with the failure it ended in. */
export interface Seen<Result> {
  /** How long it took, in milliseconds. */
  readonly durationMs: number;
  readonly result?: Result;
  /** Name of the failure. */
  readonly failure?: string;
}

/** Work that tells a line of how it went before it answers; what telling throws makes the server try the work again. */
export function watched<Input, Result, Line>(
  told: (line: Line) => void | Promise<void>,
  work: (input: Input) => Promise<Result>,
  lineOf: (input: Input, seen: Seen<Result>) => Line,
): (input: Input) => Promise<Result> {
  return async (input) => {
    const started = performance.now();
    const took = (): number => Math.round((performance.now() - started) * 100) / 100;
    const result = await work(input).catch(async (error: unknown) => {
      const failure = error instanceof Error ? error.name : 'Error';
      await told(lineOf(input, { durationMs: took(), failure }));
      throw error;
    });
    await told(lineOf(input, { durationMs: took(), result }));
    return result;
  };
}

/** The code of a line, where there is one. */
export function codeOf(code: string | undefined): { readonly code?: string } {
  return code === undefined ? {} : { code };
}

/** The first and the last number of entries; null where there are none. */
export function spanOf(events: readonly { readonly seq: number }[]): readonly [number, number] | null {
  const [first, last] = [events[0], events.at(-1)];
  return first && last ? [first.seq, last.seq] : null;
}

/** The numbers that entries get behind another one, first and last; null where there are none. */
export function spanBehind(seq: number, events: readonly unknown[]): readonly [number, number] | null {
  return events.length > 0 ? [seq + 1, seq + events.length] : null;
}
