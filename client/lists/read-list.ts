import type { ListRow } from '../../domain/case/from-list/columns';
import { formOf } from './form';
import { layoutOf } from './headings';
import type { Line } from './lines';
import { isProblem, openFile, type ReadProgress } from './open-file';
import { readRows, type Item, type Reading } from './read-rows';
import { RowReader } from './rows';

export type { ReadProgress } from './open-file';

/** What reading a case list brings up, in the order of the file: a row, or something wrong. */
export type ListItem = Item<ListRow>;

/**
 * Reads a case list as a municipality's spreadsheet exports it: semicolons, UTF-8 with BOM, a row a case. Streamed: a
 * large file needs no more memory than a small one, apart from its case numbers. Nothing wrong with the file or a row
 * is thrown; it comes as a problem, and the good rows come all the same.
 */
export async function* readCaseList(path: string, progress?: ReadProgress): AsyncGenerator<ListItem> {
  const file = await openFile(path, progress);
  if (isProblem(file)) yield { problem: file };
  else yield* readRows(file, caseReading(file.first));
}

/** How a case list with this first line is read. */
export function caseReading(first: Line): Reading<ListRow> {
  const form = formOf(first);
  const { usable, columns, problems } = layoutOf(form.headings);
  if (!usable) return { form, problems };
  return { form, problems: [...form.problems, ...problems], rows: new RowReader(columns) };
}
