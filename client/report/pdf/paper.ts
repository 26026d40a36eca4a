import PDFDocument from 'pdfkit';
import { endOfDay } from '../../../domain/law/calendar/copenhagen';
import { fill } from '../../../domain/errors/error-entry';
import type { ReportDocument } from '../document';
import { fontBytes, type FontName } from '../fonts';
import { reportWords } from '../words';
import { heldTogether, municipalityWritten, type Lang } from '../written';

/** Measures of a page of A4, in points. */
export const sheet = { width: 595.28, height: 841.89, side: 56, top: 56, bottom: 68 } as const;

/** Width of what is written. */
export const lineWidth = sheet.width - 2 * sheet.side;

/** Colours on paper. */
export const paint = {
  ink: '#1d242b',
  soft: '#56616c',
  line: '#d5dae0',
  accent: '#1f5c99',
  fill: '#f3f6f9',
  alarm: '#b23a48',
} as const;

/** How a text is set. */
export interface Type {
  readonly size: number;
  readonly font?: FontName;
  readonly colour?: string;
  readonly align?: 'left' | 'right';
}

/** A part of the document's structure, which screen readers follow. */
export type Part = ReturnType<PDFKit.PDFDocument['struct']>;

/** What a part says of itself: words for those who do not see it, its place, and what a heading of a table is for. */
export interface PartOptions {
  readonly alt?: string;
  readonly bbox?: [number, number, number, number];
  readonly scope?: 'Row' | 'Column';
}

/** The document that a report is written on, with a place that moves down the page. */
export class Paper {
  readonly doc: PDFKit.PDFDocument;
  /** Where the next thing is written, from the top of the page. */
  y: number = sheet.top;

  constructor(document: ReportDocument, lang: Lang) {
    const { title, header } = document;
    const made = new Date(endOfDay(header.asOf));
    this.doc = new PDFDocument({
      size: 'A4',
      margins: { left: sheet.side, right: sheet.side, top: sheet.top, bottom: 0 },
      pdfVersion: '1.7',
      tagged: true,
      subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
      lang: lang === 'da' ? 'da-DK' : 'en-GB',
      displayTitle: true,
      bufferPages: true,
      info: {
        Title: `${title[lang]} · ${municipalityWritten(header.municipality)}`,
        Author: fill(reportWords.author[lang], { municipality: municipalityWritten(header.municipality) }),
        CreationDate: made,
        ModDate: made,
      },
    });
    this.doc.registerFont('regular', fontBytes('regular')).registerFont('bold', fontBytes('bold'));
  }

  /** Room left on the page. */
  get room(): number {
    return sheet.height - sheet.bottom - this.y;
  }

  /** Begins a new page where there is no room for what must stand together. */
  need(height: number): boolean {
    if (height <= this.room) return false;
    this.doc.addPage();
    this.y = sheet.top;
    return true;
  }

  /** Height of a text in a column of a width. */
  heightOf(text: string, width: number, { size, font = 'regular' }: Type): number {
    return this.doc
      .font(font)
      .fontSize(size)
      .heightOfString(heldTogether(text), { width, lineGap: gapOf(size) });
  }

  /** Writes a text at a place; does not move on. */
  write(text: string, x: number, y: number, width: number, type: Type): void {
    const { size, font = 'regular', colour = paint.ink, align = 'left' } = type;
    this.doc
      .font(font)
      .fontSize(size)
      .fillColor(colour)
      .text(heldTogether(text), x, y, { width, align, lineGap: gapOf(size) });
  }

  /** Begins a part of the structure: the document's own, or one within another. */
  part(type: string, within?: Part, options: PartOptions = {}): Part {
    const part = this.doc.struct(type, options);
    if (within) within.add(part);
    else this.doc.addStructure(part);
    return part;
  }

  /** Draws one part of the structure within another. */
  put(type: string, within: Part, draw: () => void, options: PartOptions = {}): void {
    const part = this.part(type, within, options);
    part.add(draw);
    part.end();
  }

  /** Draws what only pleases the eye; screen readers pass it over. */
  adorn(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type } as PDFKit.Mixins.MarkingOptions);
    draw();
    this.doc.endMarkedContent();
  }

  /** A line across the page or a part of it. */
  rule(
    y: number,
    colour: string = paint.line,
    thickness = 0.5,
    x: number = sheet.side,
    width: number = lineWidth,
  ): void {
    this.adorn(() => {
      this.doc
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(thickness)
        .strokeColor(colour)
        .stroke();
    });
  }
}

function gapOf(size: number): number {
  return size * 0.12;
}
