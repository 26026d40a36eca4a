import type { BlindIndex } from '../../journal/blind-index';

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * The id of the case that a command opens: derived from the municipality and the command's key under the installation's
 * key ring, so that the same command sent twice opens one case, and nobody can tell the key from the id.
 */
export function caseIdFor(index: BlindIndex, municipality: string, key: string): string {
  const digits = index.ofCommandKey(`case-id/${municipality}`, key);
  let value = BigInt(`0x${digits.slice(0, 20)}`);
  let id = '';
  for (let i = 0; i < 16; i++) {
    id = `${letters[Number(value & 31n)] ?? ''}${id}`;
    value >>= 5n;
  }
  return `s${id}`;
}
