/** A row of `data_key`, as selected by {@link KEY_COLUMNS}. */
export interface KeyRow {
  readonly key_id: string;
  readonly scope: string;
  readonly ring_version: number;
  readonly wrapped: Buffer | null;
  readonly destroyed_at: string | null;
}

/** The columns of {@link KeyRow}. */
export const KEY_COLUMNS = `key_id, scope, ring_version, wrapped,
  to_char(destroyed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as destroyed_at`;

/** What a wrapped data key is bound to. */
export function aboutKey({ key_id, scope }: Pick<KeyRow, 'key_id' | 'scope'>): string {
  return `${key_id}|${scope}`;
}
