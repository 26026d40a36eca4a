/** An entry by its number and the key of its command. */
export interface Keyed {
  readonly seq: number;
  readonly key: string;
}

/**
 * Entries that commands were answered with and that are not in the journal under their keys, and entries that are there
 * beside them: one lost and one doubled are two, not none.
 *
 * @param recorded every entry the journal has for the commands, in any order
 */
export function lostOrDoubled(
  answered: readonly Keyed[],
  recorded: readonly Keyed[],
): { readonly lost: number; readonly doubled: number } {
  const left = new Set(recorded.map(nameOf));
  const lost = answered.filter((one) => !left.delete(nameOf(one))).length;
  return { lost, doubled: left.size };
}

function nameOf({ seq, key }: Keyed): string {
  return `${seq} ${key}`;
}
