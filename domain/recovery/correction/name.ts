import { identifierFault } from '../../case/identifier';
import type { CivilDay } from '../../case/kernel/time';

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** What the names of tracks that are not about money begin with, after the case. */
const beginnings: Readonly<Record<string, string>> = { revisit: 'revisitation', examination: 'undersoegelse' };

/**
 * The name of the undertaking of a case on a track: its number in small letters, and the day its period began or
 * `betaling`; of tracks that are not about money, what it is about and the day.
 * `undefined` where the number cannot be a name: it is too long, or looks like a CPR number.
 */
export function correctionName(caseNumber: string, from?: CivilDay, track?: string): string | undefined {
  if (identifierFault('caseNumber', caseNumber) !== undefined) return undefined;
  const plain = caseNumber
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => letters[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain === '' || plain.length > 60) return undefined;
  const about = track === undefined ? undefined : beginnings[track];
  if (about === undefined) return `${plain}/${from ?? 'betaling'}`;
  return `${plain}/${[about, from].filter((part) => part !== undefined).join('-')}`;
}
