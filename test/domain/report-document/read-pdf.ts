import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// In a process of its own: the reader loads its engine as an ES module, which a test's sandbox does not do.
const script = `
const { readFileSync } = require('node:fs');
const { extractText, getDocumentProxy, getMeta } = require('unpdf');
(async () => {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(process.argv[1])));
  const { text } = await extractText(pdf);
  const { info } = await getMeta(pdf);
  const markInfo = await pdf.getMarkInfo();
  const trees = [];
  for (let page = 1; page <= pdf.numPages; page++) trees.push(await (await pdf.getPage(page)).getStructTree());
  process.stdout.write(JSON.stringify({ pages: text, info, markInfo, trees }));
})();
`;

/** A part of a PDF's structure as its reader tells it. */
export interface PdfPart {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly PdfPart[];
}

/** A PDF read back by another library than the one that wrote it. */
export interface ReadPdf {
  readonly pages: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly markInfo: { readonly Marked?: boolean } | null;
  readonly trees: readonly PdfPart[];
}

/** Reads a PDF's text, title and structure. */
export function readPdf(bytes: Buffer): ReadPdf {
  const folder = mkdtempSync(join(tmpdir(), 'sagsgang-pdf-'));
  try {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, bytes);
    const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', script, file], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as ReadPdf;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The roles of a structure, in reading order. */
export function rolesOf(part: PdfPart): string[] {
  return [...(part.role === undefined ? [] : [part.role]), ...(part.children ?? []).flatMap(rolesOf)];
}
