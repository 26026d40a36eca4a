import type { Pool } from 'pg';
import type { Instant } from '../../domain/case/kernel/time';
import { orUnavailable, type Unavailable } from '../database';

/** Who reads, with what and for what. */
export interface Reader {
  /** Initials, `?` for someone who is not named. */
  readonly by: string;
  /** Code of the program that is read with: `cli`, `library`. */
  readonly client: string;
  /** Code of the purpose (formål). */
  readonly purpose?: string;
}

/** A filter's codes as the access log keeps them: nothing that says who a child is. */
export type FilterCodes = Readonly<Record<string, string | boolean>>;

/** What is read: one case, or a page of a list. `reading` is a code: `show`, `journal`, `list` … */
export type WhatIsRead =
  | { readonly reading: string; readonly caseId: string }
  | { readonly reading: string; readonly filter: FilterCodes; readonly cases: number };

/** One line of the access log (opslagslog). */
export interface AccessLine extends Reader {
  readonly at: Instant;
  readonly municipality: string;
  readonly reading: string;
  /** Absent for a list. */
  readonly caseId?: string;
  readonly caseNumber?: string;
  readonly filter?: FilterCodes;
  /** How many cases a page of a list showed. */
  readonly cases?: number;
}

/** What lines are looked for; both ends of the period included. */
export interface AccessQuery {
  readonly municipality: string;
  /** A case's id or number; of an erased case too. */
  readonly case?: string;
  /** Initials of the reader. */
  readonly by?: string;
  readonly from?: Instant;
  readonly to?: Instant;
  /** Most lines answered, the latest. */
  readonly limit: number;
}

interface Row {
  readonly at: string;
  readonly municipality: string;
  readonly read_by: string;
  readonly client: string;
  readonly reading: string;
  readonly purpose: string | null;
  readonly case_id: string | null;
  readonly case_number: string | null;
  readonly list_filter: FilterCodes | null;
  readonly list_cases: number | null;
}

/** The access log of cases (opslagslog): who has read what, when. Append-only, in the journal's database. */
export class AccessLog {
  constructor(
    private readonly pool: Pool,
    private readonly timeoutMs = 1000,
  ) {}

  /** Writes a line, at the database's own time; to be awaited before what was read is shown. */
  async record(
    municipality: string,
    reader: Reader,
    read: WhatIsRead,
  ): Promise<{ readonly kind: 'recorded' } | Unavailable> {
    const [caseId, filter, cases] =
      'caseId' in read ? [read.caseId, null, null] : [null, JSON.stringify(read.filter), read.cases];
    return orUnavailable('journal', this.timeoutMs, async () => {
      await this.pool.query({
        name: 'record-access',
        text: `insert into case_access
            (municipality, read_by, client, reading, purpose, case_id, list_filter, list_cases)
          values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8)`,
        values: [
          ...[municipality, reader.by, reader.client, read.reading, reader.purpose ?? null],
          ...[caseId, filter, cases],
        ],
      });
      return { kind: 'recorded' as const };
    });
  }

  /** The lines that a query finds, the earliest first; of more than its limit the latest. */
  async find(query: AccessQuery): Promise<readonly AccessLine[] | Unavailable> {
    return orUnavailable('journal', this.timeoutMs, async () => {
      const { rows } = await this.pool.query<Row>(FIND, [
        query.municipality,
        query.case ?? null,
        query.by ?? null,
        query.from ?? null,
        query.to ?? null,
        query.limit,
      ]);
      return rows.reverse().map(lineOf);
    });
  }
}

const FIND = `select to_char(a.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
    a.municipality, a.read_by, a.client, a.reading, a.purpose, a.case_id, n.number as case_number, a.list_filter,
    a.list_cases
  from case_access a left join case_number n on n.case_id = a.case_id
  where a.municipality = $1
    and ($2::text is null or a.case_id = $2
      or a.case_id = (select c.case_id from case_number c where c.municipality = $1 and c.number = $2))
    and ($3::text is null or a.read_by = $3)
    and a.read_at >= coalesce($4::timestamptz, '-infinity') and a.read_at <= coalesce($5::timestamptz, 'infinity')
  order by a.read_at desc, a.number desc limit $6`;

function lineOf(row: Row): AccessLine {
  return {
    at: row.at,
    municipality: row.municipality,
    by: row.read_by,
    client: row.client,
    reading: row.reading,
    ...(row.purpose === null ? {} : { purpose: row.purpose }),
    ...(row.case_id === null ? {} : { caseId: row.case_id }),
    ...(row.case_number === null ? {} : { caseNumber: row.case_number }),
    ...(row.list_filter === null ? {} : { filter: row.list_filter }),
    ...(row.list_cases === null ? {} : { cases: row.list_cases }),
  };
}
