/** What at most one case may hold: a child (one open case), a number in another system, a case number of ours. */
export const claimTables = `
  create table open_case_of_child (
    municipality text not null,
    child_index bytea not null,
    case_id text collate "C" not null,
    primary key (municipality, child_index)
  );
  create index open_case_of_child_by_case on open_case_of_child (case_id);

  create table source_case (
    municipality text not null,
    source_index bytea not null,
    case_id text collate "C" not null,
    primary key (municipality, source_index)
  );
  create index source_case_by_case on source_case (case_id);

  create table case_number (
    case_id text collate "C" primary key,
    municipality text not null,
    number text not null,
    unique (municipality, number)
  );

  create table case_number_series (
    municipality text not null,
    year integer not null,
    last_number integer not null,
    primary key (municipality, year)
  );
`;
