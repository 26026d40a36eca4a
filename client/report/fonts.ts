import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

const locally = createRequire(__filename);

/** The fonts of a report, Source Sans 3 (SIL Open Font License), as files; embedded in every PDF. */
export const fontFiles = {
  regular: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  bold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
} as const;

/** Name of a font within a report. */
export type FontName = keyof typeof fontFiles;

const bytes = new Map<FontName, Buffer>();

/** A font's bytes; read once. */
export function fontBytes(name: FontName): Buffer {
  const known = bytes.get(name) ?? readFileSync(locally.resolve(fontFiles[name]));
  bytes.set(name, known);
  return known;
}

let ruler: PDFKit.PDFDocument | undefined;

/** Width of a text in points at a size, by the font's own measures. */
export function widthOfText(text: string, size: number, font: FontName = 'regular'): number {
  ruler ??= new PDFDocument({ autoFirstPage: false })
    .registerFont('regular', fontBytes('regular'))
    .registerFont('bold', fontBytes('bold'));
  return ruler.font(font).fontSize(size).widthOfString(text);
}
