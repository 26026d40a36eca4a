/**
 * The journal proper. Rows of `case_event` are never changed or removed, not by erasure either: erasing destroys keys.
 * The trigger has no way round it on purpose.
 */
export const eventTables = `
  create table case_head (
    case_id text collate "C" primary key,
    municipality text not null,
    seq integer not null,
    hash bytea not null
  );
  create index case_head_by_municipality on case_head (municipality, case_id);

  create table case_event (
    case_id text collate "C" not null,
    seq integer not null check (seq > 0),
    municipality text not null,
    event_type text not null,
    happened_on date not null,
    recorded_at timestamptz(3) not null,
    recorded_by text not null,
    role text not null,
    source text not null,
    command_digest bytea not null,
    key_id uuid not null,
    ciphertext bytea not null,
    text_key_id uuid,
    text_ciphertext bytea,
    chain_version integer not null,
    prev_hash bytea not null,
    hash bytea not null,
    primary key (case_id, seq),
    check ((text_key_id is null) = (text_ciphertext is null))
  );

  create function case_event_is_append_only() returns trigger language plpgsql as $$
  begin
    raise exception 'the journal is append-only' using errcode = 'SG403';
  end
  $$;
  create trigger case_event_rows_stay before update or delete on case_event
    for each row execute function case_event_is_append_only();
  create trigger case_event_table_stays before truncate on case_event
    for each statement execute function case_event_is_append_only();

  create table command_answer (
    case_id text collate "C" not null,
    command_key bytea not null,
    content_digest bytea not null,
    key_id uuid not null,
    answer_ciphertext bytea not null,
    seq_from integer,
    seq_to integer,
    primary key (case_id, command_key)
  );
`;
