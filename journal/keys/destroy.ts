import type { Pool } from 'pg';
import type { Instant } from '../../domain/case/kernel/time';
import { KEY_CHANNEL } from './key-news';
import { KEY_COLUMNS, type KeyRow } from './key-rows';

/** How keys are destroyed. */
export interface Destruction {
  /** Code of the ground, never free text. */
  readonly ground: string;
  readonly at: Instant;
  /** Frees the scopes' names for new keys. */
  readonly reuse: boolean;
}

/** Destroys the keys that one column names, and tells every listening process. @returns the tombstones of those gone by it */
export async function destroyRows(
  pool: Pool,
  column: 'key_id' | 'scope' | 'parent_scope',
  values: readonly string[],
  { ground, at, reuse }: Destruction,
): Promise<readonly KeyRow[]> {
  const type = column === 'key_id' ? 'uuid' : 'text';
  const { rows } = await pool.query<KeyRow>(
    `with gone as (
       update data_key set wrapped = null, destroyed_at = $3, destroyed_ground = $2,
         scope = case when $4 then scope || '#' || key_id else scope end
       where ${column} = any($1::${type}[]) and wrapped is not null returning *
     )
     select ${KEY_COLUMNS}, pg_notify('${KEY_CHANNEL}', 'destroyed ' || key_id) as told from gone`,
    [values, ground, at, reuse],
  );
  return rows;
}

/** What is kept of a key that was destroyed: when, and on which ground. */
export interface Tombstone {
  readonly destroyedAt: Instant;
  /** Code of the ground. */
  readonly ground: string;
}

/** The tombstones of some scopes' own keys, by scope; those without one are left out. */
export async function tombstonesOf(pool: Pool, scopes: readonly string[]): Promise<ReadonlyMap<string, Tombstone>> {
  const { rows } = await pool.query<Pick<KeyRow, 'scope'> & { destroyed_at: string; destroyed_ground: string | null }>(
    `select ${KEY_COLUMNS}, destroyed_ground from data_key where scope = any($1::text[]) and wrapped is null`,
    [scopes],
  );
  return new Map(rows.map((row) => [row.scope, { destroyedAt: row.destroyed_at, ground: row.destroyed_ground ?? '' }]));
}

/** How many keys there are of some scopes and under them, by scope; those without any are left out. */
export async function countLeft(pool: Pool, scopes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query<{ scope: string; count: number }>(
    `select scope, count(*)::integer as count from (
       select scope from data_key where scope = any($1::text[]) and wrapped is not null
       union all
       select parent_scope from data_key where parent_scope = any($1::text[]) and wrapped is not null
     ) as held group by scope`,
    [scopes],
  );
  return new Map(rows.map(({ scope, count }) => [scope, count]));
}
