/**
 * Appends the entries of one or many cases in one transaction and one round trip.
 *
 * Request: `cases` [{caseId, municipality, expected, prevHash, count, newHash}], `events`, and where wanted `claims`
 * [{caseId, municipality, kind, index, year}], `refuse` (conflicting claims refuse the whole request), `answers`,
 * `projections`. Answer: `moved` (cases whose head is not the expected one, with the entries already there; nothing was
 * written for them), `held` (claims another case holds), `numbers` (case numbers by case id).
 *
 * Locks are taken in one order, heads, then claims, then series, each sorted: appends cannot deadlock.
 */
export const appendFunction = `
  create function append_entries(p jsonb) returns jsonb language plpgsql as $$
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

    select coalesce(array_agg(c."caseId"), '{}'), coalesce(jsonb_agg(jsonb_build_object(
        'caseId', c."caseId", 'seq', coalesce(h.seq, 0), 'hash', encode(coalesce(h.hash, v_genesis), 'hex'),
        'there', (
          select coalesce(jsonb_agg(jsonb_build_object('hash', encode(e.hash, 'hex'), 'ciphertext',
            encode(e.ciphertext, 'hex'), 'textCiphertext', encode(e.text_ciphertext, 'hex')) order by e.seq), '[]')
          from case_event e
          where e.case_id = c."caseId" and e.seq > c.expected and e.seq <= c.expected + c.count))), '[]')
    into v_moved_ids, v_moved
    from jsonb_to_recordset(p -> 'cases') as c ("caseId" text, expected integer, "prevHash" text, count integer)
    left join case_head h on h.case_id = c."caseId"
    where c.count > 0 and (coalesce(h.seq, 0), encode(coalesce(h.hash, v_genesis), 'hex'))
      is distinct from (c.expected, c."prevHash");

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

    return jsonb_build_object('moved', v_moved, 'held', v_held, 'numbers', v_numbers);
  end
  $$;

  create function take_claims(p_claims jsonb, p_moved_ids text[]) returns jsonb language plpgsql as $$
  declare
    v_held jsonb;
  begin
    delete from open_case_of_child o
    using jsonb_to_recordset(p_claims) as c ("caseId" text, municipality text, kind text, index text)
    where c.kind = 'release' and o.municipality = c.municipality and o.child_index = decode(c.index, 'hex')
      and o.case_id = c."caseId" and not c."caseId" = any (p_moved_ids);

    insert into open_case_of_child (municipality, child_index, case_id)
    select c.municipality, decode(c.index, 'hex'), c."caseId"
    from jsonb_to_recordset(p_claims) as c ("caseId" text, municipality text, kind text, index text)
    where c.kind = 'take' and not c."caseId" = any (p_moved_ids) order by 1, 2
    on conflict (municipality, child_index) do nothing;

    insert into source_case (municipality, source_index, case_id)
    select c.municipality, decode(c.index, 'hex'), c."caseId"
    from jsonb_to_recordset(p_claims) as c ("caseId" text, municipality text, kind text, index text)
    where c.kind = 'source' and not c."caseId" = any (p_moved_ids) order by 1, 2
    on conflict (municipality, source_index) do nothing;

    select coalesce(jsonb_agg(jsonb_build_object('caseId', c."caseId", 'kind', c.kind, 'holder',
        coalesce(o.case_id, s.case_id))), '[]') into v_held
    from jsonb_to_recordset(p_claims) as c ("caseId" text, municipality text, kind text, index text)
    left join open_case_of_child o
      on c.kind = 'take' and o.municipality = c.municipality and o.child_index = decode(c.index, 'hex')
    left join source_case s
      on c.kind = 'source' and s.municipality = c.municipality and s.source_index = decode(c.index, 'hex')
    where c.kind in ('take', 'source') and not c."caseId" = any (p_moved_ids)
      and coalesce(o.case_id, s.case_id) is distinct from c."caseId";
    if v_held @> '[{"holder": null}]' then
      raise exception 'a claim was released meanwhile' using errcode = '40001';
    end if;
    return v_held;
  end
  $$;

  create function give_case_numbers(p_claims jsonb, p_moved_ids text[]) returns jsonb language plpgsql as $$
  declare
    v_claim record;
    v_last integer;
    v_numbers jsonb := '{}';
    v_number text;
  begin
    for v_claim in
      select c."caseId" as case_id, c.municipality, c.year
      from jsonb_to_recordset(p_claims) as c ("caseId" text, municipality text, kind text, year integer)
      where c.kind = 'number' order by 2, 3, 1
    loop
      select n.number into v_number from case_number n where n.case_id = v_claim.case_id;
      if v_number is null and not v_claim.case_id = any (p_moved_ids) then
        insert into case_number_series as s (municipality, year, last_number)
        values (v_claim.municipality, v_claim.year, 1)
        on conflict (municipality, year) do update set last_number = s.last_number + 1
        returning last_number into v_last;
        v_number := v_claim.year || '-' || lpad(v_last::text, greatest(6, length(v_last::text)), '0');
        insert into case_number (case_id, municipality, number)
        values (v_claim.case_id, v_claim.municipality, v_number);
      end if;
      v_numbers := v_numbers || jsonb_build_object(v_claim.case_id, v_number);
    end loop;
    return v_numbers;
  end
  $$;
`;
