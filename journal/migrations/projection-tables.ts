/** What lists and figures are read from. Everything here can be rebuilt from the events. */
export const projectionTables = `
  create table case_overview (
    case_id text collate "C" primary key,
    municipality text not null,
    case_number text,
    child_index bytea,
    kind text not null,
    stage text not null,
    team text,
    worker text,
    colour text,
    closure_category text,
    next_due timestamptz(3) not null,
    next_due_rule text,
    overdue_count integer not null,
    opened_on date,
    closed_on date,
    clock_offset_ms bigint not null,
    as_of timestamptz(3) not null,
    seq integer not null
  );
  create index case_overview_by_due on case_overview (municipality, next_due, case_id);
  create index case_overview_by_team on case_overview (municipality, team, next_due, case_id);
  create index case_overview_by_worker on case_overview (municipality, worker, next_due, case_id);
  create index case_overview_by_stage on case_overview (municipality, stage, next_due, case_id);
  create index case_overview_by_colour on case_overview (municipality, colour, next_due, case_id);
  create index case_overview_by_child on case_overview (municipality, child_index);

  create table case_deadline (
    case_id text collate "C" not null,
    rule text not null,
    subject_seq integer not null,
    due_at timestamptz(3) not null,
    due_date date,
    state text not null,
    primary key (case_id, rule, subject_seq)
  );
  create index case_deadline_by_due on case_deadline (state, due_at);

  create table case_control (
    case_id text collate "C" not null,
    code text not null,
    state text not null,
    subject_count integer not null,
    primary key (case_id, code)
  );
  create index case_control_by_code on case_control (code, state);

  create table rebuild_checkpoint (
    scope text primary key,
    last_case_id text not null
  );
`;
