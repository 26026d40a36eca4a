import type { Hashing } from './hashing';
import type { Population, PopulationLine } from './population';
import { beginning } from './seed';
import type { Division } from './strata';

/** A case with its ticket (lod). */
export interface Candidate {
  readonly ticket: string;
  readonly line: PopulationLine;
  /** Position of its stratum. */
  readonly stratum: number;
}

/** By ticket; two cases with one ticket, which nobody will live to see, by id. */
export function byTicket(a: Candidate, b: Candidate): number {
  if (a.ticket !== b.ticket) return a.ticket < b.ticket ? -1 : 1;
  return a.line.id < b.line.id ? -1 : 1;
}

/** The lowest tickets met so far, of however many; memory for few times the number kept. */
class Lowest {
  private kept: Candidate[] = [];
  /** Nothing above it can be among the lowest any more. */
  private bar: string | undefined;

  constructor(private readonly most: number) {}

  wants(ticket: string): boolean {
    return this.most > 0 && (this.bar === undefined || ticket <= this.bar);
  }

  add(one: Candidate): void {
    this.kept.push(one);
    if (this.kept.length <= 2 * this.most + 64) return;
    this.kept = this.list();
    this.bar = this.kept.at(-1)?.ticket;
  }

  list(): Candidate[] {
    return this.kept.sort(byTicket).slice(0, this.most);
  }
}

/**
 * The cases with the lowest tickets of each stratum, ordered by ticket over all strata. One hash a case; the population
 * is not sorted.
 *
 * @param wanted how many of each stratum, by its position
 */
export function lowestTickets(
  { lines }: Population,
  { strata, of }: Division,
  seed: string,
  hashing: Hashing,
  wanted: readonly number[],
): Candidate[] {
  const begin = strata.map(({ values }) => beginning(seed, values));
  const lowest = strata.map((_, stratum) => new Lowest(wanted[stratum] ?? 0));
  for (let at = 0; at < lines.length; at++) {
    const stratum = of[at] ?? 0;
    const [line, keep] = [lines[at], lowest[stratum]];
    if (!line || !keep) continue;
    const ticket = hashing.of(`${begin[stratum]}${line.id}`);
    if (keep.wants(ticket)) keep.add({ ticket, line, stratum });
  }
  return lowest.flatMap((keep) => keep.list()).sort(byTicket);
}
