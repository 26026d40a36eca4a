import type { Pool } from 'pg';
import type { ArchiveAnswer, ErasureGround } from '../../domain/case/erasure/words';
import type { Role } from '../../domain/case/kernel/event';
import type { Instant } from '../../domain/case/kernel/time';
import { orUnavailable, type Unavailable } from '../database';
import { IS_CASE } from '../events/streams';

/**
 * An approved erasure (godkendt sletning): what stays readable of it for good. Codes, initials and instants. Where the journal
 * was restored from before the erasure, only what the tombstone of the case's key and plain headers tell.
 */
export interface ErasureApproval {
  readonly caseId: string;
  readonly municipality: string;
  /** Number of the entry that approved it. */
  readonly entry?: number;
  readonly ground: ErasureGround;
  readonly archive?: ArchiveAnswer;
  readonly proposedBy?: string;
  readonly proposedAt?: Instant;
  readonly approvedBy?: string;
  readonly approvedRole?: Role;
  /** When it was approved; where the journal does not have the approval, when the case's key was destroyed. */
  readonly approvedAt: Instant;
}

/** One step of an erasure that was carried out, and how many keys, rows or histories it took away. */
export interface ErasureStepDone {
  readonly step: string;
  readonly doneAt: Instant;
  readonly count: number;
}

/** One repetition of a finished erasure, because keys of the case were there again. */
export interface ErasureRepeat {
  readonly begunAt: Instant;
  /** When all was gone again; absent until then. */
  readonly finishedAt?: Instant;
}

/** How far one erasure has come, without who and why. */
export interface ErasureStanding extends Pick<ErasureApproval, 'caseId' | 'municipality' | 'approvedAt'> {
  readonly finishedAt?: Instant;
  /** When a repetition began that is not finished. */
  readonly repeatingSince?: Instant;
}

/** An erasure with how far it has come. */
export interface ErasureRecord extends ErasureApproval {
  readonly caseNumber: string | null;
  /** In the order in which they were carried out. */
  readonly steps: readonly ErasureStepDone[];
  /** When everything was gone and had been looked for, the first time; absent until then. */
  readonly finishedAt?: Instant;
  /** When it was carried out again; the first one first. */
  readonly repeats: readonly ErasureRepeat[];
}

/** The erasure that was looked for, if there is one. */
export type FoundErasure = ({ readonly kind: 'found' } & ErasureRecord) | { readonly kind: 'none' } | Unavailable;

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const instant = (column: string): string => `to_char(${column} at time zone 'UTC', ${INSTANT})`;

const FIND = `select json_strip_nulls(json_build_object('caseId', e.case_id, 'municipality', e.municipality,
    'entry', e.entry, 'ground', e.ground, 'archive', e.archive, 'proposedBy', e.proposed_by,
    'proposedAt', ${instant('e.proposed_at')}, 'approvedBy', e.approved_by, 'approvedRole', e.approved_role,
    'approvedAt', ${instant('e.approved_at')}, 'finishedAt', ${instant('e.finished_at')})) as record,
    n.number as case_number,
    (select coalesce(json_agg(json_build_object('step', s.step, 'doneAt', ${instant('s.done_at')}, 'count', s.count)
       order by s.done_at), '[]') from case_erasure_step s where s.case_id = e.case_id) as steps,
    (select coalesce(json_agg(json_strip_nulls(json_build_object('begunAt', ${instant('r.begun_at')},
       'finishedAt', ${instant('r.finished_at')})) order by r.begun_at), '[]')
       from case_erasure_repeat r where r.case_id = e.case_id) as repeats
  from case_erasure e left join case_number n on n.case_id = e.case_id`;

const STANDINGS = `select json_strip_nulls(json_build_object('caseId', e.case_id, 'municipality', e.municipality,
    'approvedAt', ${instant('e.approved_at')}, 'finishedAt', ${instant('e.finished_at')},
    'repeatingSince', ${instant('r.begun_at')})) as standing
  from (
    select case_id, municipality, approved_at, finished_at from case_erasure
    union all
    select a.case_id, a.municipality, a.recorded_at, null from case_event a
    where a.event_type = 'CaseErased' and not exists (select from case_erasure g where g.case_id = a.case_id)
  ) e left join case_erasure_repeat r on r.case_id = e.case_id and r.finished_at is null
  where $1::text is null or e.case_id = $1 order by e.case_id`;

const WITHOUT_RECORD = `select h.case_id from case_head h
  where h.seq > 0 and h.${IS_CASE} and h.case_id > $1 and ($2::text[] is null or h.case_id = any($2))
    and not exists (select from case_erasure g where g.case_id = h.case_id)
  order by h.case_id limit $3`;

interface Row {
  readonly record: Omit<ErasureRecord, 'caseNumber' | 'steps' | 'repeats'>;
  readonly case_number: string | null;
  readonly steps: readonly ErasureStepDone[];
  readonly repeats: readonly ErasureRepeat[];
}

/** What is kept of erased cases, in the journal's database. */
export class ErasureStore {
  constructor(
    private readonly pool: Pool,
    private readonly timeoutMs = 5_000,
  ) {}

  /** The erasure of a case by its id, or by its number in its municipality. */
  find(municipality: string, given: string): Promise<FoundErasure> {
    return orUnavailable('journal', this.timeoutMs, async (): Promise<FoundErasure> => {
      const { rows } = await this.pool.query<Row>(
        `${FIND} where e.case_id = $2 or (n.municipality = $1 and n.number = $2) limit 1`,
        [municipality, given],
      );
      const [row] = rows;
      if (!row) return { kind: 'none' };
      const { record, case_number: caseNumber, steps, repeats } = row;
      return { kind: 'found', ...record, caseNumber, steps, repeats };
    });
  }

  /** How far every approved erasure has come, or that of one case; those too that nobody began. */
  standings(caseId?: string): Promise<readonly ErasureStanding[] | Unavailable> {
    return orUnavailable('journal', this.timeoutMs, async () => {
      const { rows } = await this.pool.query<{ standing: ErasureStanding }>(STANDINGS, [caseId ?? null]);
      return rows.map(({ standing }) => standing);
    });
  }

  /** The next ids of cases of which no erasure is recorded, in order. @param among only these cases. @default all */
  withoutRecord(after: string, limit: number, among?: readonly string[]): Promise<readonly string[] | Unavailable> {
    return orUnavailable('journal', this.timeoutMs, async () => {
      const { rows } = await this.pool.query<{ case_id: string }>(WITHOUT_RECORD, [after, among ?? null, limit]);
      return rows.map((row) => row.case_id);
    });
  }

  /** Keeps an approval before anything is destroyed; the first one stays. */
  async begin(approval: ErasureApproval): Promise<true | Unavailable> {
    return orUnavailable('journal', this.timeoutMs, async () => {
      await this.pool.query(
        `insert into case_erasure (case_id, municipality, entry, ground, archive, proposed_by, proposed_at, approved_by,
           approved_role, approved_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (case_id) do nothing`,
        [
          approval.caseId,
          approval.municipality,
          approval.entry ?? null,
          approval.ground,
          approval.archive ?? null,
          approval.proposedBy ?? null,
          approval.proposedAt ?? null,
          approval.approvedBy ?? null,
          approval.approvedRole ?? null,
          approval.approvedAt,
        ],
      );
      return true as const;
    });
  }

  /** Records that a finished erasure is carried out again; one that is under way goes on. */
  async repeat(caseId: string, at: Instant): Promise<true | Unavailable> {
    return orUnavailable('journal', this.timeoutMs, async () => {
      await this.pool.query(
        `insert into case_erasure_repeat (case_id, begun_at) values ($1, $2)
         on conflict (case_id) where finished_at is null do nothing`,
        [caseId, at],
      );
      return true as const;
    });
  }

  /** Records that a step was carried out; a repetition only adds to what was taken away. */
  async stepDone(caseId: string, { step, doneAt, count }: ErasureStepDone): Promise<true | Unavailable> {
    return orUnavailable('journal', this.timeoutMs, async () => {
      await this.pool.query(
        `insert into case_erasure_step as s (case_id, step, done_at, count) values ($1, $2, $3, $4)
         on conflict (case_id, step) do update
           set count = case s.step when 'proof' then excluded.count else s.count + excluded.count end`,
        [caseId, step, doneAt, count],
      );
      return true as const;
    });
  }

  /** Records that everything was gone and had been looked for. */
  async finish(caseId: string, at: Instant): Promise<true | Unavailable> {
    return orUnavailable('journal', this.timeoutMs, async () => {
      await this.pool.query(
        `with again as (
           update case_erasure_repeat set finished_at = $2 where case_id = $1 and finished_at is null
         )
         update case_erasure set finished_at = coalesce(finished_at, $2) where case_id = $1`,
        [caseId, at],
      );
      return true as const;
    });
  }

  /**
   * Removes every row that tells of an erased case beside its journal: lists, deadlines, controls, the child and the
   * number in another system, stored answers.
   *
   * @returns How many rows there were.
   */
  async clear(caseId: string): Promise<number | Unavailable> {
    return orUnavailable('journal', this.timeoutMs, async () => {
      const { rows } = await this.pool.query<{ count: number }>('select clear_erased_case($1) as count', [caseId]);
      return rows[0]?.count ?? 0;
    });
  }

  /** Versions of the ring under which rows of the journal are chained, and how many rows each. */
  chainVersions(): Promise<ReadonlyMap<number, number> | Unavailable> {
    return orUnavailable('journal', CENSUS_TIMEOUT_MS, async () => {
      const { rows: tables } = await this.pool.query<{ name: string }>(
        `select quote_ident(table_name) as name from information_schema.columns
         where table_schema = current_schema() and column_name = 'chain_version'`,
      );
      const counts = new Map<number, number>();
      for (const { name } of tables) {
        const { rows } = await this.pool.query<{ version: number; count: number }>(
          `select chain_version as version, count(*)::integer as count from ${name} group by 1`,
        );
        for (const { version, count } of rows) counts.set(version, (counts.get(version) ?? 0) + count);
      }
      return counts;
    });
  }
}

const CENSUS_TIMEOUT_MS = 60_000;
