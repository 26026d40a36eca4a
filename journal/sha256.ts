import { createHash, hash } from 'node:crypto';
import type { Hashing } from '../domain/supervision/draw/hashing';

/** SHA-256 by Node, for what the core hashes. */
export const sha256: Hashing = {
  of: (text) => hash('sha256', text, 'hex'),
  begin: () => {
    const under = createHash('sha256');
    return { add: (piece) => void under.update(piece, 'utf8'), end: () => under.digest('hex') };
  },
};
