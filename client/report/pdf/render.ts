import { buffer } from 'node:stream/consumers';
import { fill } from '../../../domain/errors/error-entry';
import type { ReportDocument } from '../document';
import { reportWords } from '../words';
import { dayWritten, headerLines, municipalityWritten, type Lang } from '../written';
import { putSection } from './blocks';
import { lineWidth, paint, Paper, sheet, type Part, type Type } from './paper';

/**
 * A report as PDF on A4: tagged for screen readers, with title, language, its letters, and numbered pages. The same
 * report gives the same bytes.
 */
export async function renderPdf(document: ReportDocument, lang: Lang): Promise<Buffer> {
  const paper = new Paper(document, lang);
  const done = buffer(paper.doc);
  const root = paper.part('Document');
  putTitle(paper, root, document, lang);
  for (const section of document.sections) putSection(paper, root, section, lang);
  root.end();
  numberPages(paper, document, lang);
  paper.doc.end();
  return done;
}

function putTitle(paper: Paper, root: Part, { title, header }: ReportDocument, lang: Lang): void {
  const large: Type = { size: 24, font: 'bold' };
  const height = paper.heightOf(title[lang], lineWidth, large);
  paper.put('H1', root, () => paper.write(title[lang], sheet.side, paper.y, lineWidth, large));
  paper.y += height + 6;
  const nameWidth = 110;
  for (const [name, value] of headerLines(header, lang)) {
    const type: Type = { size: 9.5, colour: paint.soft };
    const lineHeight = paper.heightOf(value, lineWidth - nameWidth, type);
    paper.put('P', root, () => {
      paper.write(name, sheet.side, paper.y, nameWidth, { ...type, font: 'bold' });
      paper.write(value, sheet.side + nameWidth, paper.y, lineWidth - nameWidth, type);
    });
    paper.y += lineHeight + 1;
  }
  paper.y += 8;
  paper.rule(paper.y, paint.accent, 2);
  paper.y += 18;
}

function numberPages(paper: Paper, { title, header }: ReportDocument, lang: Lang): void {
  const small: Type = { size: 8.5, colour: paint.soft };
  const { start, count } = paper.doc.bufferedPageRange();
  const what = [
    municipalityWritten(header.municipality),
    title[lang],
    `${reportWords.asOf[lang]} ${dayWritten(header.asOf)}`,
  ].join(' · ');
  const y = sheet.height - 44;
  for (let page = 0; page < count; page++) {
    paper.doc.switchToPage(start + page);
    paper.rule(y - 6);
    const number = fill(reportWords.page[lang], { page: page + 1, pages: count });
    paper.adorn(() => {
      paper.write(what, sheet.side, y, lineWidth - 90, small);
      paper.write(number, sheet.width - sheet.side - 90, y, 90, { ...small, align: 'right' });
    }, 'Pagination');
  }
}
