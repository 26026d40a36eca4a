/**
 * Messages (beskeder). A deadline's entry in the journal puts itself into `message_queue`, in the same transaction, whoever
 * appends it and however. From there a dispatcher makes `message` (one row a person: the inbox) and `delivery` (what leaves
 * the house). Codes, initials and instants only; addresses and secrets are encrypted.
 *
 * Death and closing silence a case at once: what waits for an overview or for the mail server is not sent any more.
 *
 * With the case's other projections an erasure takes these too: see `visitationTables`, where that function stands last.
 *
 * The event types are those of the domain's deadlines that act; a test compares them.
 */
export const messageTables = `
  create table message_queue (
    case_id text collate "C" not null,
    seq integer not null,
    municipality text not null,
    queued_at timestamptz(3) not null default clock_timestamp(),
    held_until timestamptz(3),
    again boolean not null default false,
    primary key (case_id, seq)
  );
  create index message_queue_by_age on message_queue (queued_at);

  create function queue_message() returns trigger language plpgsql as $$
  begin
    insert into message_queue (case_id, seq, municipality) values (new.case_id, new.seq, new.municipality)
    on conflict do nothing;
    perform pg_notify('sagsgang_messages', '');
    return null;
  end
  $$;
  create trigger case_event_is_told after insert on case_event for each row
    when (new.event_type in ('DeadlineWarned', 'DeadlineMissed', 'DeadlineEscalated', 'DeadlineMended'))
    execute function queue_message();

  create table message (
    id text collate "C" primary key,
    municipality text not null,
    person text not null,
    case_id text collate "C" not null,
    seq integer not null,
    tone text not null,
    rule text not null,
    subject integer not null,
    due timestamptz(3) not null,
    law text,
    at timestamptz(3) not null,
    urgent boolean not null,
    found_late boolean not null,
    queued_at timestamptz(3) not null,
    read_at timestamptz(3)
  );
  create index message_by_person on message (municipality, person, at);
  create index message_by_case on message (case_id);

  create table delivery (
    id text collate "C" primary key,
    municipality text not null,
    kind text not null check (kind in ('now', 'digest', 'webhook')),
    channel text not null check (channel in ('email', 'webhook')),
    person text,
    webhook_id text,
    case_id text collate "C",
    payload jsonb,
    status text not null default 'queued' check (status in ('queued', 'sent', 'failed', 'given-up')),
    created_at timestamptz(3) not null default clock_timestamp(),
    attempts integer not null default 0,
    next_try timestamptz(3) not null default clock_timestamp(),
    sent_at timestamptz(3),
    message_id text,
    last_error text,
    check ((kind = 'webhook') = (person is null)),
    check ((kind = 'webhook') = (webhook_id is not null)),
    check ((status = 'sent') = (sent_at is not null))
  );
  create index delivery_waiting on delivery (next_try) where status = 'queued';
  create index delivery_by_person on delivery (municipality, person, created_at);
  create index delivery_by_case on delivery (case_id) where case_id is not null;

  create table delivery_message (
    message_id text collate "C" primary key,
    delivery_id text collate "C" not null references delivery (id) on delete cascade
  );
  create index delivery_message_by_delivery on delivery_message (delivery_id);

  create table person_channel (
    municipality text not null,
    initials text not null,
    key_id uuid not null,
    address bytea not null,
    language text not null check (language in ('da', 'en')),
    digest_hour integer not null check (digest_hour between 5 and 20),
    paused_until date,
    primary key (municipality, initials)
  );

  create table webhook (
    id text primary key,
    municipality text not null,
    url text not null,
    tones text[] not null,
    key_id uuid not null,
    secret bytea not null,
    created_at timestamptz(3) not null default clock_timestamp(),
    created_by text not null,
    removed_at timestamptz(3)
  );

  create function is_silenced(p_case_id text) returns boolean language sql stable as $$
    select exists (select from case_overview o where o.case_id = p_case_id and o.closed_on is not null)
      or exists (select from case_event d where d.case_id = p_case_id and d.event_type = 'ChildDied'
        and not exists (select from case_event x
          where x.case_id = p_case_id and x.seq > d.seq and x.event_type = 'EntryMisfiled'))
  $$;
`;
