import { identifierFault } from '../../case/identifier';
import type { CivilDay } from '../../case/kernel/time';

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

/**
 * The name of the undertaking of a case on a track: its number in small letters, and the day its period began or `betaling`.
 * `undefined` where the number cannot be a name: it is too long, or looks like a CPR number.
 */
export function correctionName(caseNumber: string, from?: CivilDay): string | undefined {
  if (identifierFault('caseNumber', caseNumber) !== undefined) return undefined;
  const plain = caseNumber
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => letters[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain === '' || plain.length > 60) return undefined;
  return `${plain}/${from ?? 'betaling'}`;
}
