import type { ErasureStanding } from '../../journal/erasure/erasure-store';
import type { ErasureDesk, ErasureLeft } from './erasure-ports';
import { answered } from './errors';
import type { InstallationLink } from './installation';

/** Cases asked of the key database in one question. */
const BATCH = 5_000;

/**
 * Erased cases of which something is left: the records of erasures, approvals that nobody acted on, and cases without
 * either are held against the key database, and nothing is decrypted.
 *
 * @throws Unreachable where one of the databases does not answer
 */
export async function erasuresLeft(
  link: InstallationLink,
  caseId?: string,
): Promise<Awaited<ReturnType<ErasureDesk['left']>>> {
  const { journal } = link;
  const standings = answered(await journal.erasures.standings(caseId));
  const left: ErasureLeft[] = [];
  for (let at = 0; at < standings.length; at += BATCH) {
    const batch = standings.slice(at, at + BATCH);
    const keys = answered(await journal.keys.left(batch.map((one) => one.caseId)));
    left.push(...batch.flatMap((one) => leftOf(one, keys.get(one.caseId) ?? 0) ?? []));
  }
  const unrecorded = await erasuresUnrecorded(link, caseId);
  const known = new Set(unrecorded.map((one) => one.caseId));
  return { erasures: standings.length, left: [...left.filter((one) => !known.has(one.caseId)), ...unrecorded] };
}

function leftOf(
  { caseId, approvedAt, finishedAt, repeatingSince }: ErasureStanding,
  keys: number,
): ErasureLeft | undefined {
  if (finishedAt === undefined) return { caseId, state: 'unfinished', keys, since: approvedAt };
  if (repeatingSince !== undefined) return { caseId, state: 'unfinished', keys, since: repeatingSince };
  return keys > 0 ? { caseId, state: 'readable', keys, since: approvedAt } : undefined;
}

/** Cases whose own key is destroyed and of whose erasure the journal has no record, also when it is asked once more. */
async function erasuresUnrecorded(
  { journal: { erasures, keys } }: InstallationLink,
  caseId: string | undefined,
): Promise<readonly ErasureLeft[]> {
  const unrecorded: ErasureLeft[] = [];
  for (let after = ''; ;) {
    const batch = answered(await erasures.withoutRecord(after, BATCH, caseId === undefined ? undefined : [caseId]));
    const gone = answered(await keys.tombstones(batch));
    const still = gone.size === 0 ? [] : answered(await erasures.withoutRecord('', BATCH, [...gone.keys()]));
    for (const one of still) {
      const since = gone.get(one)?.destroyedAt;
      if (since !== undefined) unrecorded.push({ caseId: one, state: 'unrecorded', keys: 0, since });
    }
    const last = batch.at(-1);
    if (last === undefined || batch.length < BATCH) return unrecorded;
    after = last;
  }
}
