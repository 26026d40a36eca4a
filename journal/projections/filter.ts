import type { Instant } from '../../domain/case/kernel/time';

/** Which cases a list shows. All conditions apply together. */
export interface CaseFilter {
  readonly municipality: string;
  readonly stage?: string;
  readonly team?: string;
  /** Initials of the worker. */
  readonly worker?: string;
  readonly colour?: string;
  readonly kind?: string;
  readonly closureCategory?: string;
  /** Blind index of the child. */
  readonly childIndex?: string;
  /** True for closed cases only, false for open ones only. */
  readonly closed?: boolean;
  /** Real time now: cases with something overdue, each judged by its own clock. */
  readonly overdueAt?: Instant;
  /** Real time: cases whose next due instant is before it, each judged by its own clock. */
  readonly dueBefore?: Instant;
}

/** A condition on `case_overview o`, with its parameters. */
export interface FilterSql {
  readonly where: string;
  readonly values: readonly unknown[];
}

const EQUAL: Readonly<Record<string, string>> = {
  municipality: 'o.municipality',
  stage: 'o.stage',
  team: 'o.team',
  worker: 'o.worker',
  colour: 'o.colour',
  kind: 'o.kind',
  closureCategory: 'o.closure_category',
};

const OFFSET = `o.clock_offset_ms * interval '1 millisecond'`;

/** The filter as SQL. */
export function filterSql(filter: CaseFilter): FilterSql {
  const values: unknown[] = [];
  const conditions: string[] = [];
  const add = (value: unknown, condition: (parameter: string) => string): void => {
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  for (const [name, column] of Object.entries(EQUAL)) {
    const value = filter[name as keyof CaseFilter];
    if (value !== undefined) add(value, (parameter) => `${column} = ${parameter}`);
  }
  if (filter.childIndex !== undefined) add(filter.childIndex, (p) => `o.child_index = decode(${p}, 'hex')`);
  if (filter.closed !== undefined) conditions.push(`o.closed_on is ${filter.closed ? 'not null' : 'null'}`);
  if (filter.overdueAt !== undefined) {
    add(filter.overdueAt, (p) => `(o.overdue_count > 0 or o.next_due <= ${p}::timestamptz + ${OFFSET})`);
  }
  if (filter.dueBefore !== undefined) add(filter.dueBefore, (p) => `o.next_due < ${p}::timestamptz + ${OFFSET}`);
  return { where: conditions.join(' and '), values };
}
