import { listColumns, type ColumnName, type ListRow } from '../../domain/case/from-list/columns';
import { shown, type Problem } from './problem';
import { readValue } from './values';

/** A row read, or everything that is wrong with it; `undefined` for a line without content. */
export type RowRead = { readonly row: ListRow } | { readonly problems: readonly Problem[] } | undefined;

/** Reads the rows of one list; knows the case numbers it has met. */
export class RowReader {
  private readonly lineOfNumber = new Map<string, number>();

  constructor(private readonly columns: readonly (ColumnName | undefined)[]) {}

  /** Reads the fields of a line. A bad row is reported with all that is wrong with it, and leaves nothing behind. */
  read(line: number, fields: readonly string[]): RowRead {
    if (fields.every((field) => field === '')) return undefined;
    const wrongWidth = this.widthProblem(line, fields.length);
    if (wrongWidth) return { problems: [wrongWidth] };
    const values: Record<string, string | number | boolean> = {};
    const problems: Problem[] = [];
    this.columns.forEach((name, index) => {
      const text = fields[index];
      if (!name || !text) return;
      const column = listColumns[name];
      const read = readValue(column, text);
      if (read.ok) values[name] = read.value;
      else {
        const { code, params } = read;
        const value = column.kind === 'text' ? {} : { value: shown(text) };
        problems.push({ code, line, column: column.heading, ...value, ...(params ? { params } : {}) });
      }
    });
    const row = values as unknown as ListRow;
    problems.push(...this.wholeRowProblems(line, row));
    if (problems.length > 0) return { problems };
    this.lineOfNumber.set(row.caseNumber, line);
    return { row };
  }

  private widthProblem(line: number, found: number): Problem | undefined {
    const expected = this.columns.length;
    if (found === expected) return undefined;
    const code = found > expected ? 'ROW_TOO_MANY_FIELDS' : 'ROW_TOO_FEW_FIELDS';
    return { code, line, params: { found, expected } };
  }

  private wholeRowProblems(line: number, row: Partial<ListRow>): Problem[] {
    const problems: Problem[] = [];
    const numberColumn = { line, column: listColumns.caseNumber.heading };
    const first = row.caseNumber === undefined ? undefined : this.lineOfNumber.get(row.caseNumber);
    if (row.caseNumber === undefined) problems.push({ code: 'NUMBER_MISSING', ...numberColumn });
    else if (first !== undefined) {
      problems.push({ code: 'NUMBER_TWICE', ...numberColumn, value: shown(row.caseNumber), params: { first } });
    }
    if (row.closed && row.opened && row.closed < row.opened) {
      const value = asWritten(row.closed);
      const params = { opened: asWritten(row.opened) };
      problems.push({ code: 'CLOSED_BEFORE_OPENED', line, column: listColumns.closed.heading, value, params });
    }
    return problems;
  }
}

function asWritten(day: string): string {
  return `${day.slice(8, 10)}-${day.slice(5, 7)}-${day.slice(0, 4)}`;
}
