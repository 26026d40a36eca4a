import { createRequire } from 'node:module';
import type { ReportDocument } from './document';
import type { Lang } from './written';

const lazily = createRequire(__filename);

/** What a report can be written as. */
export const reportFormats = ['pdf', 'xlsx', 'html', 'json', 'text'] as const;

/** One of the formats. */
export type ReportFormat = (typeof reportFormats)[number];

/** How a report is written. */
export interface Rendering {
  readonly format: ReportFormat;
  readonly lang: Lang;
  /** Columns of the terminal, for text. @default 100 */
  readonly columns?: number;
}

/**
 * Writes a report in a format. The same report gives the same bytes: no format holds the time of writing. What draws and
 * prints is loaded only when it is asked for.
 */
export async function renderReport(document: ReportDocument, how: Rendering): Promise<Buffer> {
  const { format, lang, columns = 100 } = how;
  switch (format) {
    case 'pdf':
      return (lazily('./pdf/render') as typeof import('./pdf/render')).renderPdf(document, lang);
    case 'xlsx':
      return (lazily('./xlsx/render') as typeof import('./xlsx/render')).renderXlsx(document, lang);
    case 'html':
      return Buffer.from((lazily('./html') as typeof import('./html')).renderHtml(document, lang));
    case 'text':
      return Buffer.from((lazily('./plain-text') as typeof import('./plain-text')).renderText(document, lang, columns));
    case 'json':
      return Buffer.from(`${JSON.stringify(document)}\n`);
  }
}
