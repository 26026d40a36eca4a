/**
 * What is known of an erased case without any key: who proposed and approved, when, on which ground, and how far the
 * erasure has come. Codes and initials only. `clear_erased_case` removes the rows that tell of the case beside its
 * journal; it does nothing for a case whose erasure was not approved.
 */
export const erasureTables = `
  create table case_erasure (
    case_id text collate "C" primary key,
    municipality text not null,
    entry integer not null,
    ground text not null,
    archive text not null,
    proposed_by text not null,
    proposed_at timestamptz(3) not null,
    approved_by text not null,
    approved_role text not null,
    approved_at timestamptz(3) not null,
    finished_at timestamptz(3)
  );

  create table case_erasure_step (
    case_id text collate "C" not null references case_erasure (case_id),
    step text not null,
    done_at timestamptz(3) not null,
    count integer not null,
    primary key (case_id, step)
  );

  create function clear_erased_case(p_case_id text) returns integer language plpgsql as $$
  declare
    v_count integer := 0;
    v_rows integer;
    v_table text;
  begin
    perform from case_erasure where case_id = p_case_id;
    if not found then
      raise exception 'the erasure of the case was not approved' using errcode = 'SG403';
    end if;
    foreach v_table in array array['case_control', 'case_deadline', 'case_overview', 'open_case_of_child',
      'source_case', 'command_answer']
    loop
      execute format('delete from %I where case_id = $1', v_table) using p_case_id;
      get diagnostics v_rows = row_count;
      v_count := v_count + v_rows;
    end loop;
    return v_count;
  end
  $$;
`;
