/**
 * When the next step of a case's ladders is to be taken, so that a step that nobody took is seen. `infinity` where none is
 * to come; null in rows of an earlier release. Rows are written as the functions of migrations 4 and 11 do.
 */
export const nextStep = `
  alter table case_overview add column next_step timestamptz(3);
  create index case_overview_by_step on case_overview (next_step);

  create or replace function write_case_rows(p_projections jsonb, p_rebuild boolean default false)
    returns integer language plpgsql
    set enable_seqscan = off set enable_hashjoin = on set enable_mergejoin = off as $$
  declare
    v_written text[];
  begin
    with given as (
      select * from jsonb_to_recordset(p_projections) as g (
        "caseId" text, municipality text, "caseNumber" text, "childIndex" text, kind text, stage text, team text,
        worker text, colour text, "closureCategory" text, "nextDue" timestamptz, "nextDueRule" text,
        "overdueCount" integer, "openedOn" date, "closedOn" date, "clockOffsetMs" bigint, "asOf" timestamptz,
        seq integer, "nextStep" timestamptz)
    ), written as (
      insert into case_overview as o (case_id, municipality, case_number, child_index, kind, stage, team, worker,
        colour, closure_category, next_due, next_due_rule, overdue_count, opened_on, closed_on, clock_offset_ms,
        as_of, seq, next_step)
      select g."caseId", g.municipality,
        coalesce(g."caseNumber", (select n.number from case_number n where n.case_id = g."caseId")),
        decode(g."childIndex", 'hex'), g.kind, g.stage, g.team, g.worker, g.colour, g."closureCategory",
        coalesce(g."nextDue", 'infinity'), g."nextDueRule", g."overdueCount", g."openedOn", g."closedOn",
        coalesce(g."clockOffsetMs", 0), g."asOf", g.seq, g."nextStep"
      from given g order by g."caseId"
      on conflict (case_id) do update set municipality = excluded.municipality, case_number = excluded.case_number,
        child_index = excluded.child_index, kind = excluded.kind, stage = excluded.stage, team = excluded.team,
        worker = excluded.worker, colour = excluded.colour, closure_category = excluded.closure_category,
        next_due = excluded.next_due, next_due_rule = excluded.next_due_rule,
        overdue_count = excluded.overdue_count, opened_on = excluded.opened_on, closed_on = excluded.closed_on,
        clock_offset_ms = excluded.clock_offset_ms, as_of = excluded.as_of, seq = excluded.seq,
        next_step = excluded.next_step
      where o.seq < excluded.seq or (o.seq = excluded.seq and (p_rebuild or o.as_of <= excluded.as_of))
      returning o.case_id
    )
    select coalesce(array_agg(case_id), '{}') into v_written from written;

    with given as (
      select p ->> 'caseId' as case_id, d.*
      from jsonb_array_elements(p_projections) p, jsonb_to_recordset(p -> 'deadlines') as d (
        rule text, "subjectSeq" integer, "dueAt" timestamptz, "dueDate" date, state text)
      where p ->> 'caseId' = any (v_written)
    ), removed as (
      delete from case_deadline d where d.case_id = any (v_written) and not exists (
        select from given g where g.case_id = d.case_id and g.rule = d.rule and g."subjectSeq" = d.subject_seq)
    )
    insert into case_deadline as d (case_id, rule, subject_seq, due_at, due_date, state)
    select case_id, rule, "subjectSeq", "dueAt", "dueDate", state from given
    on conflict (case_id, rule, subject_seq) do update
      set due_at = excluded.due_at, due_date = excluded.due_date, state = excluded.state
      where (d.due_at, d.due_date, d.state) is distinct from (excluded.due_at, excluded.due_date, excluded.state);

    with given as (
      select p ->> 'caseId' as case_id, c.*
      from jsonb_array_elements(p_projections) p, jsonb_to_recordset(p -> 'controls') as c (
        code text, state text, "subjectCount" integer)
      where p ->> 'caseId' = any (v_written)
    ), removed as (
      delete from case_control c where c.case_id = any (v_written) and not exists (
        select from given g where g.case_id = c.case_id and g.code = c.code)
    )
    insert into case_control as c (case_id, code, state, subject_count)
    select case_id, code, state, "subjectCount" from given
    on conflict (case_id, code) do update set state = excluded.state, subject_count = excluded.subject_count
      where (c.state, c.subject_count) is distinct from (excluded.state, excluded.subject_count);

    return cardinality(v_written);
  end
  $$;

  create or replace function update_overviews(p_overviews jsonb) returns void language plpgsql as $$
  declare
    v_written integer;
  begin
    update case_overview o set municipality = g.municipality,
      case_number = coalesce(g."caseNumber", (select n.number from case_number n where n.case_id = g."caseId")),
      child_index = decode(g."childIndex", 'hex'), kind = g.kind, stage = g.stage, team = g.team, worker = g.worker,
      colour = g.colour, closure_category = g."closureCategory", next_due = coalesce(g."nextDue", 'infinity'),
      next_due_rule = g."nextDueRule", overdue_count = g."overdueCount", opened_on = g."openedOn",
      closed_on = g."closedOn", clock_offset_ms = coalesce(g."clockOffsetMs", 0), as_of = g."asOf", seq = g.seq,
      next_step = g."nextStep"
    from jsonb_to_recordset(p_overviews) as g (
      "caseId" text, municipality text, "caseNumber" text, "childIndex" text, kind text, stage text, team text,
      worker text, colour text, "closureCategory" text, "nextDue" timestamptz, "nextDueRule" text,
      "overdueCount" integer, "openedOn" date, "closedOn" date, "clockOffsetMs" bigint, "asOf" timestamptz,
      seq integer, "nextStep" timestamptz, "linesSeq" integer, "linesAsOf" timestamptz)
    where o.case_id = g."caseId" and o.seq = g."linesSeq" and o.as_of = g."linesAsOf";
    get diagnostics v_written = row_count;
    if v_written < jsonb_array_length(p_overviews) then
      raise exception 'somebody else has written rows' using errcode = 'SG412';
    end if;
  end
  $$;
`;
