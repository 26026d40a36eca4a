import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ListRow } from '../../domain/case/from-list/columns';
import { formOf, whyNotText } from './form';
import { layoutOf } from './headings';
import { LineCutter, type Line } from './lines';
import type { Problem, ProblemCode } from './problem';
import { RecordReader, type ListRecord } from './records';
import { RowReader } from './rows';

/** What reading a list brings up, in the order of the file: a row, or something wrong. */
export type ListItem = { readonly row: ListRow; readonly line: number } | { readonly problem: Problem };

/** Tells how much of a file has been read, in bytes. */
export type ReadProgress = (read: number, total: number) => void;

/**
 * Reads a case list as a municipality's spreadsheet exports it: semicolons, UTF-8 with BOM, a row a case. Streamed: a
 * large file needs no more memory than a small one, apart from its case numbers. Nothing wrong with the file or a row
 * is thrown; it comes as a problem, and the good rows come all the same.
 */
export async function* readCaseList(path: string, progress?: ReadProgress): AsyncGenerator<ListItem> {
  try {
    const { size, isFolder } = await sizeOf(path);
    if (isFolder) yield { problem: { code: 'LIST_IS_FOLDER' } };
    else yield* readItems(path, size, progress);
  } catch (error) {
    yield { problem: problemOf(error) };
  }
}

async function sizeOf(path: string): Promise<{ size: number; isFolder: boolean }> {
  const found = await stat(path);
  return { size: found.size, isFolder: found.isDirectory() };
}

async function* readItems(path: string, size: number, progress?: ReadProgress): AsyncGenerator<ListItem> {
  const cutter = new LineCutter();
  const list = new ListReader();
  let read = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const notText = read === 0 ? whyNotText(chunk) : undefined;
    if (notText) {
      yield { problem: { code: notText } };
      return;
    }
    read += chunk.length;
    yield* list.feed(cutter.feed(chunk));
    if (list.given) return;
    progress?.(read, size);
  }
  if (read === 0) yield { problem: { code: 'LIST_EMPTY' } };
  yield* list.feed(cutter.end());
  yield* list.end();
}

/** Reads lines as a list: the first tells its form, the others are rows. */
class ListReader {
  private records: RecordReader | undefined;
  private rows: RowReader | undefined;
  /** Set once the list has shown itself to be no case list. */
  given = false;

  feed(lines: readonly Line[]): ListItem[] {
    if (this.records) return this.items(this.records.feed(lines));
    const [first, ...others] = lines;
    return first && !this.given ? [...this.open(first), ...this.feed(others)] : [];
  }

  end(): ListItem[] {
    return this.records ? this.items(this.records.end()) : [];
  }

  private open(first: Line): ListItem[] {
    const form = formOf(first);
    const layout = layoutOf(form.headings);
    if (layout.usable) {
      this.records = new RecordReader(form);
      this.rows = new RowReader(layout.columns);
    } else this.given = true;
    const problems = layout.usable ? [...form.problems, ...layout.problems] : layout.problems;
    return problems.map((problem) => ({ problem }));
  }

  private items(records: readonly ListRecord[]): ListItem[] {
    return records.flatMap((record): ListItem[] => {
      if ('problem' in record) return [{ problem: record.problem }];
      const read = this.rows?.read(record.line, record.fields);
      if (!read) return [];
      return 'row' in read ? [{ row: read.row, line: record.line }] : read.problems.map((problem) => ({ problem }));
    });
  }
}

const systemProblems: Readonly<Record<string, ProblemCode>> = { ENOENT: 'LIST_NOT_FOUND', EISDIR: 'LIST_IS_FOLDER' };

/** What the file system says; anything else is a fault of this program and is thrown on. */
function problemOf(error: unknown): Problem {
  const code = typeof error === 'object' && error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') throw error;
  return { code: systemProblems[code] ?? 'LIST_UNREADABLE', params: { reason: code } };
}
