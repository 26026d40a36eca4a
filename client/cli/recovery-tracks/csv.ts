import { writeFile } from 'node:fs/promises';
import { KRONE, type Oere } from '../../../domain/recovery/oere';
import { CliFailure, exitCodes } from '../exit';
import type { Session } from '../session';
import { sayTrack } from './texts';

const BOM = '\ufeff';
/** What a spreadsheet takes for a formula; a number below zero is none. */
const FORMULA = /^[=+@\t\r]|^-(?![\d,]+$)/;

/** An amount as lists write it: `-1234,50`; empty where it is not known. */
export function amountCell(oere: Oere | undefined): string {
  if (oere === undefined) return '';
  const whole = Math.floor(Math.abs(oere) / KRONE);
  return `${oere < 0 ? '-' : ''}${whole},${String(Math.abs(oere) % KRONE).padStart(2, '0')}`;
}

/** A day as lists write it: `31-03-2025`; empty where it is not known. */
export function dayCell(day: string | undefined): string {
  return day === undefined ? '' : day.split('-').reverse().join('-');
}

/** Writes a list in the form in which lists are read: semicolons, UTF-8 with BOM, CRLF. @throws CliFailure */
export async function writeCsv(
  session: Session,
  file: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<void> {
  const lines = [headings, ...rows].map((cells) => `${cells.map(quoted).join(';')}\r\n`);
  try {
    await writeFile(file, BOM + lines.join(''));
  } catch {
    const message = sayTrack(session, 'outFailed', { file });
    throw new CliFailure(exitCodes.refused, message, sayTrack(session, 'outNext'), 'FILE_NOT_WRITTEN');
  }
}

function quoted(cell: string): string {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
