/**
 * Appends as the function of migration 8 does, and takes `overviews` beside `projections`: of cases whose deadlines and
 * controls are as they were when `linesSeq` was their last entry and `linesAsOf` the instant they were judged as of. Only
 * the overview is written then. Where somebody else has written rows since, everything is refused with `SG412`.
 */
export const appendOverviewsFunction = `
  create function update_overviews(p_overviews jsonb) returns void language plpgsql as $$
  declare
    v_written integer;
  begin
    update case_overview o set municipality = g.municipality,
      case_number = coalesce(g."caseNumber", (select n.number from case_number n where n.case_id = g."caseId")),
      child_index = decode(g."childIndex", 'hex'), kind = g.kind, stage = g.stage, team = g.team, worker = g.worker,
      colour = g.colour, closure_category = g."closureCategory", next_due = coalesce(g."nextDue", 'infinity'),
      next_due_rule = g."nextDueRule", overdue_count = g."overdueCount", opened_on = g."openedOn",
      closed_on = g."closedOn", clock_offset_ms = coalesce(g."clockOffsetMs", 0), as_of = g."asOf", seq = g.seq
    from jsonb_to_recordset(p_overviews) as g (
      "caseId" text, municipality text, "caseNumber" text, "childIndex" text, kind text, stage text, team text,
      worker text, colour text, "closureCategory" text, "nextDue" timestamptz, "nextDueRule" text,
      "overdueCount" integer, "openedOn" date, "closedOn" date, "clockOffsetMs" bigint, "asOf" timestamptz,
      seq integer, "linesSeq" integer, "linesAsOf" timestamptz)
    where o.case_id = g."caseId" and o.seq = g."linesSeq" and o.as_of = g."linesAsOf";
    get diagnostics v_written = row_count;
    if v_written < jsonb_array_length(p_overviews) then
      raise exception 'somebody else has written rows' using errcode = 'SG412';
    end if;
  end
  $$;

  create or replace function append_entries(p jsonb) returns jsonb language plpgsql as $$
  declare
    v_moved jsonb := '[]';
    v_moved_ids text[] := '{}';
    v_held jsonb := '[]';
    v_numbers jsonb := '{}';
    v_genesis constant bytea := decode(repeat('00', 32), 'hex');
  begin
    insert into case_head (case_id, municipality, seq, hash)
    select c."caseId", c.municipality, 0, v_genesis
    from jsonb_to_recordset(p -> 'cases') as c ("caseId" text, municipality text, expected integer, count integer)
    where c.expected = 0 and c.count > 0 order by 1
    on conflict (case_id) do nothing;

    perform from case_head where case_id in (
      select c."caseId" from jsonb_to_recordset(p -> 'cases') as c ("caseId" text))
    order by case_id for update;

    select coalesce(array_agg(m.case_id), '{}'), coalesce(jsonb_agg(jsonb_build_object(
        'caseId', m.case_id, 'seq', m.seq, 'hash', encode(m.hash, 'hex'), 'answered', m.answered,
        'there', (
          select coalesce(jsonb_agg(jsonb_build_object('hash', encode(e.hash, 'hex'), 'ciphertext',
            encode(e.ciphertext, 'hex'), 'textCiphertext', encode(e.text_ciphertext, 'hex')) order by e.seq), '[]')
          from case_event e
          where e.case_id = m.case_id and e.seq > m.expected and e.seq <= m.expected + m.count))), '[]')
    into v_moved_ids, v_moved
    from (
      select c."caseId" as case_id, c.expected, c.count, coalesce(h.seq, 0) as seq, coalesce(h.hash, v_genesis) as hash,
        c.count > 0 and (coalesce(h.seq, 0), encode(coalesce(h.hash, v_genesis), 'hex'))
          is distinct from (c.expected, c."prevHash") as ahead,
        coalesce(c.once, false) and exists (
          select from jsonb_to_recordset(p -> 'answers') as a ("caseId" text, "commandKey" text)
          join command_answer k on k.case_id = a."caseId" and k.command_key = decode(a."commandKey", 'hex')
          where a."caseId" = c."caseId") as answered
      from jsonb_to_recordset(p -> 'cases')
        as c ("caseId" text, expected integer, "prevHash" text, count integer, once boolean)
      left join case_head h on h.case_id = c."caseId"
    ) m
    where m.ahead or m.answered;

    if p ? 'claims' then
      v_held := take_claims(p -> 'claims', v_moved_ids);
      if v_held <> '[]' and (p ->> 'refuse')::boolean then
        raise exception 'a claim is held by another case' using errcode = 'SG409', detail = v_held::text;
      end if;
      v_numbers := give_case_numbers(p -> 'claims', v_moved_ids);
    end if;

    insert into case_event (case_id, seq, municipality, event_type, happened_on, recorded_at, recorded_by, role, source,
      command_digest, key_id, ciphertext, text_key_id, text_ciphertext, chain_version, prev_hash, hash)
    select e."caseId", e.seq, e.municipality, e.type, e."happenedOn", e."recordedAt", e.by, e.role, e.source,
      decode(e."commandDigest", 'hex'), e."keyId", decode(e.ciphertext, 'hex'), e."textKeyId",
      decode(e."textCiphertext", 'hex'), e."chainVersion", decode(e."prevHash", 'hex'), decode(e.hash, 'hex')
    from jsonb_to_recordset(p -> 'events') as e ("caseId" text, seq integer, municipality text, type text,
      "happenedOn" date, "recordedAt" timestamptz, by text, role text, source text, "commandDigest" text, "keyId" uuid,
      ciphertext text, "textKeyId" uuid, "textCiphertext" text, "chainVersion" integer, "prevHash" text, hash text)
    where not e."caseId" = any (v_moved_ids);

    update case_head h set seq = c.expected + c.count, hash = decode(c."newHash", 'hex')
    from jsonb_to_recordset(p -> 'cases') as c ("caseId" text, expected integer, count integer, "newHash" text)
    where h.case_id = c."caseId" and c.count > 0 and not c."caseId" = any (v_moved_ids);

    if p ? 'answers' then
      insert into command_answer (case_id, command_key, content_digest, key_id, answer_ciphertext, seq_from, seq_to)
      select a."caseId", decode(a."commandKey", 'hex'), decode(a."contentDigest", 'hex'), a."keyId",
        decode(a.ciphertext, 'hex'), a."seqFrom", a."seqTo"
      from jsonb_to_recordset(p -> 'answers') as a ("caseId" text, "commandKey" text, "contentDigest" text,
        "keyId" uuid, ciphertext text, "seqFrom" integer, "seqTo" integer)
      where not a."caseId" = any (v_moved_ids)
      on conflict (case_id, command_key) do nothing;
    end if;

    if p ? 'projections' then
      perform write_projections((select coalesce(jsonb_agg(r), '[]') from jsonb_array_elements(p -> 'projections') r
        where not r ->> 'caseId' = any (v_moved_ids)));
    end if;

    if p ? 'overviews' then
      perform update_overviews((select coalesce(jsonb_agg(r), '[]') from jsonb_array_elements(p -> 'overviews') r
        where not r ->> 'caseId' = any (v_moved_ids)));
    end if;

    return jsonb_build_object('moved', v_moved, 'held', v_held, 'numbers', v_numbers);
  end
  $$;
`;
