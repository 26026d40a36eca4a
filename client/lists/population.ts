import { listColumns } from '../../domain/case/from-list/columns';
import type { CivilDay } from '../../domain/case/kernel/time';
import type { PopulationLine } from '../../domain/supervision/draw/population';
import { formOf } from './form';
import { headingOf } from './headings';
import { isProblem, openFile, type ReadProgress } from './open-file';
import { columnsOf, properName, sameColumn } from './population-columns';
import { judgedReader } from './population-judged';
import { PopulationRows } from './population-rows';
import type { Problem } from './problem';
import { readRows, type Item } from './read-rows';

/** What a population is read for. */
export interface PopulationOrder {
  /** The columns to divide by, as somebody wrote them: headings of the list, or `farve` and `kategori`. */
  readonly fields: readonly string[];
  /** Cases are judged as of the end of this day, where one of the fields asks for it. */
  readonly asOf: CivilDay;
}

/** A list of the cases that may be drawn, opened; or why none can be drawn from it. */
export type OpenPopulation =
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** The list lacks a column that is needed; `columns` are those it has. */
  | { readonly kind: 'lacking'; readonly column: string; readonly columns: readonly string[] }
  /** A column that is needed is there more than once: nobody can tell which one is meant. */
  | { readonly kind: 'doubled'; readonly column: string }
  | {
      readonly kind: 'open';
      /** The fields by their proper names, in the order in which they were asked for. */
      readonly fields: readonly string[];
      /** Whether cases are judged. */
      readonly judged: boolean;
      /** What is odd about the form, though all of it can be read. */
      readonly notes: readonly Problem[];
      readonly items: AsyncGenerator<Item<PopulationLine>>;
    };

/**
 * Opens the list a draw is made from: a case list, of which only `sagsnr` and the columns asked for must be there. It may
 * have others, of any heading, and may be divided by them. Streamed, as case lists are.
 */
export async function openPopulation(
  path: string,
  { fields, asOf }: PopulationOrder,
  progress?: ReadProgress,
): Promise<OpenPopulation> {
  const file = await openFile(path, progress);
  if (isProblem(file)) return { kind: 'problem', problem: file };
  const numberColumn = listColumns.caseNumber.heading;
  const form = formOf(
    file.first,
    (heading) => [numberColumn, ...fields].some((one) => sameColumn(one, heading)) || headingOf(heading) !== undefined,
  );
  const found = columnsOf(form.headings, fields);
  if (!('fields' in found)) {
    await file.rest.return();
    if ('doubled' in found) return { kind: 'doubled', column: found.doubled };
    return { kind: 'lacking', column: found.lacking, columns: form.headings };
  }
  const judged = found.fields.some((field) => typeof field !== 'number');
  const judge = judged ? judgedReader(form.headings, asOf) : undefined;
  const rows = new PopulationRows(form, found, judge);
  return {
    kind: 'open',
    fields: found.fields.map((field) => (typeof field === 'number' ? properName(form.headings[field] ?? '') : field)),
    judged,
    notes: form.problems,
    items: readRows(file, { form, problems: [], rows }),
  };
}
