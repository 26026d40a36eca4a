import { joined, SEPARATOR, type Hashing } from './hashing';

/** What the seed of a round's draw is made of; all of it can be published. */
export interface SeedSource {
  readonly populationHash: string;
  /** Id of the round (tilsynsrunde). */
  readonly round: string;
  /** Which draw of the round it is, from 1; further ones have a reason in the journal. */
  readonly number: number;
  readonly ruleHash: string;
  readonly edition: string;
  /** A value that nobody could choose or know when the population was frozen: the journal's next daily head, or one published before. */
  readonly publicValue: string;
}

/**
 * The seed of a draw (frø): SHA-256 of population hash, round, number of the draw, edition, hash of the rule and public
 * value, in that order. Whoever fixes the first five cannot know the last, so nobody can choose a sample.
 */
export function seedOf(source: SeedSource, hashing: Hashing): string {
  const { populationHash, round, number, edition, ruleHash, publicValue } = source;
  return hashing.of(joined([populationHash, round, number, edition, ruleHash, publicValue]));
}

/**
 * What all tickets (lodder) of one stratum begin with: seed and the values of the stratum, each followed by U+001F. The
 * ticket of a case is the SHA-256 of the UTF-8 bytes of this and its id; within a stratum cases are drawn by ascending
 * ticket.
 */
export function beginning(seed: string, stratum: readonly string[]): string {
  return [seed, ...stratum].map((part) => part + SEPARATOR).join('');
}
