import { listColumns } from '../../domain/case/from-list/columns';
import { headingOf } from './headings';
import { judgedFields, type JudgedField } from './population-judged';

/** Where the columns of a population stand. */
export interface PopulationColumns {
  readonly number: number;
  /** `-1` where the list names no workers. */
  readonly worker: number;
  /** The position of a column, or what judging the case tells. */
  readonly fields: readonly (number | JudgedField)[];
}

/** Finds the columns that are asked for; answers the name of the first that is lacking, or is there more than once. */
export function columnsOf(
  headings: readonly string[],
  fields: readonly string[],
): PopulationColumns | { readonly lacking: string } | { readonly doubled: string } {
  const positionOf = (column: string): number => headings.findIndex((heading) => sameColumn(column, heading));
  const number = positionOf(listColumns.caseNumber.heading);
  if (number < 0) return { lacking: listColumns.caseNumber.heading };
  const found: (number | JudgedField)[] = [];
  for (const field of fields) {
    const position = positionOf(field);
    const judged = judgedFields.get(folded(field));
    if (position >= 0) found.push(position);
    else if (judged) found.push(judged);
    else return { lacking: field };
  }
  const isJudged = found.some((field) => typeof field !== 'number');
  const used = [listColumns.caseNumber.heading, listColumns.worker.heading, ...fields];
  const doubled = headings.find(
    (heading, index) =>
      (used.some((column) => sameColumn(column, heading)) || (isJudged && headingOf(heading) !== undefined)) &&
      positionOf(heading) !== index,
  );
  if (doubled !== undefined) return { doubled: properName(doubled) };
  return { number, worker: positionOf(listColumns.worker.heading), fields: found };
}

/** Whether two names mean one column. */
export function sameColumn(one: string, other: string): boolean {
  return properName(one) === properName(other);
}

/** Names of columns in other words and letters. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['raadgiver', listColumns.worker.heading],
  ['worker', listColumns.worker.heading],
  ['kind', listColumns.kind.heading],
  ['concern', listColumns.concern.heading],
]);

/** The heading of the case list's form where it has the column, else the heading as it is compared. */
export function properName(heading: string): string {
  const name = headingOf(heading);
  if (name) return listColumns[name].heading;
  const plain = folded(heading);
  return otherNames.get(plain) ?? plain;
}

function folded(heading: string): string {
  return heading.trim().normalize('NFC').toLowerCase();
}
