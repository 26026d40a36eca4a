import type { Migration } from './migration';

/** The schema of the key database. */
export const keyMigrations: readonly Migration[] = [
  {
    number: 1,
    name: 'data keys',
    sql: `
      create table data_key (
        key_id uuid primary key,
        scope text not null unique,
        parent_scope text,
        ring_version integer not null,
        wrapped bytea,
        destroyed_at timestamptz(3),
        destroyed_ground text,
        check ((wrapped is null) = (destroyed_at is not null))
      );
      create index data_key_by_parent on data_key (parent_scope) where parent_scope is not null;
      create index data_key_by_ring_version on data_key (ring_version) where wrapped is not null;
    `,
  },
];
