import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Instant } from '../../domain/case/kernel/time';
import type { Unavailable } from '../database';
import { isUnavailable, orUnavailable } from '../database';
import { DataKey } from './data-key';
import type { KeyResult, KeyScope } from './key-result';
import type { KeyRing } from './key-ring';
import { Recent } from './recent';

/** Limits of a {@link KeyStore}. */
export interface KeyStoreOptions {
  /** Data keys held in memory. @default 10000 */
  readonly cacheLimit?: number;
  /** Longest wait for the key database, in milliseconds. @default 1000 */
  readonly timeoutMs?: number;
}

interface KeyRow {
  readonly key_id: string;
  readonly scope: string;
  readonly ring_version: number;
  readonly wrapped: Buffer | null;
  readonly destroyed_at: string | null;
}

const COLUMNS = `key_id, scope, ring_version, wrapped,
  to_char(destroyed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as destroyed_at`;

const REWRAP_BATCH = 500;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The key store (nøglelager): one random data key a case, workflow or single content, wrapped by the key ring, in a
 * database of its own. Whoever has the journal's database without this one, or without the ring, reads nothing.
 */
export class KeyStore {
  private readonly byScope: Recent<string, KeyResult>;
  private readonly byId: Recent<string, KeyResult>;
  private readonly timeoutMs: number;

  constructor(
    private readonly pool: Pool,
    private readonly ring: KeyRing,
    options: KeyStoreOptions = {},
  ) {
    this.byScope = new Recent(options.cacheLimit ?? 10_000);
    this.byId = new Recent(options.cacheLimit ?? 10_000);
    this.timeoutMs = options.timeoutMs ?? 1000;
  }

  /** How many data keys are held in memory. */
  get held(): number {
    return this.byId.size;
  }

  /** The data key of one scope; with `create`, made where there is none. Safe for concurrent callers anywhere. */
  async keyFor(scope: KeyScope, options: { readonly create: boolean }): Promise<KeyResult> {
    const keys = await this.keysFor([scope], options);
    return keys instanceof Map ? (keys.get(scope.scope) ?? { kind: 'missing' }) : keys;
  }

  /** The data keys of many scopes, by scope: two round trips at most for those that exist or are all new. */
  async keysFor(
    scopes: readonly KeyScope[],
    options: { readonly create: boolean },
  ): Promise<Map<string, KeyResult> | Unavailable> {
    const found = new Map<string, KeyResult>();
    const unknown = new Map<string, KeyScope>();
    for (const scope of scopes) {
      const cached = this.byScope.get(scope.scope);
      if (cached === undefined) unknown.set(scope.scope, scope);
      else found.set(scope.scope, cached);
    }
    if (unknown.size === 0) return found;
    return orUnavailable('keys', this.timeoutMs, async () => {
      await this.take(found, unknown, this.select('scope', [...unknown.keys()]));
      if (!options.create || unknown.size === 0) return found;
      await this.take(found, unknown, this.insert([...unknown.values()]));
      if (unknown.size > 0) await this.take(found, unknown, this.select('scope', [...unknown.keys()]));
      return found;
    });
  }

  /** The data keys with these ids, by id; ids without a key are answered as `missing`. */
  async keysById(ids: readonly string[]): Promise<Map<string, KeyResult> | Unavailable> {
    const found = new Map<string, KeyResult>();
    const unknown: string[] = [];
    for (const id of new Set(ids)) {
      const cached = this.byId.get(id);
      if (cached !== undefined) found.set(id, cached);
      else if (UUID.test(id)) unknown.push(id);
      else found.set(id, { kind: 'missing' });
    }
    if (unknown.length === 0) return found;
    return orUnavailable('keys', this.timeoutMs, async () => {
      for (const row of await this.select('key_id', unknown)) found.set(row.key_id, this.remember(row));
      for (const id of unknown) if (!found.has(id)) found.set(id, { kind: 'missing' });
      return found;
    });
  }

  /** The data key with this id. */
  async keyById(id: string): Promise<KeyResult> {
    const keys = await this.keysById([id]);
    return keys instanceof Map ? (keys.get(id) ?? { kind: 'missing' }) : keys;
  }

  /**
   * Destroys the key of a scope and those of its single contents; a tombstone keeps their ids, the instant and the
   * ground. Other processes forget a key they hold when they restart or it falls out of their memory.
   *
   * @param ground Code of the ground for the erasure, never free text.
   * @returns The number of keys destroyed now: 0 where there was none left.
   */
  async destroy(scope: string, ground: string, at: Instant): Promise<number | Unavailable> {
    const destroyed = await orUnavailable('keys', this.timeoutMs, async () => {
      const { rows } = await this.pool.query<KeyRow>(
        `update data_key set wrapped = null, destroyed_at = $3, destroyed_ground = $2
         where (scope = $1 or parent_scope = $1) and wrapped is not null returning ${COLUMNS}`,
        [scope, ground, at],
      );
      return rows;
    });
    if (isUnavailable(destroyed)) return destroyed;
    for (const row of destroyed) this.remember(row);
    return destroyed.length;
  }

  /**
   * Wraps every data key anew that is not under the ring's active version; repeatable and safe to interrupt.
   *
   * @returns The number of keys moved.
   */
  async rewrap(): Promise<number> {
    for (let moved = 0; ;) {
      const { rows } = await this.pool.query<KeyRow>(
        `select ${COLUMNS} from data_key where ring_version <> $1 and wrapped is not null limit ${REWRAP_BATCH}`,
        [this.ring.activeVersion],
      );
      if (rows.length === 0) return moved;
      const anew = rows.map((row) => this.ring.wrap(this.unwrapped(row), aboutKey(row.key_id, row.scope)));
      await this.pool.query(
        `update data_key k set wrapped = n.wrapped, ring_version = $3
         from unnest($1::uuid[], $2::bytea[]) as n (key_id, wrapped)
         where k.key_id = n.key_id and k.wrapped is not null`,
        [rows.map((row) => row.key_id), anew.map((key) => key.wrapped), this.ring.activeVersion],
      );
      moved += rows.length;
    }
  }

  private async take(
    found: Map<string, KeyResult>,
    unknown: Map<string, KeyScope>,
    rows: Promise<readonly KeyRow[]>,
  ): Promise<void> {
    for (const row of await rows) {
      found.set(row.scope, this.remember(row));
      unknown.delete(row.scope);
    }
  }

  private async select(column: 'scope' | 'key_id', values: readonly string[]): Promise<readonly KeyRow[]> {
    const type = column === 'scope' ? 'text' : 'uuid';
    const { rows } = await this.pool.query<KeyRow>({
      name: `keys-by-${column}`,
      text: `select ${COLUMNS} from data_key where ${column} = any($1::${type}[])`,
      values: [values],
    });
    return rows;
  }

  private async insert(scopes: readonly KeyScope[]): Promise<readonly KeyRow[]> {
    const made = [...scopes]
      .sort((a, b) => (a.scope < b.scope ? -1 : 1))
      .map(({ scope, parent }) => {
        const id = randomUUID();
        return {
          id,
          scope,
          parent: parent ?? null,
          wrapped: this.ring.wrap(randomBytes(32), aboutKey(id, scope)).wrapped,
        };
      });
    const { rows } = await this.pool.query<KeyRow>({
      name: 'insert-keys',
      text: `insert into data_key (key_id, scope, parent_scope, wrapped, ring_version)
        select n.key_id, n.scope, n.parent_scope, n.wrapped, $5
        from unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[]) as n (key_id, scope, parent_scope, wrapped)
        on conflict (scope) do nothing returning ${COLUMNS}`,
      values: [
        made.map((key) => key.id),
        made.map((key) => key.scope),
        made.map((key) => key.parent),
        made.map((key) => key.wrapped),
        this.ring.activeVersion,
      ],
    });
    return rows;
  }

  private remember(row: KeyRow): KeyResult {
    const result = this.resultOf(row);
    this.byScope.set(row.scope, result);
    this.byId.set(row.key_id, result);
    return result;
  }

  private resultOf(row: KeyRow): KeyResult {
    if (row.wrapped === null) {
      return { kind: 'destroyed', scope: row.scope, keyId: row.key_id, destroyedAt: row.destroyed_at ?? '' };
    }
    try {
      return { kind: 'key', key: new DataKey(row.key_id, row.scope, this.unwrapped(row)) };
    } catch {
      return { kind: 'unusable', keyId: row.key_id };
    }
  }

  private unwrapped(row: KeyRow): Buffer {
    if (row.wrapped === null) throw new RangeError('The key was destroyed.');
    return this.ring.unwrap(row.wrapped, row.ring_version, aboutKey(row.key_id, row.scope));
  }
}

function aboutKey(keyId: string, scope: string): string {
  return `${keyId}|${scope}`;
}
