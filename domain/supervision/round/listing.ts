import { SEPARATOR, type Hashing } from '../draw/hashing';
import { canonicalText, populationOf, type Population, type PopulationLine } from '../draw/population';
import type { Answer } from '../draw/refused';

/** Longest part of a list, in characters. */
const PART = 60_000;

/** A population's list in parts that together are its canonical text; whole lines each. */
export function partsOf(population: Population): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const piece of canonicalText(population)) {
    for (const line of piece.split(/(?<=\n)/)) {
      if (part.length + line.length > PART && part !== '') {
        parts.push(part);
        part = '';
      }
      part += line;
    }
  }
  return part === '' ? parts : [...parts, part];
}

/** The population that a list in parts is of. A list that somebody has changed makes another population, or none. */
export function populationFrom(parts: readonly string[]): Answer<Population> {
  const [heading = '', ...rows] = parts.join('').split('\n');
  const lines = rows.filter((row) => row !== '').map(lineOf);
  return populationOf(heading.split(SEPARATOR).slice(2, -1), lines);
}

/** The hash of a list as it stands, line by line, whatever it makes. */
export function listHash(parts: readonly string[], hashing: Hashing): string {
  const hash = hashing.begin();
  for (const part of parts) hash.add(part);
  return hash.end();
}

/** A population without some of its cases: what a further draw is made from. */
export function without({ fields, lines }: Population, taken: ReadonlySet<string>): Population {
  return taken.size === 0 ? { fields, lines } : { fields, lines: lines.filter(({ id }) => !taken.has(id)) };
}

function lineOf(row: string): PopulationLine {
  const parts = row.split(SEPARATOR);
  return { id: parts[0] ?? '', values: parts.slice(1, -1), worker: parts.at(-1) ?? '' };
}
