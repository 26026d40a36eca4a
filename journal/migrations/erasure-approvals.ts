/**
 * Erasures are found by their approval as well, which has a plain header: one that nobody began has no row of its own.
 * And what is known of an erasure may be the tombstone of the case's key alone, where the journal is from before it.
 */
export const erasureApprovals = `
  create index case_event_erasing on case_event (case_id, seq) where event_type = 'CaseErased';

  alter table case_erasure
    alter column entry drop not null,
    alter column archive drop not null,
    alter column proposed_by drop not null,
    alter column proposed_at drop not null,
    alter column approved_by drop not null,
    alter column approved_role drop not null;
`;
