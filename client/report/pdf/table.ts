import { fill } from '../../../domain/errors/error-entry';
import type { Row, Table } from '../document';
import { reportWords } from '../words';
import { cellWritten, type Lang } from '../written';
import { lineWidth, paint, sheet, type Paper, type Part, type Type } from './paper';

const head: Type = { size: 9, font: 'bold' };
const body: Type = { size: 9.5 };
const gap = 8;
const pad = 3;

/** Rows that stay with the heading of a table at the foot of a page. */
const ROWS_TOGETHER = 3;

/** A table no higher than this is never divided. */
const UNDIVIDED = 330;

/** A table ready to be set: texts and the places of its columns. */
interface Laid {
  readonly table: Table;
  readonly lang: Lang;
  readonly titles: readonly string[];
  readonly columns: readonly { readonly x: number; readonly width: number; readonly isRight: boolean }[];
}

/** Sets a table; where a page ends, its heading is repeated on the next and no row is torn. */
export function putTable(paper: Paper, within: Part, table: Table, lang: Lang): void {
  const laid = lay(table, lang);
  const caption: Type = { size: 10, font: 'bold' };
  const captionHeight = paper.heightOf(table.caption[lang], lineWidth, caption) + 4;
  const heights = table.rows.map((row) => rowHeight(paper, laid, row));
  const sum = (rows: readonly number[]): number => rows.reduce((height, one) => height + one, 0);
  const isSmall = sum(heights) <= UNDIVIDED;
  paper.need(captionHeight + headHeight(paper, laid) + sum(isSmall ? heights : heights.slice(0, ROWS_TOGETHER)));
  const part = paper.part('Table', within);
  paper.put('Caption', part, () => paper.write(table.caption[lang], sheet.side, paper.y, lineWidth, caption));
  paper.y += captionHeight;
  putHead(paper, part, laid);
  table.rows.forEach((row, at) => {
    const height = heights[at] ?? 0;
    const isLastButOne = at === table.rows.length - 2;
    if (paper.need(isLastButOne ? height + (heights[at + 1] ?? 0) : height)) continueOn(paper, laid);
    putRow(paper, part, laid, row, height);
  });
  part.end();
  paper.y += 10;
}

function lay(table: Table, lang: Lang): Laid {
  const parts = table.columns.map(({ part }, at) => part ?? (at === 0 ? 3 : 1));
  const whole = parts.reduce((sum, one) => sum + one, 0);
  const usable = lineWidth - gap * (parts.length - 1);
  let x: number = sheet.side;
  const columns = table.columns.map(({ holds }, at) => {
    const width = (usable * (parts[at] ?? 1)) / whole;
    const column = { x, width, isRight: at > 0 && holds !== 'text' };
    x += width + gap;
    return column;
  });
  return { table, lang, titles: table.columns.map(({ title }) => title[lang]), columns };
}

function headHeight(paper: Paper, { titles, columns }: Laid): number {
  return 2 * pad + Math.max(...titles.map((title, at) => paper.heightOf(title, columns[at]?.width ?? 0, head)));
}

function putHead(paper: Paper, part: Part, laid: Laid): void {
  const height = headHeight(paper, laid);
  const row = paper.part('TR', part);
  laid.titles.forEach((title, at) => {
    const column = laid.columns[at];
    if (!column) return;
    const own = paper.heightOf(title, column.width, head);
    paper.put('TH', row, () => writeIn(paper, title, column, paper.y + height - pad - own, head), { scope: 'Column' });
  });
  row.end();
  paper.y += height;
  paper.rule(paper.y, paint.ink, 1);
}

/** The heading again on a new page; said only once to those who listen. */
function continueOn(paper: Paper, laid: Laid): void {
  const caption = fill(reportWords.continued[laid.lang], { caption: laid.table.caption[laid.lang] });
  const height = headHeight(paper, laid);
  paper.adorn(() => {
    paper.write(caption, sheet.side, paper.y, lineWidth, { size: 9, colour: paint.soft });
    paper.y += 15;
    laid.titles.forEach((title, at) => {
      const column = laid.columns[at];
      if (!column) return;
      writeIn(paper, title, column, paper.y + height - pad - paper.heightOf(title, column.width, head), head);
    });
    paper.y += height;
  }, 'Pagination');
  paper.rule(paper.y, paint.ink, 1);
}

function putRow(paper: Paper, part: Part, laid: Laid, { cells, isTotal }: Row, height: number): void {
  const type: Type = isTotal ? { ...body, font: 'bold' } : body;
  if (isTotal) paper.rule(paper.y, paint.ink, 0.75);
  const row = paper.part('TR', part);
  cells.forEach((cell, at) => {
    const column = laid.columns[at];
    if (!column) return;
    const isQuiet = cell.kind === 'masked' || cell.kind === 'none';
    const written = cellWritten(cell, laid.lang);
    const draw = (): void =>
      writeIn(paper, written, column, paper.y + pad, isQuiet ? { ...type, colour: paint.soft } : type);
    paper.put(at === 0 ? 'TH' : 'TD', row, draw, at === 0 ? { scope: 'Row' } : {});
  });
  row.end();
  paper.y += height;
  paper.rule(paper.y);
}

function rowHeight(paper: Paper, { columns, lang }: Laid, { cells, isTotal }: Row): number {
  const type: Type = isTotal ? { ...body, font: 'bold' } : body;
  const heights = cells.map((cell, at) => paper.heightOf(cellWritten(cell, lang), columns[at]?.width ?? 0, type));
  return 2 * pad + Math.max(...heights);
}

function writeIn(
  paper: Paper,
  text: string,
  { x, width, isRight }: Laid['columns'][number],
  y: number,
  type: Type,
): void {
  paper.write(text, x, y, width, isRight ? { ...type, align: 'right' } : type);
}
