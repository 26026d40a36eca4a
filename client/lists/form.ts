import { isUtf8 } from 'node:buffer';
import { fieldsOf } from './fields';
import { headingOf } from './headings';
import type { Line } from './lines';
import type { Problem, ProblemCode } from './problem';
import type { RecordForm } from './records';

/** How a list is written, told from its beginning, with what is wrong about it. */
export interface ListForm extends RecordForm {
  /** The headings as they stand. */
  readonly headings: readonly string[];
  readonly problems: readonly Problem[];
}

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF16 = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
const WORKBOOKS = [Buffer.from('PK\u0003\u0004'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0])];
const separators = [';', ',', '\t'] as const;

/** Why the beginning of a file cannot be that of a text at all; `undefined` where it may be. */
export function whyNotText(beginning: Buffer): ProblemCode | undefined {
  if (beginning.length === 0 || beginning.equals(BOM)) return 'LIST_EMPTY';
  if (UTF16.some((mark) => startsWith(beginning, mark))) return 'LIST_UTF16';
  if (WORKBOOKS.some((mark) => startsWith(beginning, mark))) return 'LIST_IS_WORKBOOK';
  return looksBinary(beginning.subarray(0, 4096)) ? 'LIST_NOT_TEXT' : undefined;
}

/**
 * Tells encoding, separator and headings of a list from its first line.
 *
 * @param known - whether a heading is one of this kind of list. @default those of a case list
 */
export function formOf(first: Line, known: (heading: string) => boolean = isCaseHeading): ListForm {
  const hasBom = startsWith(first.bytes, BOM);
  const bytes = hasBom ? first.bytes.subarray(BOM.length) : first.bytes;
  const encoding = isUtf8(bytes) ? 'utf8' : 'latin1';
  const text = bytes.toString(encoding);
  const separator = separatorOf(text, known);
  const headings = fieldsOf(text, separator) ?? text.split(separator);
  const problems: Problem[] = [];
  if (encoding === 'latin1') problems.push({ code: 'LIST_NOT_UTF8', line: 1, ...firstForeign(headings) });
  else if (!hasBom) problems.push({ code: 'LIST_NO_BOM', line: 1 });
  if (separator !== ';') problems.push({ code: 'LIST_SEPARATOR', line: 1, params: { separator: nameOf(separator) } });
  return { encoding, separator, headings, width: headings.length, problems };
}

/** The separator by which most headings are known ones. */
function separatorOf(text: string, known: (heading: string) => boolean): string {
  const found = (separator: string): number =>
    (fieldsOf(text, separator) ?? text.split(separator)).filter((heading) => known(heading)).length;
  return separators.reduce((best, one) => (found(one) > found(best) ? one : best));
}

function isCaseHeading(heading: string): boolean {
  return headingOf(heading) !== undefined;
}

function nameOf(separator: string): string {
  return separator === '\t' ? 'TAB' : `«${separator}»`;
}

function firstForeign(headings: readonly string[]): { column?: string } {
  const column = headings.find((heading) => /[^\u0000-\u007f]/.test(heading));
  return column === undefined ? {} : { column };
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark);
}

/** Bytes that no text has: NUL, or many other control characters. */
function looksBinary(bytes: Buffer): boolean {
  let odd = 0;
  for (const byte of bytes) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) odd++;
  }
  return odd > bytes.length / 50;
}
