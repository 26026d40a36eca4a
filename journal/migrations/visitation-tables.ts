/**
 * Which cases stand on the visitation committee's agenda (dagsorden), so that it is read without opening every case. Can
 * be rebuilt from the events, and goes with the case where it is erased. `write_projections` is wrapped: what it did before is
 * now `write_case_rows`. Rows given without submissions, by an earlier release, leave those that stand.
 */
export const visitationTables = `
  create table case_submission (
    case_id text collate "C" not null,
    entry integer not null,
    municipality text not null,
    submitted_on date not null,
    primary key (case_id, entry)
  );
  create index case_submission_by_day on case_submission (municipality, submitted_on);

  alter function write_projections(jsonb, boolean) rename to write_case_rows;

  create function write_projections(p_projections jsonb, p_rebuild boolean default false)
    returns integer language plpgsql as $$
  declare
    v_written integer := write_case_rows(p_projections, p_rebuild);
    v_projection jsonb;
  begin
    for v_projection in select p from jsonb_array_elements(p_projections) p
      where p ? 'submissions' and (jsonb_array_length(p -> 'submissions') > 0
        or exists (select from case_submission s where s.case_id = p ->> 'caseId'))
    loop
      perform from case_overview o
        where o.case_id = v_projection ->> 'caseId' and o.seq = (v_projection ->> 'seq')::integer;
      continue when not found;
      delete from case_submission where case_id = v_projection ->> 'caseId';
      insert into case_submission (case_id, entry, municipality, submitted_on)
      select v_projection ->> 'caseId', s.entry, v_projection ->> 'municipality', s."submittedOn"
      from jsonb_to_recordset(v_projection -> 'submissions') as s (entry integer, "submittedOn" date);
    end loop;
    return v_written;
  end
  $$;

  create or replace function clear_erased_case(p_case_id text) returns integer language plpgsql as $$
  declare
    v_count integer := 0;
    v_rows integer;
    v_table text;
  begin
    perform from case_erasure where case_id = p_case_id;
    if not found then
      raise exception 'the erasure of the case was not approved' using errcode = 'SG403';
    end if;
    foreach v_table in array array['case_control', 'case_deadline', 'case_submission', 'case_overview',
      'open_case_of_child', 'source_case', 'command_answer', 'message_queue', 'message', 'delivery']
    loop
      execute format('delete from %I where case_id = $1', v_table) using p_case_id;
      get diagnostics v_rows = row_count;
      v_count := v_count + v_rows;
    end loop;
    return v_count;
  end
  $$;
`;
