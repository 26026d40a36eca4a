/**
 * Who has read which case (opslagslog). Codes and initials only; rows are never changed or removed, and those of an
 * erased case stay. A list is one row a page, without a case.
 */
export const accessTables = `
  create table case_access (
    number bigint generated always as identity primary key,
    read_at timestamptz(3) not null default clock_timestamp(),
    municipality text not null,
    read_by text not null check (read_by ~ '^([A-ZÆØÅ0-9]{1,12}|[?])$'),
    client text not null check (client ~ '^[a-z][a-z0-9-]{0,23}$'),
    reading text not null check (reading ~ '^[a-z][A-Za-z]{0,31}$'),
    purpose text check (purpose ~ '^[a-z][A-Za-z]{0,31}$'),
    case_id text collate "C",
    list_filter jsonb,
    list_cases integer,
    check ((case_id is null) = (list_filter is not null)),
    check ((list_filter is null) = (list_cases is null))
  );
  create index case_access_by_case on case_access (case_id, read_at) where case_id is not null;
  create index case_access_by_reader on case_access (municipality, read_by, read_at);

  create function case_access_is_append_only() returns trigger language plpgsql as $$
  begin
    raise exception 'the access log is append-only' using errcode = 'SG403';
  end
  $$;
  create trigger case_access_rows_stay before update or delete on case_access
    for each row execute function case_access_is_append_only();
  create trigger case_access_table_stays before truncate on case_access
    for each statement execute function case_access_is_append_only();
`;
