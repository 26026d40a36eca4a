import type { Client } from 'pg';

/** The team whose list is measured: one of ten, each with as many cases. */
export const TEAM = 'Team 3';

const MUNICIPALITY = 'bench';

/**
 * Lets lists be measured over rows of a municipality that has rows only: made in the database, without journal, keys or
 * workflows. Two in three cases are open; something falls due in each of these within half a year. The rows go afterwards.
 */
export async function withRows(
  database: Client,
  cases: number,
  work: (municipality: string) => Promise<void>,
): Promise<void> {
  try {
    await database.query(
      `insert into case_overview (case_id, municipality, case_number, child_index, kind, stage, team, worker, colour,
         next_due, next_due_rule, overdue_count, opened_on, closed_on, clock_offset_ms, as_of, seq)
       select 'bench' || md5(n::text), $1, '2026-' || lpad(n::text, 6, '0'), sha256(n::text::bytea), 'child',
         (array['notification', 'examination', 'decision', 'follow-up'])[1 + n % 4], 'Team ' || n % 10,
         'B' || n % 400, (array['red', 'yellow', 'green'])[1 + n % 3],
         case when n % 3 = 0 then 'infinity' else now() + interval '180 days' * random() end,
         'K' || lpad((1 + n % 26)::text, 2, '0'), n % 2, current_date - n % 900,
         case when n % 3 = 0 then current_date end, 0, now(), 20
       from generate_series(1, $2::integer) n`,
      [MUNICIPALITY, cases],
    );
    await database.query('vacuum analyze case_overview');
    await work(MUNICIPALITY);
  } finally {
    await database.query('delete from case_overview where municipality = $1', [MUNICIPALITY]);
    await database.query('vacuum case_overview');
  }
}
