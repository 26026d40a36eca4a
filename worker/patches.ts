/** A call of `patched` or `deprecatePatch` in bundled code, and its argument where that is a text as it stands. */
const CALL = /\.(?:patched|deprecatePatch)\)?\(\s*(?:(['"])([^'"\\\n]+)\1\s*\))?/g;

/**
 * The names of the changes of workflow code that a bundle knows, in order. The server is told them, and a version that
 * lacks one that cases use is not given these cases: a name that was missed would let them stop.
 *
 * @throws Error where a call names its change by anything else than a text as it stands
 */
export function patchesOf(code: string): readonly string[] {
  const names = [...code.matchAll(CALL)].map(([call, , name]) => {
    if (name === undefined) throw new Error(`A change of workflow code is named by a text as it stands: ${call}…`);
    return name;
  });
  return [...new Set(names)].sort();
}
