import type { CaseOverview } from './rows';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** The columns of {@link OverviewRow}. */
export const OVERVIEW_COLUMNS = `o.case_id, o.municipality, o.case_number, encode(o.child_index, 'hex') as child_index,
  o.kind, o.stage, o.team, o.worker, o.colour, o.closure_category,
  case when o.next_due = 'infinity' then null else to_char(o.next_due at time zone 'UTC', ${INSTANT}) end as next_due,
  o.next_due_rule, o.overdue_count, to_char(o.opened_on, 'YYYY-MM-DD') as opened_on,
  to_char(o.closed_on, 'YYYY-MM-DD') as closed_on, o.clock_offset_ms::float8 as clock_offset_ms,
  to_char(o.as_of at time zone 'UTC', ${INSTANT}) as as_of, o.seq`;

/** A row of `case_overview`. */
export interface OverviewRow {
  readonly case_id: string;
  readonly municipality: string;
  readonly case_number: string | null;
  readonly child_index: string | null;
  readonly kind: string;
  readonly stage: string;
  readonly team: string | null;
  readonly worker: string | null;
  readonly colour: string | null;
  readonly closure_category: string | null;
  readonly next_due: string | null;
  readonly next_due_rule: string | null;
  readonly overdue_count: number;
  readonly opened_on: string | null;
  readonly closed_on: string | null;
  readonly clock_offset_ms: number;
  readonly as_of: string;
  readonly seq: number;
}

/** The overview of a stored row. */
export function overviewOf(row: OverviewRow): CaseOverview {
  return {
    caseId: row.case_id,
    municipality: row.municipality,
    kind: row.kind,
    stage: row.stage,
    overdueCount: row.overdue_count,
    clockOffsetMs: row.clock_offset_ms,
    asOf: row.as_of,
    seq: row.seq,
    ...given('caseNumber', row.case_number),
    ...given('childIndex', row.child_index),
    ...given('team', row.team),
    ...given('worker', row.worker),
    ...given('colour', row.colour),
    ...given('closureCategory', row.closure_category),
    ...given('nextDue', row.next_due),
    ...given('nextDueRule', row.next_due_rule),
    ...given('openedOn', row.opened_on),
    ...given('closedOn', row.closed_on),
  };
}

function given<Name extends string>(name: Name, value: string | null): { readonly [K in Name]?: string } {
  return (value === null ? {} : { [name]: value }) as { readonly [K in Name]?: string };
}
