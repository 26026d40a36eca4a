import type { Bilingual, CivilDay } from '../../domain/case/kernel/time';
import type { ShareWithin } from '../../domain/supervision/figures/interval';
import type { Cell, Paragraph, Row, Table } from './document';

/** A cell of words. */
export function words(text: Bilingual | string): Cell {
  return { kind: 'text', text };
}

/** A cell with a number; nothing where there is none. */
export function count(value: number | undefined, decimals?: number): Cell {
  if (value === undefined) return nothing;
  return { kind: 'number', value, ...(decimals === undefined ? {} : { decimals }) };
}

/** A cell with a share of 0–1, with its interval where it has a width. */
export function share(value: number | ShareWithin | undefined, decimals?: number): Cell {
  if (value === undefined) return nothing;
  const rounded = decimals === undefined ? {} : { decimals };
  if (typeof value === 'number') return { kind: 'share', share: value, ...rounded };
  const { low, high } = value.interval;
  const interval = low === high ? {} : { interval: { low, high } };
  return { kind: 'share', share: value.share, ...interval, ...rounded };
}

/** A cell with a share of a whole; nothing where the whole is nothing. */
export function shareOf(part: number, whole: number): Cell {
  return whole === 0 ? nothing : share(part / whole);
}

/** A cell with an amount in øre. */
export function kroner(oere: number): Cell {
  return { kind: 'kroner', oere };
}

/** A cell with a day; nothing where there is none. */
export function day(value: CivilDay | undefined): Cell {
  return value === undefined ? nothing : { kind: 'day', day: value };
}

/** A cell whose figure is held back. */
export const masked: Cell = { kind: 'masked' };

/** A cell without a figure. */
export const nothing: Cell = { kind: 'none' };

/** A row of a table. */
export function row(...cells: readonly Cell[]): Row {
  return { cells };
}

/** A row that adds up others. */
export function totalRow(...cells: readonly Cell[]): Row {
  return { cells, isTotal: true };
}

/** Running text. */
export function paragraph(da: string, en: string, tone?: Paragraph['tone']): Paragraph {
  return { kind: 'paragraph', text: { da, en }, ...(tone ? { tone } : {}) };
}

/** The table without the rows and columns that hold no figure at all. */
export function withoutEmpty(table: Table): Table {
  const isThere = (cell: Cell | undefined): boolean => cell !== undefined && cell.kind !== 'none';
  const rows = table.rows.filter(({ cells }) => cells.slice(1).some(isThere));
  const kept = table.columns.map((_, at) => at === 0 || rows.some(({ cells }) => isThere(cells[at])));
  return {
    ...table,
    columns: table.columns.filter((_, at) => kept[at]),
    rows: rows.map((one) => ({ ...one, cells: one.cells.filter((_, at) => kept[at]) })),
  };
}
