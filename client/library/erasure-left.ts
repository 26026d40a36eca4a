import type { ErasureStanding } from '../../journal/erasure/erasure-store';
import type { ErasureDesk, ErasureLeft } from './erasure-ports';
import { answered } from './errors';
import type { InstallationLink } from './installation';

/** Cases asked of the key database in one question. */
const BATCH = 5_000;

/**
 * Erased cases of which something is left: the records of erasures are held against the key database, and nothing is decrypted.
 *
 * @throws Unreachable where one of the databases does not answer
 */
export async function erasuresLeft(
  { journal }: InstallationLink,
  caseId?: string,
): Promise<Awaited<ReturnType<ErasureDesk['left']>>> {
  const standings = answered(await journal.erasures.standings(caseId));
  const left: ErasureLeft[] = [];
  for (let at = 0; at < standings.length; at += BATCH) {
    const batch = standings.slice(at, at + BATCH);
    const keys = answered(await journal.keys.left(batch.map((one) => one.caseId)));
    left.push(...batch.flatMap((one) => leftOf(one, keys.get(one.caseId) ?? 0) ?? []));
  }
  return { erasures: standings.length, left };
}

function leftOf(
  { caseId, approvedAt, finishedAt, repeatingSince }: ErasureStanding,
  keys: number,
): ErasureLeft | undefined {
  if (finishedAt === undefined) return { caseId, state: 'unfinished', keys, since: approvedAt };
  if (repeatingSince !== undefined) return { caseId, state: 'unfinished', keys, since: repeatingSince };
  return keys > 0 ? { caseId, state: 'readable', keys, since: approvedAt } : undefined;
}
