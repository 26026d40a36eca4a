import { identifierFault } from '../../case/identifier';
import type { CivilDay } from '../../case/kernel/time';
import { isUndertakingName } from '../../undertaking/undertaking';

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** What the names of tracks begin with after the case, where they are not named by the first day of a period alone. */
const beginnings: Readonly<Record<string, string>> = {
  payment: 'betaling',
  revisit: 'revisitation',
  examination: 'undersoegelse',
};

/**
 * The name of the undertaking of a case on a track: its number in small letters, with a full stop for a slash, and the day
 * its period began; of other tracks than lost earnings, what it is about and the day (of a payment: of the placement).
 * `undefined` where the number cannot be a name: it is too long, or looks like a CPR number.
 */
export function correctionName(caseNumber: string, from?: CivilDay, track?: string): string | undefined {
  const plain = plainNumber(caseNumber, '.');
  return plain === undefined ? undefined : `${plain}/${aboutOf(from, track)}`;
}

/** The names that earlier releases gave the same track; nothing is put on a track twice because it was named otherwise. */
export function olderNames(caseNumber: string, from?: CivilDay, track?: string): readonly string[] {
  const plain = plainNumber(caseNumber, '-');
  if (plain === undefined) return [];
  const abouts = [aboutOf(from, track), ...(track === 'payment' ? [aboutOf(undefined, track)] : [])];
  const now = correctionName(caseNumber, from, track);
  return abouts.map((about) => `${plain}/${about}`).filter((name) => name !== now);
}

/** What the names of all tracks of a case begin with, those of earlier releases too. */
export function nameBeginnings(caseNumber: string): readonly string[] {
  const all = ['.', '-'].flatMap((slash) => plainNumber(caseNumber, slash) ?? []);
  return [...new Set(all)].map((plain) => `${plain}/`);
}

function plainNumber(caseNumber: string, slash: string): string | undefined {
  if (identifierFault('caseNumber', caseNumber) !== undefined) return undefined;
  const plain = (instead: string): string =>
    caseNumber
      .toLowerCase()
      .replace(/[æøå]/g, (letter) => letters[letter] ?? '')
      .replace(/[^a-z0-9]+/g, (run) => (run.includes('/') ? instead : '-'))
      .replace(/^[-.]|[-.]$/g, '');
  return plain('-').length <= 60 && isUndertakingName(plain('-')) ? plain(slash) : undefined;
}

function aboutOf(from: CivilDay | undefined, track: string | undefined): string {
  const beginning = track === undefined ? undefined : beginnings[track];
  if (beginning === undefined) return from ?? 'betaling';
  return [beginning, from].filter((part) => part !== undefined).join('-');
}
