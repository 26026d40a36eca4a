import { fieldsOf } from '../../lists/fields';
import { CliFailure, exitCodes } from '../exit';
import type { Session } from '../session';
import { sayReview as say } from './texts';

/** The columns of a file of answers, by their Danish headings; only the case is needed. */
const headings = {
  sagsnr: 'case',
  kategori: 'category',
  gennemgang: 'reading',
  rationale: 'rationale',
  bekymring: 'concern',
  vej: 'route',
  begrundelse: 'reason',
  ny_vurdering: 'reassessOn',
  familie: 'family',
} as const;

type Column = (typeof headings)[keyof typeof headings];

/** One row of a file of answers; what was left blank is an empty text. */
export type AnswerRow = Readonly<Record<Column, string>> & { readonly line: number };

const blank: Readonly<Record<Column, string>> = {
  case: '',
  category: '',
  reading: '',
  rationale: '',
  concern: '',
  route: '',
  reason: '',
  reassessOn: '',
  family: '',
};

/** Reads a file of answers: semicolons or commas, headings in the first line. @throws CliFailure */
export async function readAnswers(session: Session, file: string): Promise<readonly AnswerRow[]> {
  const content = await session.io.readFile(file).catch(() => {
    throw new CliFailure(exitCodes.usage, say(session, 'fileUnread', { file }));
  });
  const records = recordsOf(content.replace(/^\u{feff}/u, ''));
  const separator = (records[0]?.text ?? '').includes(';') ? ';' : ',';
  const [head, ...rows] = records.map(({ line, text }) => ({ line, fields: fieldsOf(text, separator) ?? [] }));
  const columns = (head?.fields ?? []).map((field) => field.toLowerCase());
  const known = { columns: Object.keys(headings).join(', ') };
  if (!columns.includes('sagsnr')) {
    throw new CliFailure(exitCodes.usage, say(session, 'fileColumn', { column: 'sagsnr', ...known }));
  }
  const unknown = columns.find((column) => !Object.hasOwn(headings, column));
  if (unknown !== undefined) {
    throw new CliFailure(exitCodes.usage, say(session, 'fileUnknownColumn', { column: unknown, ...known }));
  }
  return rows.map(({ line, fields }) => ({
    ...blank,
    ...Object.fromEntries(columns.map((column, at) => [headings[column as keyof typeof headings], fields[at] ?? ''])),
    line,
  }));
}

/** The records of a text: lines, put together where a quoted field runs over several. */
function recordsOf(content: string): readonly { readonly line: number; readonly text: string }[] {
  const records: { line: number; text: string }[] = [];
  let open: { line: number; text: string } | undefined;
  for (const [index, text] of content.split(/\r?\n/).entries()) {
    open = open ? { ...open, text: `${open.text}\n${text}` } : { line: index + 1, text };
    if ((open.text.split('"').length - 1) % 2 === 1) continue;
    if (open.text.trim() !== '') records.push(open);
    open = undefined;
  }
  return open ? [...records, open] : records;
}
