import type { Pool } from 'pg';
import { orThrow } from '../database';
import type { KeyRing } from './key-ring';
import { KEY_CHANNEL } from './key-news';
import { KEY_COLUMNS, aboutKey, type KeyRow } from './key-rows';

/** How far a rewrapping has come. */
export interface RewrapProgress {
  readonly moved: number;
  /** Keys that were not under the active version when it began. */
  readonly total: number;
  /** Keys that the ring cannot open: altered, or of a version it does not hold. They stay as they are. */
  readonly unusable: number;
}

/** How many data keys one version of the ring wraps, and how many destroyed ones it once wrapped. */
export interface VersionCount {
  readonly version: number;
  readonly keys: number;
  readonly destroyed: number;
}

const BATCH = 500;

/**
 * Wraps every data key anew that is not under the ring's active version. Cut off anywhere, it goes on where it is called
 * again; a key that is destroyed meanwhile stays destroyed.
 *
 * @throws JournalUnavailableError where the key database stops answering
 */
export async function rewrapKeys(
  pool: Pool,
  ring: KeyRing,
  onProgress: (progress: RewrapProgress) => void,
): Promise<RewrapProgress> {
  const { activeVersion } = ring;
  const total = await wantingCount(pool, activeVersion);
  let progress: RewrapProgress = { moved: 0, total, unusable: 0 };
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await orThrow('keys', () =>
      pool.query<KeyRow>(
        `select ${KEY_COLUMNS} from data_key where ring_version <> $1 and wrapped is not null and key_id > $2
         order by key_id limit ${BATCH}`,
        [activeVersion, after],
      ),
    );
    const last = rows.at(-1);
    if (last === undefined) return progress;
    after = last.key_id;
    const anew = rows.flatMap((row) => rewrapped(ring, row) ?? []);
    await orThrow('keys', () =>
      pool.query(
        `update data_key k set wrapped = n.wrapped, ring_version = $3
         from unnest($1::uuid[], $2::bytea[]) as n (key_id, wrapped)
         where k.key_id = n.key_id and k.wrapped is not null`,
        [anew.map(({ id }) => id), anew.map(({ wrapped }) => wrapped), activeVersion],
      ),
    );
    progress = {
      moved: progress.moved + anew.length,
      total: Math.max(total, progress.moved + anew.length),
      unusable: progress.unusable + rows.length - anew.length,
    };
    onProgress(progress);
  }
}

/** How many data keys each version of the ring wraps. */
export async function countByVersion(pool: Pool): Promise<readonly VersionCount[]> {
  const { rows } = await orThrow('keys', () =>
    pool.query<VersionCount>(
      `select ring_version as version, count(wrapped)::integer as keys,
         (count(*) - count(wrapped))::integer as destroyed
       from data_key group by 1 order by 1`,
    ),
  );
  return rows;
}

/** Tells every listening process that the ring has changed. */
export async function tellOfRing(pool: Pool): Promise<void> {
  await orThrow('keys', () => pool.query('select pg_notify($1, $2)', [KEY_CHANNEL, 'ring']));
}

async function wantingCount(pool: Pool, active: number): Promise<number> {
  const { rows } = await orThrow('keys', () =>
    pool.query<{ count: number }>(
      'select count(*)::integer as count from data_key where ring_version <> $1 and wrapped is not null',
      [active],
    ),
  );
  return rows[0]?.count ?? 0;
}

function rewrapped(ring: KeyRing, row: KeyRow): { readonly id: string; readonly wrapped: Buffer } | undefined {
  if (row.wrapped === null) return undefined;
  try {
    const secret = ring.unwrap(row.wrapped, row.ring_version, aboutKey(row));
    return { id: row.key_id, wrapped: ring.wrap(secret, aboutKey(row)).wrapped };
  } catch {
    return undefined;
  }
}
