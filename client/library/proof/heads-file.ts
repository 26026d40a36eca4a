import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { DailyHead } from '../../../journal/proof/daily-head';
import { BackendRefusal } from '../../cli/ports';

const FORMAT = 'sagsgang-daily-head/1';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();

const lineForm = z.strictObject({
  format: z.literal(FORMAT),
  number: z.int().positive(),
  day: z.iso.date(),
  sealedAt: z.iso.datetime(),
  cases: count,
  entries: count,
  root: hash,
  changed: count,
  changes: hash,
  prevHash: hash,
  chainVersion: z.int().positive(),
  hash,
});

/** A daily head as one line of JSON that stands for itself. */
export function lineOfHead(head: DailyHead): string {
  return JSON.stringify({ format: FORMAT, ...head });
}

/**
 * Reads the daily heads of an exported file, in its order; none where there is no such file and `optional` is set.
 *
 * @throws BackendRefusal with the line that is none, or where the file has no head and is not optional
 */
export async function readHeadsFile(path: string, optional = false): Promise<readonly DailyHead[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (optional && error.code === 'ENOENT') return '';
    throw new BackendRefusal('HEADS_FILE_UNREADABLE', { line: 0 });
  });
  const heads = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [headOfLine(line, index + 1)]));
  if (heads.length === 0 && !optional) throw new BackendRefusal('HEADS_FILE_EMPTY');
  return heads;
}

/** Writes daily heads to a file: all of it or nothing. */
export async function writeHeadsFile(path: string, heads: readonly DailyHead[]): Promise<void> {
  const unfinished = `${path}.unfinished`;
  await writeFile(unfinished, heads.map((head) => `${lineOfHead(head)}\n`).join(''));
  await rename(unfinished, path);
}

function headOfLine(line: string, number: number): DailyHead {
  try {
    const { format: _format, ...head } = lineForm.parse(JSON.parse(line));
    return head;
  } catch {
    throw new BackendRefusal('HEADS_FILE_UNREADABLE', { line: number });
  }
}
