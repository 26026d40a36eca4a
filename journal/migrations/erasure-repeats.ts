/** When an erasure was carried out again, because a restored key store had keys of the case; one at a time of each case. */
export const erasureRepeats = `
  create table case_erasure_repeat (
    case_id text collate "C" not null references case_erasure (case_id),
    begun_at timestamptz(3) not null,
    finished_at timestamptz(3),
    primary key (case_id, begun_at)
  );
  create unique index case_erasure_repeat_under_way on case_erasure_repeat (case_id) where finished_at is null;
`;
