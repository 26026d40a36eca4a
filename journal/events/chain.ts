import { createHmac } from 'node:crypto';
import type { KeyRing } from '../keys/key-ring';

/** The hash before a case's first entry: 32 zero bytes, in hexadecimal. */
export const GENESIS_HASH = '00'.repeat(32);

/** What the chain (kæden) of a case's entries runs over: bytes as stored, never what they decrypt to. */
export interface ChainedBytes {
  /** The entry's plain columns in one fixed form. */
  readonly header: string;
  readonly ciphertext: Buffer;
  readonly textCiphertext: Buffer | null;
}

/**
 * The keyed hash of an entry and of all before it, in hexadecimal: HMAC-SHA256 under the ring's chain key. Without the
 * ring nobody can alter a row and mend the chain behind it; with it, anyone can verify, erased cases included.
 *
 * @throws KeyRingError where the ring does not hold the version.
 */
export function chainHash(ring: KeyRing, version: number, prevHash: string, bytes: ChainedBytes): string {
  const header = Buffer.from(bytes.header);
  const text = bytes.textCiphertext ?? Buffer.alloc(0);
  const lengths = Buffer.alloc(12);
  lengths.writeUInt32BE(header.length, 0);
  lengths.writeUInt32BE(bytes.ciphertext.length, 4);
  lengths.writeUInt32BE(text.length, 8);
  return createHmac('sha256', ring.keyFor('chain', version))
    .update(Buffer.from(prevHash, 'hex'))
    .update(lengths)
    .update(header)
    .update(bytes.ciphertext)
    .update(text)
    .digest('hex');
}
