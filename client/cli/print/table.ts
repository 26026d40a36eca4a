import { widthOf } from './style';
import { wrap } from './wrap';

/** One column of a table. */
export interface Column {
  readonly title: string;
  /** Numbers stand to the right. @default 'left' */
  readonly align?: 'left' | 'right';
  /** Gives way when the table is too wide: its cells are wrapped. */
  readonly flexible?: boolean;
}

const gap = '  ';
const narrowest = 10;

/** A table in plain columns, no wider than `width` where a flexible column can give way. Ends without a line break. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string {
  const widths = columnWidths(columns, rows, width);
  const line = (cells: readonly string[]): string => tableRow(columns, cells, widths);
  const rule = widths.map((one) => '─'.repeat(one)).join(gap);
  return [line(columns.map(({ title }) => title)), rule, ...rows.map(line)].join('\n');
}

function columnWidths(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const widths = columns.map(({ title }, index) =>
    Math.max(widthOf(title), ...rows.map((row) => Math.max(...(row[index] ?? '').split('\n').map(widthOf)))),
  );
  const total = (): number => widths.reduce((sum, one) => sum + one, 0) + gap.length * (columns.length - 1);
  const flexible = columns.flatMap((column, index) => (column.flexible ? [index] : []));
  while (total() > width) {
    const widest = flexible.reduce(
      (best, index) => ((widths[index] ?? 0) > (widths[best] ?? 0) ? index : best),
      flexible[0] ?? -1,
    );
    const now = widths[widest] ?? 0;
    if (now <= narrowest) break;
    widths[widest] = now - 1;
  }
  return widths;
}

function tableRow(columns: readonly Column[], cells: readonly string[], widths: readonly number[]): string {
  const wrapped = columns.map((column, index) => {
    const cell = cells[index] ?? '';
    const room = widths[index] ?? 0;
    return column.flexible ? wrap(cell, room) : cell.split('\n');
  });
  const height = Math.max(...wrapped.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, row) =>
    wrapped
      .map((cellLines, index) => pad(cellLines[row] ?? '', widths[index] ?? 0, columns[index]?.align ?? 'left'))
      .join(gap)
      .trimEnd(),
  );
  return lines.join('\n');
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const room = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'right' ? room + text : text + room;
}
