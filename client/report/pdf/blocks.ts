import type { Block, KeyFigures, Paragraph, Section } from '../document';
import { reportWords } from '../words';
import { cellWritten, type Lang } from '../written';
import { putChart } from './figure';
import { lineWidth, paint, sheet, type Paper, type Part, type Type } from './paper';
import { putTable } from './table';

const text: Type = { size: 10.5 };
const heading: Type = { size: 15, font: 'bold', colour: paint.accent };
const small: Type = { size: 8.5, colour: paint.soft };

/** Room the beginning of a table, of key figures and a whole chart need below a heading. */
const beginnings = { keyFigures: 110, table: 110, chart: 270 } as const;

/** Sets a section: its heading, its blocks, and how its figures are made. */
export function putSection(paper: Paper, root: Part, { title, blocks, notes = [] }: Section, lang: Lang): void {
  const part = paper.part('Sect', root);
  const height = paper.heightOf(title[lang], lineWidth, heading);
  paper.need(height + 6 + beginningOf(paper, blocks, lang));
  paper.put('H2', part, () => paper.write(title[lang], sheet.side, paper.y, lineWidth, heading));
  paper.y += height + 6;
  for (const block of blocks) putBlock(paper, part, block, lang);
  if (notes.length > 0)
    putNotes(
      paper,
      part,
      notes.map((note) => note[lang]),
      lang,
    );
  part.end();
  paper.y += 18;
}

/** Height of what a heading must not be parted from: a first sentence, and the beginning of what it speaks of. */
function beginningOf(paper: Paper, [first, second]: readonly Block[], lang: Lang): number {
  if (!first) return 0;
  if (first.kind !== 'paragraph') return beginnings[first.kind];
  const height = paper.heightOf(first.text[lang], lineWidth, text);
  return !second || second.kind === 'paragraph' ? height : height + beginnings[second.kind];
}

function putBlock(paper: Paper, part: Part, block: Block, lang: Lang): void {
  switch (block.kind) {
    case 'paragraph':
      return putParagraph(paper, part, block, lang);
    case 'keyFigures':
      return putKeyFigures(paper, part, block, lang);
    case 'table':
      return putTable(paper, part, block, lang);
    case 'chart':
      return putChart(paper, part, block, lang);
  }
}

function putParagraph(paper: Paper, part: Part, block: Paragraph, lang: Lang): void {
  const written = block.text[lang];
  const isNotice = block.tone === 'notice';
  const inset = isNotice ? 10 : 0;
  const type = block.tone === 'absent' ? { ...text, colour: paint.soft } : text;
  const height = paper.heightOf(written, lineWidth - 2 * inset, type);
  paper.need(height + 2 * inset);
  if (isNotice) {
    paper.adorn(() => {
      paper.doc.rect(sheet.side, paper.y, lineWidth, height + 12).fill('#fbf1f2');
      paper.doc.rect(sheet.side, paper.y, 3, height + 12).fill(paint.alarm);
    });
  }
  const top = paper.y + (isNotice ? 6 : 0);
  paper.put('P', part, () => paper.write(written, sheet.side + inset, top, lineWidth - 2 * inset, type));
  paper.y = top + height + (isNotice ? 16 : 8);
}

function putKeyFigures(paper: Paper, part: Part, { figures }: KeyFigures, lang: Lang): void {
  const across = figures.length === 4 ? 2 : Math.min(3, figures.length);
  const gap = 10;
  const width = (lineWidth - gap * (across - 1)) / across;
  const inner = width - 20;
  const types = { name: small, value: { size: 17, font: 'bold' }, remark: small } as const;
  for (let from = 0; from < figures.length; from += across) {
    const line = figures.slice(from, from + across).map(({ name, value, remark }) => ({
      name: name[lang],
      value: cellWritten(value, lang),
      remark: remark?.[lang] ?? '',
    }));
    const high = (of: keyof typeof types): number =>
      Math.max(...line.map((one) => (one[of] === '' ? 0 : paper.heightOf(one[of], inner, types[of]))));
    const [nameHigh, valueHigh, remarkHigh] = [high('name'), high('value'), high('remark')];
    const height = 16 + nameHigh + valueHigh + remarkHigh;
    paper.need(height);
    const top = paper.y;
    line.forEach((one, at) => {
      const x = sheet.side + at * (width + gap);
      paper.adorn(() => {
        paper.doc.rect(x, top, width, height).fill(paint.fill);
        paper.doc.rect(x, top, width, 2).fill(paint.accent);
      });
      paper.put('P', part, () => {
        paper.write(one.name, x + 10, top + 8, inner, types.name);
        paper.write(one.value, x + 10, top + 8 + nameHigh, inner, types.value);
        if (one.remark !== '') paper.write(one.remark, x + 10, top + 8 + nameHigh + valueHigh, inner, types.remark);
      });
    });
    paper.y = top + height + gap;
  }
  paper.y += 4;
}

function putNotes(paper: Paper, part: Part, notes: readonly string[], lang: Lang): void {
  const title: Type = { ...small, font: 'bold' };
  const titleHeight = paper.heightOf(reportWords.notes[lang], lineWidth, title) + 2;
  paper.need(titleHeight + paper.heightOf(notes[0] ?? '', lineWidth - 10, small) + 8);
  paper.put('P', part, () => paper.write(reportWords.notes[lang], sheet.side, paper.y, lineWidth, title));
  paper.y += titleHeight;
  for (const note of notes) {
    const height = paper.heightOf(note, lineWidth - 10, small);
    paper.need(height);
    paper.put('P', part, () => {
      paper.write('•', sheet.side, paper.y, 10, small);
      paper.write(note, sheet.side + 10, paper.y, lineWidth - 10, small);
    });
    paper.y += height + 2;
  }
}
