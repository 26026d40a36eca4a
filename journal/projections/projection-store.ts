import type { Pool } from 'pg';
import type { Unavailable } from '../database';
import { orUnavailable } from '../database';
import type { CaseFilter } from './filter';
import { filterSql } from './filter';
import type { OverviewRow } from './overview-row';
import { OVERVIEW_COLUMNS, overviewOf } from './overview-row';
import type { CaseOverview, CaseProjection, ControlLine, DeadlineLine } from './rows';
import { NOT_ERASED, projectionJson } from './rows';
import { SubmissionStore } from './submission-store';

/** One page of a list, in the order of the next due instant; cases with nothing due come last. */
export type CasePage =
  | {
      readonly kind: 'page';
      readonly cases: readonly CaseOverview[];
      /** Opaque; given to the next call. Absent on the last page. */
      readonly next?: string;
    }
  | Unavailable;

/** What a case's rows say, for one case. */
export type FoundProjection = ({ readonly kind: 'found' } & CaseProjection) | { readonly kind: 'none' } | Unavailable;

/** What cases can be counted by. */
export type CountedBy = 'stage' | 'team' | 'worker' | 'colour' | 'kind' | 'closureCategory';

const COLUMN: Readonly<Record<CountedBy, string>> = {
  stage: 'stage',
  team: 'team',
  worker: 'worker',
  colour: 'colour',
  kind: 'kind',
  closureCategory: 'closure_category',
};

/** How many cases, and how many subjects within them, are in one state of one control. */
export interface ControlCount {
  readonly code: string;
  readonly state: string;
  readonly cases: number;
  readonly subjects: number;
}

/** Lists and figures: rows computed by domain code, written with the entries they follow from. */
export class ProjectionStore {
  /** Which cases stand on the visitation committee's agenda. */
  readonly submissions: SubmissionStore;

  constructor(
    private readonly pool: Pool,
    private readonly timeoutMs = 1000,
  ) {
    this.submissions = new SubmissionStore(pool, timeoutMs);
  }

  /** Writes projections apart from an append; of an older entry than the stored one, and of an erased case, they are left out. */
  async put(projections: readonly CaseProjection[]): Promise<number | Unavailable> {
    return orUnavailable('journal', this.timeoutMs, async () => {
      const { rows } = await this.pool.query<{ written: number }>(
        `select write_projections(${NOT_ERASED}) as written`,
        [JSON.stringify(projections.map(projectionJson))],
      );
      return rows[0]?.written ?? 0;
    });
  }

  /** A page of the cases that a filter lets through. @param limit Most cases on the page. */
  async list(filter: CaseFilter, limit = 100, after?: string): Promise<CasePage> {
    const { where, values } = filterSql(filter);
    const from = after === undefined ? undefined : cursorOf(after);
    const beyond = from
      ? `and (o.next_due, o.case_id) > ($${values.length + 1}::timestamptz, $${values.length + 2})`
      : '';
    return orUnavailable('journal', this.timeoutMs, async (): Promise<CasePage> => {
      const { rows } = await this.pool.query<OverviewRow>(
        `select ${OVERVIEW_COLUMNS} from case_overview o where ${where} ${beyond}
         order by o.next_due, o.case_id limit ${limit + 1}`,
        [...values, ...(from ?? [])],
      );
      const cases = rows.slice(0, limit).map(overviewOf);
      const last = rows.length > limit ? cases.at(-1) : undefined;
      return { kind: 'page', cases, ...(last ? { next: cursorAt(last) } : {}) };
    });
  }

  /** How many cases a filter lets through. */
  async count(filter: CaseFilter): Promise<number | Unavailable> {
    const { where, values } = filterSql(filter);
    return orUnavailable('journal', this.timeoutMs, async () => {
      const { rows } = await this.pool.query<{ count: number }>(
        `select count(*)::integer as count from case_overview o where ${where}`,
        [...values],
      );
      return rows[0]?.count ?? 0;
    });
  }

  /** How many cases a filter lets through, by one of their codes; cases without the code are under the empty text. */
  async countBy(filter: CaseFilter, by: CountedBy): Promise<ReadonlyMap<string, number> | Unavailable> {
    const { where, values } = filterSql(filter);
    return orUnavailable('journal', this.timeoutMs, async () => {
      const { rows } = await this.pool.query<{ code: string; count: number }>(
        `select coalesce(o.${COLUMN[by]}, '') as code, count(*)::integer as count
         from case_overview o where ${where} group by 1 order by 1`,
        [...values],
      );
      return new Map(rows.map((row) => [row.code, row.count]));
    });
  }

  /** How the cases that a filter lets through stand, control by control. */
  async countControls(filter: CaseFilter): Promise<readonly ControlCount[] | Unavailable> {
    const { where, values } = filterSql(filter);
    return orUnavailable('journal', this.timeoutMs, async () => {
      const { rows } = await this.pool.query<ControlCount>(
        `select c.code, c.state, count(*)::integer as cases, sum(c.subject_count)::integer as subjects
         from case_overview o join case_control c using (case_id) where ${where}
         group by c.code, c.state order by c.code, c.state`,
        [...values],
      );
      return rows;
    });
  }

  /** The case that people know by a number. */
  async findByNumber(municipality: string, caseNumber: string): Promise<FoundProjection> {
    const found = await orUnavailable('journal', this.timeoutMs, async () => {
      const { rows } = await this.pool.query<{ case_id: string }>(
        'select case_id from case_number where municipality = $1 and number = $2',
        [municipality, caseNumber],
      );
      return { caseId: rows[0]?.case_id };
    });
    if ('kind' in found) return found;
    return found.caseId === undefined ? { kind: 'none' } : this.find(found.caseId);
  }

  /** The numbers people know a municipality's cases by, by case id. */
  async numbers(municipality: string): Promise<ReadonlyMap<string, string> | Unavailable> {
    return orUnavailable('journal', this.timeoutMs, async () => {
      const { rows } = await this.pool.query<{ case_id: string; number: string }>(
        'select case_id, number from case_number where municipality = $1',
        [municipality],
      );
      return new Map(rows.map((row) => [row.case_id, row.number]));
    });
  }

  /** All rows of one case. */
  async find(caseId: string): Promise<FoundProjection> {
    return orUnavailable('journal', this.timeoutMs, async (): Promise<FoundProjection> => {
      const [overviews, deadlines, controls] = await Promise.all([
        this.pool.query<OverviewRow>(`select ${OVERVIEW_COLUMNS} from case_overview o where o.case_id = $1`, [caseId]),
        this.pool.query<{ line: DeadlineLine }>(DEADLINES, [caseId]),
        this.pool.query<{ line: ControlLine }>(CONTROLS, [caseId]),
      ]);
      const [row] = overviews.rows;
      if (row === undefined) return { kind: 'none' };
      return {
        kind: 'found',
        overview: overviewOf(row),
        deadlines: deadlines.rows.map(({ line }) => line),
        controls: controls.rows.map(({ line }) => line),
      };
    });
  }
}

const DEADLINES = `select json_strip_nulls(json_build_object('rule', rule, 'subjectSeq', subject_seq,
    'dueAt', to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'dueDate', to_char(due_date, 'YYYY-MM-DD'), 'state', state)) as line
  from case_deadline where case_id = $1 order by due_at, rule, subject_seq`;

const CONTROLS = `select json_build_object('code', code, 'state', state, 'subjectCount', subject_count) as line
  from case_control where case_id = $1 order by code`;

function cursorAt(last: CaseOverview): string {
  return Buffer.from(JSON.stringify([last.nextDue ?? 'infinity', last.caseId])).toString('base64url');
}

function cursorOf(text: string): readonly [string, string] {
  const cursor: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
  if (!Array.isArray(cursor) || cursor.length !== 2) throw new RangeError('Not a place in a list.');
  return [String(cursor[0]), String(cursor[1])];
}
