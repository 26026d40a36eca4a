/**
 * SHA-256 as the core asks for it; who calls the core hands it in. Texts are hashed as UTF-8, answers are 64 digits in
 * lower-case hexadecimal.
 */
export interface Hashing {
  /** The hash of one text. */
  readonly of: (text: string) => string;
  /** Begins a hash of a long text that comes in pieces. */
  readonly begin: () => PiecewiseHash;
}

/** A hash under way: pieces are added in order, then it is ended once. */
export interface PiecewiseHash {
  readonly add: (piece: string) => void;
  readonly end: () => string;
}

/** Stands between the parts of everything that is hashed here (U+001F, unit separator); no part may hold it. */
export const SEPARATOR = '\u001f';

/** The parts as one text to be hashed. */
export function joined(parts: readonly (string | number)[]): string {
  return parts.join(SEPARATOR);
}
