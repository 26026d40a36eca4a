import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Instant } from '../../domain/case/kernel/time';
import type { Unavailable } from '../database';
import { isUnavailable, orUnavailable } from '../database';
import { DataKey } from './data-key';
import { countLeft, destroyRows, tombstonesOf, type Tombstone } from './destroy';
import { KeyCache } from './key-cache';
import type { KeyNewsItem } from './key-news';
import type { KeyResult, KeyScope } from './key-result';
import type { KeyRing } from './key-ring';
import { KEY_COLUMNS, aboutKey, type KeyRow } from './key-rows';
import { countByVersion, rewrapKeys, tellOfRing, type RewrapProgress, type VersionCount } from './rewrap';

/** Limits of a {@link KeyStore}. */
export interface KeyStoreOptions {
  /** Data keys held in memory. @default 10000 */
  readonly cacheLimit?: number;
  /** Longest wait for the key database, in milliseconds. @default 1000 */
  readonly timeoutMs?: number;
  /** How long a key in memory is used without asking whether it still exists, in milliseconds. @default 60000 */
  readonly maxAgeMs?: number;
  /** How long a key in memory is used while the key database does not answer, in milliseconds. @default 3600000 */
  readonly awayMs?: number;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** How long the key database is left alone after it did not answer, where memory has what is wanted, in milliseconds. */
const PAUSE_MS = 5_000;
/** How long a ring read from its file is believed before a round trip to the key database, in milliseconds. */
const RING_FRESH_MS = 10_000;

/**
 * The key store (nøglelager): one random data key a case, workflow or single content, wrapped by the key ring, in a
 * database of its own. Whoever has the journal's database without this one, or without the ring, reads nothing.
 *
 * A key in memory is asked for again when it is older than `maxAgeMs`: that is how long a destroyed key may still be
 * used by a process that was not told; cut off from the key database, at most `awayMs`.
 */
export class KeyStore {
  private readonly cache: KeyCache;
  private readonly timeoutMs: number;
  private pausedUntil = 0;

  constructor(
    private readonly pool: Pool,
    private readonly ring: KeyRing,
    options: KeyStoreOptions = {},
  ) {
    const ages = { maxAgeMs: options.maxAgeMs ?? 60_000, awayMs: options.awayMs ?? 3_600_000 };
    this.cache = new KeyCache(options.cacheLimit ?? 10_000, ages);
    this.timeoutMs = options.timeoutMs ?? 1000;
  }

  /** How many data keys are held in memory. */
  get held(): number {
    return this.cache.size;
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
    const wanted = new Map(scopes.map((scope) => [scope.scope, scope]));
    return this.found('scope', [...wanted.keys()], async (names) => {
      const rows = [...(await this.select('scope', names))];
      const lacking = (): KeyScope[] => {
        const there = new Set(rows.map(({ scope }) => scope));
        return names.flatMap((name) => (there.has(name) ? [] : (wanted.get(name) ?? [])));
      };
      if (options.create && lacking().length > 0) rows.push(...(await this.insert(lacking())));
      if (options.create && lacking().length > 0)
        rows.push(
          ...(await this.select(
            'scope',
            lacking().map(({ scope }) => scope),
          )),
        );
      return rows;
    });
  }

  /** The data keys with these ids, by id; ids without a key are answered as `missing`. */
  async keysById(ids: readonly string[]): Promise<Map<string, KeyResult> | Unavailable> {
    const known = ids.filter((id) => UUID.test(id));
    const found = await this.found('id', [...new Set(known)], (names) => this.select('key_id', names));
    if (isUnavailable(found)) return found;
    for (const id of ids) if (!found.has(id)) found.set(id, { kind: 'missing' });
    return found;
  }

  /** The data key with this id. */
  async keyById(id: string): Promise<KeyResult> {
    const keys = await this.keysById([id]);
    return keys instanceof Map ? (keys.get(id) ?? { kind: 'missing' }) : keys;
  }

  /**
   * Destroys the key of a scope and those of its single contents; a tombstone keeps their ids, the instant and the
   * ground. Processes that listen are told at once (see `keyNews`), all others find out within `maxAgeMs`.
   *
   * The scope's own key goes first: from then on no key of a content is made under it, so that none can come in between.
   *
   * @param ground Code of the ground for the erasure, never free text.
   * @param reuse Frees the scope's name, so that what comes next under it gets a new key. @default false
   * @returns The number of keys destroyed now: 0 where there was none left.
   */
  async destroy(scope: string, ground: string, at: Instant, reuse = false): Promise<number | Unavailable> {
    return this.forget(async () => [
      ...(await destroyRows(this.pool, 'scope', [scope], { ground, at, reuse })),
      ...(await destroyRows(this.pool, 'parent_scope', [scope], { ground, at, reuse })),
    ]);
  }

  /** Destroys keys by id, whatever this process believes of them. @returns The number of keys destroyed now. */
  async destroyById(ids: readonly string[], ground: string, at: Instant): Promise<number | Unavailable> {
    return this.forget(() => destroyRows(this.pool, 'key_id', ids, { ground, at, reuse: false }));
  }

  /**
   * How many keys the key database has of some scopes and of their single contents, by scope; those without any are left out.
   * It is asked, not the memory: after a restored backup a key that was destroyed may be there again.
   */
  async left(scopes: readonly string[]): Promise<ReadonlyMap<string, number> | Unavailable> {
    return orUnavailable('keys', this.timeoutMs, () => countLeft(this.pool, scopes));
  }

  /** What the key database keeps of the own keys of some scopes that were destroyed, by scope; it is asked, not the memory. */
  async tombstones(scopes: readonly string[]): Promise<ReadonlyMap<string, Tombstone> | Unavailable> {
    return orUnavailable('keys', this.timeoutMs, () => tombstonesOf(this.pool, scopes));
  }

  /** Scopes that begin with a prefix and still have a key. */
  async scopesUnder(prefix: string): Promise<readonly string[] | Unavailable> {
    return orUnavailable('keys', this.timeoutMs, async () => {
      const { rows } = await this.pool.query<{ scope: string }>(
        'select scope from data_key where starts_with(scope, $1) and wrapped is not null order by 1',
        [prefix],
      );
      return rows.map(({ scope }) => scope);
    });
  }

  /**
   * Wraps every data key anew that is not under the ring's active version; repeatable and safe to interrupt.
   *
   * @throws JournalUnavailableError where the key database stops answering
   */
  rewrap(onProgress: (progress: RewrapProgress) => void = () => undefined): Promise<RewrapProgress> {
    return rewrapKeys(this.pool, this.ring, onProgress);
  }

  /** How many data keys each version of the ring wraps. @throws JournalUnavailableError in an outage */
  versions(): Promise<readonly VersionCount[]> {
    return countByVersion(this.pool);
  }

  /** Reads the ring's file again and has every listening process do the same. */
  async announceRing(): Promise<void> {
    await this.ring.renew();
    await tellOfRing(this.pool);
  }

  /** Takes in what the key database has told. */
  async hear(item: KeyNewsItem): Promise<void> {
    if (item.kind === 'destroyed') this.cache.drop(item.keyId);
    else if (item.kind === 'missed') this.cache.doubt();
    if (item.kind !== 'destroyed') await this.ring.renew();
  }

  private async forget(destroy: () => Promise<readonly KeyRow[]>): Promise<number | Unavailable> {
    const destroyed = await orUnavailable('keys', this.timeoutMs, destroy);
    if (isUnavailable(destroyed)) return destroyed;
    for (const row of destroyed) {
      this.cache.drop(row.key_id);
      this.cache.set(row.key_id, row.scope, this.resultOf(row));
    }
    return destroyed.length;
  }

  private async found(
    kind: 'scope' | 'id',
    names: readonly string[],
    ask: (names: readonly string[]) => Promise<readonly KeyRow[]>,
  ): Promise<Map<string, KeyResult> | Unavailable> {
    const found = new Map<string, KeyResult>();
    const unknown: string[] = [];
    for (const name of names) {
      const cached = this.cache.get(kind, name);
      if (cached === undefined) unknown.push(name);
      else found.set(name, cached);
    }
    if (unknown.length === 0) return found;
    if (performance.now() < this.pausedUntil && this.fromMemory(kind, unknown, found)) return found;
    const rows = await orUnavailable('keys', this.timeoutMs, async () => {
      await this.ring.renew(RING_FRESH_MS);
      return ask(unknown);
    });
    if (isUnavailable(rows)) {
      this.pausedUntil = performance.now() + PAUSE_MS;
      return this.fromMemory(kind, unknown, found) ? found : rows;
    }
    this.pausedUntil = 0;
    for (const row of rows) found.set(kind === 'scope' ? row.scope : row.key_id, await this.remember(row));
    return found;
  }

  /** Adds what was known before the key database went away; false where something was not. */
  private fromMemory(kind: 'scope' | 'id', names: readonly string[], found: Map<string, KeyResult>): boolean {
    for (const name of names) {
      const known = this.cache.whileAway(kind, name);
      if (known === undefined) return false;
      found.set(name, known);
    }
    return true;
  }

  private async select(column: 'scope' | 'key_id', values: readonly string[]): Promise<readonly KeyRow[]> {
    const type = column === 'scope' ? 'text' : 'uuid';
    const { rows } = await this.pool.query<KeyRow>({
      name: `keys-by-${column}`,
      text: `select ${KEY_COLUMNS} from data_key where ${column} = any($1::${type}[])`,
      values: [values],
    });
    return rows;
  }

  /** Makes keys; none under a parent whose key was destroyed, which is held for as long as that takes. */
  private async insert(scopes: readonly KeyScope[]): Promise<readonly KeyRow[]> {
    const made = [...scopes]
      .sort((a, b) => (a.scope < b.scope ? -1 : 1))
      .map(({ scope, parent }) => {
        const id = randomUUID();
        return {
          id,
          scope,
          parent: parent ?? null,
          ...this.ring.wrap(randomBytes(32), aboutKey({ key_id: id, scope })),
        };
      });
    const { rows } = await this.pool.query<KeyRow>({
      name: 'insert-keys',
      text: `with parent as materialized (
          select scope, wrapped is null as destroyed from data_key where scope = any($3::text[]) for share
        )
        insert into data_key (key_id, scope, parent_scope, wrapped, ring_version)
        select n.key_id, n.scope, n.parent_scope, n.wrapped, n.ring_version
        from unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[], $5::integer[])
          as n (key_id, scope, parent_scope, wrapped, ring_version)
        where not exists (select from parent p where p.scope = n.parent_scope and p.destroyed)
        on conflict (scope) do nothing returning ${KEY_COLUMNS}`,
      values: [
        made.map((key) => key.id),
        made.map((key) => key.scope),
        made.map((key) => key.parent),
        made.map((key) => key.wrapped),
        made.map((key) => key.version),
      ],
    });
    return rows;
  }

  private async remember(row: KeyRow): Promise<KeyResult> {
    const result = this.resultOf(row);
    const known = result.kind === 'unusable' && (await this.ring.renew()) ? this.resultOf(row) : result;
    this.cache.set(row.key_id, row.scope, known);
    return known;
  }

  private resultOf(row: KeyRow): KeyResult {
    const { key_id: keyId, scope, wrapped } = row;
    if (wrapped === null) return { kind: 'destroyed', scope, keyId, destroyedAt: row.destroyed_at ?? '' };
    try {
      return {
        kind: 'key',
        key: new DataKey(keyId, scope, this.ring.unwrap(wrapped, row.ring_version, aboutKey(row))),
      };
    } catch {
      return { kind: 'unusable', keyId };
    }
  }
}
