import type { Pool } from 'pg';
import type { Role } from '../../domain/case/kernel/event';
import type { CivilDay, Instant } from '../../domain/case/kernel/time';
import type { Absence } from '../../domain/staff/absence';
import type { StaffMember, StaffRegister } from '../../domain/staff/register';
import { isUnavailable, orUnavailable, type Unavailable } from '../database';
import { AbsenceStore } from './absence-store';

/** One line of the staff register: a person's roles, team and substitute from a day. */
export interface StaffEntry {
  readonly initials: string;
  readonly roles: readonly Role[];
  readonly team?: string;
  /** Initials of the one who stands in (stedfortræder). */
  readonly substitute?: string;
  /** Share of full time (beskæftigelsesgrad), above 0 and at most 1. @default 1 */
  readonly share?: number;
  /** The day the person qualified (uddannet). */
  readonly qualifiedOn?: CivilDay;
  readonly from: CivilDay;
  /** Last day; absent: until further notice. */
  readonly until?: CivilDay;
}

interface Row {
  readonly initials: string;
  readonly roles: Role[];
  readonly team: string | null;
  readonly substitute: string | null;
  readonly share: number | null;
  readonly qualified_on: string | null;
  readonly from_day: string;
  readonly until_day: string | null;
}

/** The staff register (medarbejderregister) in the journal's database. */
export class StaffStore {
  /** Who is away when. */
  readonly absences: AbsenceStore;

  constructor(
    private readonly pool: Pool,
    private readonly timeoutMs = 1000,
  ) {
    this.absences = new AbsenceStore(pool, timeoutMs);
  }

  /** The municipalities that have a register. */
  async municipalities(): Promise<readonly string[] | Unavailable> {
    return orUnavailable('journal', this.timeoutMs, async () => {
      const { rows } = await this.pool.query<{ municipality: string }>(
        'select distinct municipality from staff_entry order by municipality',
      );
      return rows.map(({ municipality }) => municipality);
    });
  }

  /**
   * A municipality's register as the domain asks it: people, and who is away when.
   *
   * @param knownAt with the absences that stood at that instant. People are as the register has them now: a line that is
   * replaced leaves nothing behind.
   */
  async register(municipality: string, knownAt?: Instant): Promise<StaffRegister | Unavailable> {
    const [entries, absences] = await Promise.all([
      this.entries(municipality),
      this.absences.standing(municipality, knownAt),
    ]);
    if (isUnavailable(entries)) return entries;
    return isUnavailable(absences) ? absences : registerOf(municipality, entries, absences);
  }

  /** Every line of a municipality's register, by initials and first day. */
  async entries(municipality: string): Promise<readonly StaffEntry[] | Unavailable> {
    return orUnavailable('journal', this.timeoutMs, async () => {
      const { rows } = await this.pool.query<Row>(
        `select initials, roles, team, substitute, to_char(from_day, 'YYYY-MM-DD') as from_day,
           to_char(until_day, 'YYYY-MM-DD') as until_day, share::float8 as share,
           to_char(qualified_on, 'YYYY-MM-DD') as qualified_on
         from staff_entry where municipality = $1 order by initials, from_day`,
        [municipality],
      );
      return rows.map(entryOf);
    });
  }

  /** Enters lines; one with the same initials and first day is replaced. Answers how many were new or changed. */
  async put(municipality: string, entries: readonly StaffEntry[]): Promise<number | Unavailable> {
    return orUnavailable('journal', this.timeoutMs, async () => {
      const { rowCount } = await this.pool.query(
        `insert into staff_entry as s (municipality, initials, from_day, until_day, roles, team, substitute, share, qualified_on)
         select $1, e.initials, e."from", e.until, e.roles, e.team, e.substitute, e.share, e."qualifiedOn"
         from jsonb_to_recordset($2::jsonb)
           as e (initials text, "from" date, until date, roles text[], team text, substitute text, share numeric,
             "qualifiedOn" date)
         on conflict (municipality, initials, from_day) do update
         set until_day = excluded.until_day, roles = excluded.roles, team = excluded.team, substitute = excluded.substitute,
           share = excluded.share, qualified_on = excluded.qualified_on
         where (s.until_day, s.roles, s.team, s.substitute, s.share, s.qualified_on) is distinct from
           (excluded.until_day, excluded.roles, excluded.team, excluded.substitute, excluded.share, excluded.qualified_on)`,
        [municipality, JSON.stringify(entries)],
      );
      return rowCount ?? 0;
    });
  }
}

/** A municipality's register as the domain asks it. */
export function registerOf(
  municipality: string,
  entries: readonly StaffEntry[],
  absences: readonly Absence[] = [],
): StaffRegister {
  const members = new Map<string, StaffMember>();
  for (const entry of entries) {
    const { initials, roles, team, substitute, share } = entry;
    const period = { from: entry.from, ...(entry.until === undefined ? {} : { until: entry.until }) };
    const known = members.get(initials);
    const qualifiedOn = entry.qualifiedOn ?? known?.qualifiedOn;
    // A line that names no share after one that did means full time again.
    const ofTime = share ?? (known?.shares ? 1 : undefined);
    const shares = [...(known?.shares ?? []), ...(ofTime === undefined ? [] : [{ share: ofTime, ...period }])];
    members.set(initials, {
      initials,
      roles: [...(known?.roles ?? []), ...roles.map((role) => ({ role, ...period }))],
      teams: [...(known?.teams ?? []), ...(team === undefined ? [] : [{ team, ...period }])],
      substitutes: [...(known?.substitutes ?? []), ...(substitute === undefined ? [] : [{ substitute, ...period }])],
      ...(shares.length > 0 ? { shares } : {}),
      ...(qualifiedOn === undefined ? {} : { qualifiedOn }),
    });
  }
  for (const { initials, ...period } of absences) {
    const known = members.get(initials);
    if (known) members.set(initials, { ...known, absences: [...(known.absences ?? []), period] });
  }
  return { municipality, members: [...members.values()] };
}

function entryOf(row: Row): StaffEntry {
  return {
    initials: row.initials,
    roles: row.roles,
    from: row.from_day,
    ...(row.team === null ? {} : { team: row.team }),
    ...(row.substitute === null ? {} : { substitute: row.substitute }),
    ...(row.share === null ? {} : { share: row.share }),
    ...(row.qualified_on === null ? {} : { qualifiedOn: row.qualified_on }),
    ...(row.until_day === null ? {} : { until: row.until_day }),
  };
}
