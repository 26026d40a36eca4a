import { SEPARATOR } from './hashing';
import type { Population } from './population';

/** Cases that are drawn among each other (stratum). */
export interface Stratum {
  /** The values its cases have in common, one for each field of the rule. */
  readonly values: readonly string[];
  /** The values as they are printed, `Team Nord · støtte`; no other stratum of the division has the same. */
  readonly label: string;
  /** How many cases it has; never 0. */
  readonly size: number;
}

/** A population divided into strata. */
export interface Division {
  /** Ordered by their values. */
  readonly strata: readonly Stratum[];
  /** For each line of the population the position of its stratum. */
  readonly of: Uint32Array;
}

/** Label of the one stratum of a draw that divides by nothing. */
export const ALL = 'alle';

/** Divides a population by some of its fields. */
export function divide({ fields, lines }: Population, by: readonly string[]): Division {
  const positions = by.map((field) => fields.indexOf(field));
  const found = new Map<
    string,
    { readonly key: string; readonly values: readonly string[]; met: number; size: number }
  >();
  const met = new Uint32Array(lines.length);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]?.values ?? [];
    let key = '';
    for (const position of positions) key += `${line[position] ?? ''}${SEPARATOR}`;
    let stratum = found.get(key);
    if (!stratum) {
      stratum = { key, values: positions.map((position) => line[position] ?? ''), met: found.size, size: 0 };
      found.set(key, stratum);
    }
    stratum.size++;
    met[at] = stratum.met;
  }
  const ordered = [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const place = new Uint32Array(ordered.length);
  ordered.forEach((stratum, index) => (place[stratum.met] = index));
  const labels = labelsOf(ordered.map(({ values }) => values));
  return {
    strata: ordered.map(({ values, size }, index) => ({ values, label: labels[index] ?? '', size })),
    of: met.map((index) => place[index] ?? 0),
  };
}

/** Values as they are printed; in quotation marks where two strata would be printed the same, as values hold ` · `. */
function labelsOf(strata: readonly (readonly string[])[]): readonly string[] {
  const plain = strata.map((values) => (values.length === 0 ? ALL : values.join(' · ')));
  if (new Set(plain).size === plain.length) return plain;
  return strata.map((values) => values.map((value) => JSON.stringify(value)).join(' · '));
}
