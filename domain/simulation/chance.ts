import type { Varying } from './scenario';

const TWO_32 = 4_294_967_296;

/**
 * Chance from a seed: the same numbers on every machine. The generator is a counter of 32 bits in steps of an odd
 * constant whose value is mixed by two rounds of multiply and shift; integer arithmetic, and of real numbers only what
 * is exactly specified.
 *
 * Each case, worker and run has a stream of its own, named by labels, so that what one draws changes nothing for others:
 * two scenarios with the same seed meet the same families.
 */
export class Chance {
  private counter: number;

  constructor(seed: number, ...labels: readonly (string | number)[]) {
    this.counter = hashOf([seed, ...labels].join('/'));
  }

  /** A number from 0 up to, never equal to, 1. */
  next(): number {
    this.counter = (this.counter + 0x6d2b79f5) | 0;
    let mixed = this.counter;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_32;
  }

  /** True in this share of all times. */
  happens(share: number): boolean {
    return this.next() < share;
  }

  /** A number from a triangular distribution. */
  varying([low, usual, high]: Varying): number {
    const drawn = this.next();
    const width = high - low;
    if (width <= 0) return usual;
    const below = (usual - low) / width;
    return drawn < below
      ? low + Math.sqrt(drawn * width * (usual - low))
      : high - Math.sqrt((1 - drawn) * width * (high - usual));
  }

  /** A whole number from a triangular distribution. */
  whole(varying: Varying): number {
    return Math.round(this.varying(varying));
  }
}

/** A number of 32 bits from a text (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}
