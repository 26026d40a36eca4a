import type { MoneyColumns, MoneyRow } from '../../domain/recovery/columns';
import { readMoneyValue } from './money-values';
import { shown, type Problem } from './problem';
import type { RowSource } from './read-rows';

/** What is wrong with a row as a whole, with the column each problem stands in. */
export type WholeRow<C extends MoneyColumns> = (row: MoneyRow<C>, line: number) => readonly Problem[];

/** Reads the rows of one money list. A bad row is told with all that is wrong with it, and leaves nothing behind. */
export class MoneyRowReader<C extends MoneyColumns> implements RowSource<MoneyRow<C>> {
  constructor(
    private readonly columns: C,
    /** Which column stands where; a gap where one is not read. */
    private readonly places: readonly ((keyof C & string) | undefined)[],
    private readonly whole: WholeRow<C>,
  ) {}

  read(line: number, fields: readonly string[]): { row: MoneyRow<C> } | { problems: readonly Problem[] } | undefined {
    if (fields.every((field) => field === '')) return undefined;
    const expected = this.places.length;
    const found = fields.length;
    if (found !== expected) {
      const code = found > expected ? 'ROW_TOO_MANY_FIELDS' : 'ROW_TOO_FEW_FIELDS';
      return { problems: [{ code, line, params: { found, expected } }] };
    }
    const { values, problems } = this.values(line, fields);
    if (problems.length > 0) return { problems };
    const row = values as MoneyRow<C>;
    const wrong = this.whole(row, line);
    return wrong.length > 0 ? { problems: wrong } : { row };
  }

  private values(line: number, fields: readonly string[]): { values: Record<string, unknown>; problems: Problem[] } {
    const values: Record<string, unknown> = {};
    const problems: Problem[] = [];
    this.places.forEach((name, index) => {
      const column = name === undefined ? undefined : this.columns[name];
      if (name === undefined || !column) return;
      const text = fields[index] ?? '';
      const place = { line, column: column.heading };
      if (text === '') {
        if (column.need === 'must') problems.push({ code: missing(column.heading), ...place });
        return;
      }
      const read = readMoneyValue(column, text);
      if (read.ok) values[name] = read.value;
      else {
        const value = column.kind === 'text' ? {} : { value: shown(text) };
        problems.push({ code: read.code, ...place, ...value, ...(read.params ? { params: read.params } : {}) });
      }
    });
    return { values, problems };
  }
}

function missing(heading: string): 'NUMBER_MISSING' | 'MONEY_VALUE_NEEDED' {
  return heading === 'sagsnr' ? 'NUMBER_MISSING' : 'MONEY_VALUE_NEEDED';
}
