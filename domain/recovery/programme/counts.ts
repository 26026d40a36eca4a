/** Figures by code, as an entry holds them: `code=12`, in the order of the codes. */
export function countsAsList(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts]
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, count]) => `${code}=${count}`);
}

/** Figures by code from such a list. */
export function countsIn(list: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    list.map((item) => {
      const at = item.lastIndexOf('=');
      return [item.slice(0, at), Number(item.slice(at + 1))] as const;
    }),
  );
}

/** Counts things by their codes. */
export function countBy<T>(items: Iterable<T>, codesOf: (item: T) => readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) for (const code of codesOf(item)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** Adds figures by code. */
export function addCounts(lists: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const sum = new Map<string, number>();
  for (const counts of lists) for (const [code, count] of counts) sum.set(code, (sum.get(code) ?? 0) + count);
  return sum;
}
