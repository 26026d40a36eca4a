/**
 * The daily heads and their leaves. A leaf says where a case's journal ended; a head adds the leaves of those cases only
 * that have changed since the one before. Rows are never changed or removed, as in `case_event`.
 */
export const headTables = `
  create table daily_head (
    number integer primary key check (number > 0),
    day date not null unique,
    sealed_at timestamptz(3) not null,
    cases integer not null,
    entries bigint not null,
    root bytea not null,
    changed integer not null,
    changes bytea not null,
    prev_hash bytea not null,
    chain_version integer not null,
    hash bytea not null
  );

  create table daily_leaf (
    case_id text collate "C" not null,
    number integer not null,
    seq integer not null check (seq > 0),
    hash bytea not null,
    primary key (case_id, number)
  );
  create index daily_leaf_by_head on daily_leaf (number);

  create trigger daily_head_rows_stay before update or delete on daily_head
    for each row execute function case_event_is_append_only();
  create trigger daily_head_table_stays before truncate on daily_head
    for each statement execute function case_event_is_append_only();
  create trigger daily_leaf_rows_stay before update or delete on daily_leaf
    for each row execute function case_event_is_append_only();
  create trigger daily_leaf_table_stays before truncate on daily_leaf
    for each statement execute function case_event_is_append_only();
`;
