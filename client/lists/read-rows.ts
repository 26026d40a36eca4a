import type { ListForm } from './form';
import { isLines, type OpenFile } from './open-file';
import type { Problem } from './problem';
import { RecordReader, type ListRecord } from './records';

/** What reading a list brings up, in the order of the file: a row, or something wrong. */
export type Item<Row> = { readonly row: Row; readonly line: number } | { readonly problem: Problem };

/** Reads the fields of one line after the other; answers nothing for a line without content. */
export interface RowSource<Row> {
  read(
    line: number,
    fields: readonly string[],
  ): { readonly row: Row } | { readonly problems: readonly Problem[] } | undefined;
}

/** How a list whose headings are known is read. */
export interface Reading<Row> {
  readonly form: ListForm;
  /** What is wrong with its form and its headings. */
  readonly problems: readonly Problem[];
  /** Absent where nothing can be read under these headings. */
  readonly rows?: RowSource<Row>;
}

/** Reads the rows of an open list. What is wrong with the list comes first; a bad row never stops the good ones. */
export async function* readRows<Row>(
  file: OpenFile,
  { form, problems, rows }: Reading<Row>,
): AsyncGenerator<Item<Row>> {
  try {
    for (const problem of problems) yield { problem };
    if (!rows) return;
    const records = new RecordReader(form);
    for await (const bundle of file.rest) {
      if (isLines(bundle)) yield* items(rows, records.feed(bundle));
      else yield { problem: bundle };
    }
    yield* items(rows, records.end());
  } finally {
    await file.close();
  }
}

function items<Row>(rows: RowSource<Row>, records: readonly ListRecord[]): Item<Row>[] {
  return records.flatMap((record): Item<Row>[] => {
    if ('problem' in record) return [{ problem: record.problem }];
    const read = rows.read(record.line, record.fields);
    if (!read) return [];
    return 'row' in read ? [{ row: read.row, line: record.line }] : read.problems.map((problem) => ({ problem }));
  });
}
