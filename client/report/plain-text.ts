import { table } from '../cli/print/table';
import { wrap } from '../cli/print/wrap';
import { chartTable } from './chart-table';
import type { Block, ReportDocument, Section, Table } from './document';
import { cellWritten, headerLines, type Lang } from './written';

/** A report as text for a terminal, no wider than `width` where words can be broken. */
export function renderText(document: ReportDocument, lang: Lang, width: number): string {
  const { title, header, sections } = document;
  const facts = headerLines(header, lang).flatMap(([name, value]) => wrap(`${name}: ${value}`, width));
  const lines = [title[lang], '='.repeat(title[lang].length), ...facts, ''];
  for (const section of sections) lines.push(...sectionText(section, lang, width));
  return `${lines.join('\n').trimEnd()}\n`;
}

function sectionText({ title, blocks, notes = [] }: Section, lang: Lang, width: number): string[] {
  const body = blocks.flatMap((block) => [...blockText(block, lang, width), '']);
  const said = notes.flatMap((note) => wrap(`* ${note[lang]}`, width));
  return [title[lang], '-'.repeat(title[lang].length), ...body, ...said, ...(said.length > 0 ? [''] : [])];
}

function blockText(block: Block, lang: Lang, width: number): string[] {
  switch (block.kind) {
    case 'paragraph':
      return wrap(block.tone === 'notice' ? `! ${block.text[lang]}` : block.text[lang], width);
    case 'keyFigures':
      return block.figures.flatMap(({ name, value, remark }) =>
        wrap(`${name[lang]}: ${cellWritten(value, lang)}${remark ? ` (${remark[lang]})` : ''}`, width),
      );
    case 'table':
      return tableText(block, lang, width);
    case 'chart':
      return [...wrap(block.alt[lang], width), '', ...tableText(chartTable(block), lang, width)];
  }
}

function tableText({ caption, columns, rows }: Table, lang: Lang, width: number): string[] {
  const shown = columns.map(({ title, holds }, at) => ({
    title: title[lang],
    flexible: at === 0,
    align: holds === 'text' ? ('left' as const) : ('right' as const),
  }));
  const cells = rows.map((row) => row.cells.map((cell) => cellWritten(cell, lang)));
  return [caption[lang], ...table(shown, cells, width).split('\n')];
}
