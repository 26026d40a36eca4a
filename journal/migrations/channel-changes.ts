/** Who changed where a person is reached, when, and to what; the address itself is only in the channel that stands. */
export const channelChanges = `
  create table person_channel_change (
    municipality text not null,
    initials text not null,
    changed_at timestamptz(3) not null default clock_timestamp(),
    changed_by text not null,
    removed boolean not null,
    new_address boolean not null,
    language text,
    digest_hour integer,
    paused_until date
  );
  create index person_channel_change_by_person on person_channel_change (municipality, initials, changed_at);
`;
