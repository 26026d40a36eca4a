import type { FieldValue } from '../case/kernel/event';
import type { Content } from './taken-over';

/** One field in which a list says something else than before. */
export interface FieldChange {
  /** Name of the field in the entry's definition; `happenedAt` is the day or time itself, `text` any free text. */
  readonly field: string;
  /** Dates, codes and numbers; absent for free text, for what identifies the child, and where there was nothing. */
  readonly from?: FieldValue;
  readonly to?: FieldValue;
}

/** Something a row says that a case's journal does not, or the other way round. */
export interface Difference {
  /** The case's number in the list. */
  readonly caseNumber: string;
  /** The part of the row, e.g. `row:vurderet`. */
  readonly part: string;
  /** Type of the entry. */
  readonly type: string;
  readonly kind: 'changed' | 'added' | 'gone';
  /** Set where a person's entry stands in the way and is kept. */
  readonly kept?: true;
  readonly changes: readonly FieldChange[];
}

/** Fields that say who the child is: a difference in them is told without the values. */
const identifying: ReadonlySet<string> = new Set(['child', 'birthDay']);

/** The fields in which two contents of a part differ; none where they say the same. */
export function changesBetween(before: Content | undefined, after: Content | undefined): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  const add = (field: string, from: FieldValue | undefined, to: FieldValue | undefined): void => {
    if (JSON.stringify(from) === JSON.stringify(to)) return;
    if (identifying.has(field)) changes.push({ field });
    else changes.push({ field, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) });
  };
  add('happenedAt', before?.happenedAt, after?.happenedAt);
  for (const field of new Set([...Object.keys(before?.data ?? {}), ...Object.keys(after?.data ?? {})])) {
    add(field, before?.data[field], after?.data[field]);
  }
  if (before?.textDigest !== after?.textDigest) changes.push({ field: 'text' });
  return changes;
}
