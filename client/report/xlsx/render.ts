import { unzipSync, zipSync, type Zippable } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import type { ReportDocument } from '../document';
import type { Lang } from '../written';
import { planSheets } from './sheets';

/** A moment for every file in the archive, so that the same report gives the same bytes: the earliest a ZIP can tell. */
const TIME_IN_ARCHIVE = '1980-01-01T12:00:00';

/** A report as a workbook (XLSX): a sheet a section, with real numbers and days. Charts are there as their figures. */
export async function renderXlsx(document: ReportDocument, lang: Lang): Promise<Buffer> {
  const sheets = planSheets(document, lang).map(({ name, rows, frozen, widths }) => ({
    sheet: name,
    data: rows.map((row) => [...row]),
    stickyRowsCount: frozen,
    columns: widths.map((width) => ({ width })),
  }));
  const written = await writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
  return packedAgain(written);
}

function packedAgain(archive: Uint8Array): Buffer {
  const files = unzipSync(archive);
  const same: Zippable = {};
  for (const name of Object.keys(files)) {
    const content = files[name];
    if (content) same[name] = [content, { mtime: TIME_IN_ARCHIVE, level: 6 }];
  }
  return Buffer.from(zipSync(same));
}
