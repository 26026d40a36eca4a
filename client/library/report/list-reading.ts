import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { CivilDay } from '../../../domain/case/kernel/time';
import { isCivilDay } from '../../../domain/law/calendar/civil-day';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import type { Problem } from '../../lists/problem';
import type { Item } from '../../lists/read-rows';
import type { CountedList } from './committee-figures';

/** What broke the reading of a list off, whatever had been read. */
const breaksOff: ReadonlySet<Problem['code']> = new Set(['LIST_UNREADABLE', 'LIST_NOT_FOUND', 'LIST_IS_FOLDER']);

/** One list as it is read: its rows, and how far they can be counted on. */
export class ListReading {
  private rows = 0;
  private readonly problems: Problem[] = [];

  constructor(private readonly tell: (problem: Problem) => void) {}

  /** The rows of the list; what is wrong with it is told as it is met. */
  async *rowsOf<Row>(items: AsyncIterable<Item<Row>>): AsyncGenerator<Row> {
    for await (const item of items) {
      if ('problem' in item) {
        this.problems.push(item.problem);
        this.tell(item.problem);
      } else {
        this.rows += 1;
        yield item.row;
      }
    }
  }

  /** Why the list cannot be counted on, where it cannot: nothing of it could be read, or reading broke off. */
  broken(): { readonly broken?: Problem } {
    const why = this.problems.find(({ code }) => breaksOff.has(code)) ?? (this.rows === 0 ? this.worst() : undefined);
    return why ? { broken: why } : {};
  }

  private worst(): Problem | undefined {
    return this.problems.find(({ code }) => code === 'MONEY_COLUMN_NEEDED') ?? this.problems[0];
  }

  /** Names the list that was read by its file. @param before the file's name before it was read */
  async end(
    path: string,
    before: FileNamed | undefined,
  ): Promise<{ readonly counted: { readonly list?: CountedList }; readonly broken?: Problem }> {
    const after = before && (await fileNamed(path));
    if (before && after?.digest !== before.digest) {
      return { counted: {}, broken: { code: 'LIST_UNREADABLE', params: { reason: 'CHANGED' } } };
    }
    const unread = new Set(this.problems.flatMap(({ line }) => (line !== undefined && line > 1 ? [line] : []))).size;
    return { counted: before ? { list: { ...before, unread } } : {}, ...this.broken() };
  }
}

/** A file by its day and its content. */
export type FileNamed = Pick<CountedList, 'day' | 'digest'>;

/** What a file is called in a report; `undefined` for what is no file, such as a pipe, or cannot be read. */
export async function fileNamed(path: string): Promise<FileNamed | undefined> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return undefined;
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    return { day: dayOfFile(path, found.mtimeMs), digest: hash.digest('hex') };
  } catch {
    return undefined;
  }
}

/** The day a list is of: the one its name tells (`2026-12-31` or `31-12-2026`), else the day it was last changed. */
export function dayOfFile(path: string, changedMs: number): CivilDay {
  const name = basename(path);
  const [, iso] = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/.exec(name) ?? [];
  const [, day, month, year] = /(?<!\d)(\d{2})-(\d{2})-(\d{4})(?!\d)/.exec(name) ?? [];
  const told = iso ?? (year === undefined ? '' : `${year}-${month}-${day}`);
  return isCivilDay(told) ? told : civilDayOf(new Date(changedMs).toISOString());
}
