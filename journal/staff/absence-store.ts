import type { Pool } from 'pg';
import type { CivilDay, Instant } from '../../domain/case/kernel/time';
import type { Absence } from '../../domain/staff/absence';
import { orUnavailable, type Unavailable } from '../database';

interface Row {
  readonly initials: string;
  readonly from_day: string;
  readonly until_day: string | null;
}

/** Absences of staff (fravær) in the journal's database. What is withdrawn stays there, with who withdrew it. */
export class AbsenceStore {
  constructor(
    private readonly pool: Pool,
    private readonly timeoutMs = 1000,
  ) {}

  /**
   * Every absence of a municipality's staff that stands, by initials and first day.
   *
   * @param knownAt those that stood at that instant instead: recorded by then, and withdrawn later if at all
   */
  async standing(municipality: string, knownAt?: Instant): Promise<readonly Absence[] | Unavailable> {
    return orUnavailable('journal', this.timeoutMs, async () => {
      const { rows } = await this.pool.query<Row>(
        `select initials, to_char(from_day, 'YYYY-MM-DD') as from_day, to_char(until_day, 'YYYY-MM-DD') as until_day
         from staff_absence where municipality = $1
           and ($2::timestamptz is null or recorded_at <= $2)
           and (withdrawn_at is null or withdrawn_at > $2)
         order by initials, from_day`,
        [municipality, knownAt ?? null],
      );
      return rows.map(absenceOf);
    });
  }

  /**
   * Enters absences; one with the same initials and first day takes the place of what stood. Answers how many were new
   * or changed.
   *
   * @param by initials of the one who says so
   */
  async put(municipality: string, absences: readonly Absence[], by: string): Promise<number | Unavailable> {
    return orUnavailable('journal', this.timeoutMs, async () => {
      const { rows } = await this.pool.query<{ readonly count: number }>(
        `with told as (
           select distinct on (initials, "from") initials, "from" as from_day, until as until_day
           from rows from (jsonb_to_recordset($2::jsonb) as (initials text, "from" date, until date))
             with ordinality as a (initials, "from", until, place)
           order by initials, "from", place desc
         ), changed as (
           select told.* from told left join staff_absence s on s.municipality = $1 and s.initials = told.initials
             and s.from_day = told.from_day and s.withdrawn_at is null
           where s.number is null or s.until_day is distinct from told.until_day
         )
         select count(enter_staff_absence($1, initials, from_day, until_day, $3))::integer as count from changed`,
        [municipality, JSON.stringify(absences), by],
      );
      return rows[0]?.count ?? 0;
    });
  }

  /**
   * Somebody is back from a day: the absence that includes it ends the day before; one that would have begun that day is
   * withdrawn. Answers how many absences that was.
   *
   * @param day the first day back
   * @param by initials of the one who says so
   */
  async end(municipality: string, initials: string, day: CivilDay, by: string): Promise<number | Unavailable> {
    return orUnavailable('journal', this.timeoutMs, async () => {
      const { rows } = await this.pool.query<{ readonly count: number }>(
        `select count(end_staff_absence(number, $3::date, $4))::integer as count from (
           select number from staff_absence
           where municipality = $1 and initials = $2 and withdrawn_at is null
             and from_day <= $3::date and (until_day is null or until_day >= $3::date)
         ) as running`,
        [municipality, initials, day, by],
      );
      return rows[0]?.count ?? 0;
    });
  }
}

function absenceOf({ initials, from_day, until_day }: Row): Absence {
  return { initials, from: from_day, ...(until_day === null ? {} : { until: until_day }) };
}
