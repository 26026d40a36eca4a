/** Recoveries that are worked on at once: each waits for its own workflow. */
const WIDTH = 8;

/** Does work on many things, some at once, and answers the results in the order of the things. */
export async function atOnce<T, R>(things: readonly T[], work: (thing: T, place: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < things.length; at = next++) results[at] = await work(things[at] as T, at);
  };
  await Promise.all(Array.from({ length: Math.min(WIDTH, things.length) }, worker));
  return results;
}
