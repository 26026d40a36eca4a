import { WorkerAssigned } from '../case/assignment/facts';
import { namesWorker, inOrderOfDay } from '../case/assignment/order';
import type { ListRow } from '../case/from-list/columns';
import type { FieldValue, NewEvent } from '../case/kernel/event';
import { dayOf } from '../case/kernel/order';
import { factsOf, type CaseState, type FactOf } from '../case/kernel/state';
import type { CivilDay } from '../case/kernel/time';
import { civilDayOf } from '../law/calendar/copenhagen';
import type { TakenOver } from './taken-over';

/** The columns that say who has a case, with the field of the assignment and of the opening each gives. */
export const assignedColumns = { worker: 'rådgiver', team: 'team' } as const;

/** A field of an assignment that a list gives. */
export type AssignedField = keyof typeof assignedColumns;

const fields = Object.keys(assignedColumns) as AssignedField[];

/** Name of the part of a row that tells of a change from a list's day on. */
export function assignmentPart(field: AssignedField, day: CivilDay): string {
  return `${columnPart(field)}/${day}`;
}

/** The same without the day, as it is told. */
export function columnPart(field: AssignedField): string {
  return `row:${assignedColumns[field]}`;
}

/** Whether a part tells of such a change: a later list no longer names it, and it stands all the same. */
export function isAssignment({ part }: TakenOver): boolean {
  return fields.some((field) => part.startsWith(`${columnPart(field)}/`));
}

/** A list's word about who has a case, against what lists said by that list's day. */
export interface AssignmentChange {
  readonly field: AssignedField;
  readonly from?: FieldValue;
  readonly to?: FieldValue;
  /** The change that a list of the same day told of, to be corrected. */
  readonly known?: TakenOver;
  /** Set where nothing is to be recorded: a person has said otherwise, or the list cannot say it. */
  readonly kept: boolean;
  readonly event: NewEvent;
}

/**
 * What a row says of worker and team otherwise than lists said by its day. A change is an assignment from the list's day:
 * who had the case before that day had it. It is kept out where a person assigned the case on that day or later, and where
 * the team is left blank; a blank worker is a case without one (vakant).
 *
 * @param taken what lists have left in the journal, by part
 */
export function assignmentChanges(
  row: ListRow,
  day: CivilDay,
  opening: TakenOver,
  taken: ReadonlyMap<string, TakenOver>,
  state: CaseState,
): readonly AssignmentChange[] {
  return fields.flatMap((field): readonly AssignmentChange[] => {
    const from = saidBy(field, day, taken) ?? { value: opening.content.data[field] };
    const to = row[field];
    if (from.value === to) return [];
    const standing = standingOf(state, field);
    const own = standing?.src === undefined && standing !== undefined && dayOf(standing) >= day ? standing : undefined;
    if (own && own.data[field] === to) return [];
    const known = taken.get(assignmentPart(field, day));
    const data = to === undefined ? { vacant: true } : { [field]: to };
    return [
      {
        field,
        ...(from.value === undefined ? {} : { from: from.value }),
        ...(to === undefined ? {} : { to }),
        ...(known ? { known } : {}),
        kept: own !== undefined || known?.byPerson === true || (field === 'team' && to === undefined),
        event: { type: WorkerAssigned.event, happenedAt: day, data },
      },
    ];
  });
}

/** What lists of days up to and including this one last said since the opening. */
function saidBy(
  field: AssignedField,
  day: CivilDay,
  taken: ReadonlyMap<string, TakenOver>,
): { readonly value: FieldValue | undefined } | undefined {
  const last = [...taken.values()]
    .filter(({ part, content }) => part.startsWith(`${columnPart(field)}/`) && civilDayOf(content.happenedAt) <= day)
    .sort((a, b) => (a.content.happenedAt < b.content.happenedAt ? -1 : 1))
    .at(-1);
  return last && { value: last.content.data[field] };
}

function standingOf(state: CaseState, field: AssignedField): FactOf<typeof WorkerAssigned> | undefined {
  const assigned = inOrderOfDay(factsOf(state, WorkerAssigned));
  return field === 'worker' ? assigned.findLast(namesWorker) : assigned.findLast(({ data }) => data.team !== undefined);
}
