/** Does work on every item, at most `width` at a time; the results in the order of the items. Ends at the first error. */
export async function eachOf<T, R>(items: readonly T[], width: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const iterator = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of iterator) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results;
}
