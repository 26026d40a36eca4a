import { chartTable } from '../chart-table';
import type { Block, KeyFigures, ReportDocument, Section } from '../document';
import { reportWords } from '../words';
import { headerLines, type Lang } from '../written';
import { sheetCell, tableRows, type SheetCell } from './grid';

/** A sheet of the workbook as it will be written. */
export interface PlannedSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** How many rows stay in sight when the reader scrolls. */
  readonly frozen: number;
  readonly widths: readonly number[];
}

/** Most letters of a sheet's name, and those that none may have. */
const LONGEST_NAME = 31;
const forbidden = /[\\/?*[\]:]/g;

/** Rows above a table that may be frozen with its heading without filling the window. */
const MOST_FROZEN = 8;

const firstWidth = 46;
const otherWidth = 16;

/** The sheets of a report: one that says what it is, then one for each section. */
export function planSheets(document: ReportDocument, lang: Lang): PlannedSheet[] {
  const sections = document.sections.map((section, at) => sectionSheet(section, at, lang));
  return [coverSheet(document, sections, lang), ...sections];
}

function coverSheet({ title, header }: ReportDocument, sections: readonly PlannedSheet[], lang: Lang): PlannedSheet {
  const lines = headerLines(header, lang).map(([name, value]) => [bold(name), plain(value)]);
  const contents = sections.map(({ name }) => [plain(name)]);
  const rows = [[large(title[lang])], [], ...lines, [], [bold(reportWords.contents[lang])], ...contents];
  return { name: reportWords.report[lang], rows, frozen: 1, widths: [firstWidth, 70] };
}

function sectionSheet({ title, blocks, notes = [] }: Section, at: number, lang: Lang): PlannedSheet {
  const rows: SheetCell[][] = [[large(title[lang])], []];
  const headings: number[] = [];
  for (const block of blocks) {
    if (block.kind === 'table' || block.kind === 'chart') headings.push(rows.length + 2);
    rows.push(...blockRows(block, lang), []);
  }
  if (notes.length > 0) rows.push([bold(reportWords.notes[lang])], ...notes.map((note) => [plain(note[lang])]));
  const [heading = 0] = headings;
  const isOne = headings.length === 1 && heading <= MOST_FROZEN;
  const columns = Math.max(...rows.map((row) => row.length));
  return {
    name: `${at + 1} ${title[lang].replace(forbidden, ' ')}`.slice(0, LONGEST_NAME),
    rows,
    frozen: isOne ? heading : 1,
    widths: Array.from({ length: columns }, (_, column) => (column === 0 ? firstWidth : otherWidth)),
  };
}

function blockRows(block: Block, lang: Lang): SheetCell[][] {
  switch (block.kind) {
    case 'paragraph':
      return [[plain(block.text[lang])]];
    case 'keyFigures':
      return keyFigureRows(block, lang);
    case 'table':
      return tableRows(block, lang);
    case 'chart':
      return tableRows(chartTable(block), lang);
  }
}

function keyFigureRows({ figures }: KeyFigures, lang: Lang): SheetCell[][] {
  const heading = [reportWords.figure, reportWords.value, reportWords.remark].map((word) => bold(word[lang]));
  const rows = figures.map(({ name, value, remark }) => [
    plain(name[lang]),
    sheetCell(value, lang),
    remark ? plain(remark[lang]) : null,
  ]);
  return [heading, ...rows];
}

function plain(value: string): SheetCell {
  return { value };
}

function bold(value: string): SheetCell {
  return { value, fontWeight: 'bold' };
}

function large(value: string): SheetCell {
  return { value, fontWeight: 'bold', fontSize: 15, textColor: '#1F5C99' };
}
