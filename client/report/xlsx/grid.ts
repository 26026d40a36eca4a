import type { CellObject } from 'write-excel-file/node';
import { fill } from '../../../domain/errors/error-entry';
import type { Cell, Table } from '../document';
import { reportWords } from '../words';
import { cellWritten, told, type Lang } from '../written';

/** A cell of a sheet; null is an empty one. */
export type SheetCell = CellObject | null;

const formats = { kroner: '#,##0.00', day: 'dd-mm-yyyy', share: '0%' } as const;

/** A table as rows of a sheet: its caption, its heading, its rows. A share with its range takes three columns. */
export function tableRows(table: Table, lang: Lang): SheetCell[][] {
  const ranged = table.columns.map((_, at) => table.rows.some(({ cells }) => hasRange(cells[at])));
  const heading = table.columns.flatMap(({ title, holds }, at) => {
    const name = title[lang];
    const all = ranged[at] ? [name, ...rangeNames(name, lang)] : [name];
    return all.map((text) => headingCell(text, holds === 'text'));
  });
  const rows = table.rows.map(({ cells, isTotal }) =>
    cells.flatMap((cell, at) => {
      const written = ranged[at] ? withRange(cell, lang) : [sheetCell(cell, lang)];
      return isTotal ? written.map(asTotal) : written;
    }),
  );
  return [[{ value: table.caption[lang], fontWeight: 'bold' }], heading, ...rows];
}

/** A value as a cell: numbers, shares, amounts and days are what they are; what is held back is a word. */
export function sheetCell(cell: Cell, lang: Lang): SheetCell {
  switch (cell.kind) {
    case 'text':
      return { value: told(cell.text, lang), wrap: true, alignVertical: 'top' };
    case 'number':
      return { value: cell.value, format: cell.decimals ? `#,##0.${'0'.repeat(cell.decimals)}` : '#,##0' };
    case 'share':
      return shareCell(cell.share);
    case 'kroner':
      return { value: cell.oere / 100, format: formats.kroner };
    case 'day':
      return { value: new Date(`${cell.day}T00:00:00.000Z`), format: formats.day };
    case 'dayRange':
      return { value: cellWritten(cell, lang), align: 'right' };
    case 'masked':
      return { value: reportWords.masked[lang], align: 'right', textColor: '#56616C' };
    case 'none':
      return null;
  }
}

function withRange(cell: Cell, lang: Lang): SheetCell[] {
  const range = cell.kind === 'share' ? cell.interval : undefined;
  if (!range) return [sheetCell(cell, lang), null, null];
  return [sheetCell(cell, lang), shareCell(range.low), shareCell(range.high)];
}

function shareCell(value: number): SheetCell {
  return { value, format: formats.share };
}

function rangeNames(name: string, lang: Lang): string[] {
  return [fill(reportWords.low[lang], { name }), fill(reportWords.high[lang], { name })];
}

function headingCell(text: string, isText: boolean): SheetCell {
  return {
    value: text,
    fontWeight: 'bold',
    wrap: true,
    align: isText ? 'left' : 'right',
    alignVertical: 'bottom',
    backgroundColor: '#E6EDF4',
    bottomBorderStyle: 'thin',
    bottomBorderColor: '#1D242B',
  };
}

function asTotal(cell: SheetCell): SheetCell {
  return { ...cell, fontWeight: 'bold', topBorderStyle: 'thin', topBorderColor: '#1D242B' };
}

function hasRange(cell: Cell | undefined): boolean {
  return cell?.kind === 'share' && cell.interval !== undefined;
}
