/**
 * What death and closing silence (tavshed), entry by entry. After a death nothing is told of the case any more; a closing
 * silences what was told before it, never what the case tells of what came in afterwards. A death, a closing or a
 * reopening that was misfiled is none, and the correction of one is not another: which entries those are is encrypted, so
 * that whoever opens the queue notes them in `entry_set_aside`. Only entries that may set one of those aside are queued.
 *
 * The older form of `is_silenced` is what an earlier release still asks while it is being replaced.
 */
export const silence = `
  create table entry_set_aside (
    case_id text collate "C" not null,
    seq integer not null,
    by_seq integer not null,
    primary key (case_id, seq)
  );
  create index case_event_silencing on case_event (case_id, event_type, seq)
    where event_type in ('ChildDied', 'CaseClosed', 'CaseReopened');

  create function may_set_aside(p_case_id text, p_seq integer, p_event_type text) returns boolean language sql stable as $$
    select exists (select from case_event e
      where e.case_id = p_case_id and e.event_type in ('ChildDied', 'CaseClosed', 'CaseReopened') and e.seq < p_seq
        and p_event_type in ('EntryMisfiled', e.event_type))
  $$;

  create function queue_set_aside() returns trigger language plpgsql as $$
  begin
    if may_set_aside(new.case_id, new.seq, new.event_type) then
      insert into message_queue (case_id, seq, municipality) values (new.case_id, new.seq, new.municipality)
      on conflict do nothing;
      perform pg_notify('sagsgang_messages', '');
    end if;
    return null;
  end
  $$;
  create trigger case_event_sets_aside after insert on case_event for each row
    when (new.event_type in ('EntryMisfiled', 'ChildDied', 'CaseClosed', 'CaseReopened'))
    execute function queue_set_aside();

  create function queue_all_set_aside() returns integer language plpgsql as $$
  declare
    v_count integer;
  begin
    insert into message_queue (case_id, seq, municipality, again)
    select e.case_id, e.seq, e.municipality, true from case_event e
    where e.event_type in ('EntryMisfiled', 'ChildDied', 'CaseClosed', 'CaseReopened')
      and may_set_aside(e.case_id, e.seq, e.event_type)
    on conflict do nothing;
    get diagnostics v_count = row_count;
    return v_count;
  end
  $$;
  select queue_all_set_aside();

  create function is_silenced(p_case_id text, p_seq integer) returns boolean language sql stable as $$
    select exists (select from case_event d where d.case_id = p_case_id and d.event_type = 'ChildDied'
        and not exists (select from entry_set_aside x where x.case_id = d.case_id and x.seq = d.seq))
      or exists (select from case_event c where c.case_id = p_case_id and c.event_type = 'CaseClosed' and c.seq > p_seq
        and not exists (select from entry_set_aside x where x.case_id = c.case_id and x.seq = c.seq)
        and not exists (select from case_event r where r.case_id = c.case_id and r.event_type = 'CaseReopened'
          and r.seq > c.seq
          and not exists (select from entry_set_aside x where x.case_id = r.case_id and x.seq = r.seq)))
  $$;
  create or replace function is_silenced(p_case_id text) returns boolean language sql stable as $$
    select is_silenced(p_case_id, 0)
  $$;

  alter function clear_erased_case(text) rename to clear_case_and_deliveries;

  create function clear_erased_case(p_case_id text) returns integer language plpgsql as $$
  declare
    v_count integer := clear_case_and_deliveries(p_case_id);
    v_rows integer;
  begin
    delete from entry_set_aside where case_id = p_case_id;
    get diagnostics v_rows = row_count;
    return v_count + v_rows;
  end
  $$;
`;
