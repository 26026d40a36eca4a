import { isUtf8 } from 'node:buffer';
import { countQuotes, fieldsOf } from './fields';
import { LONGEST_LINE, type Line } from './lines';
import type { Problem } from './problem';

/** One record of a list: the fields of a row, or why it could not be taken apart. */
export type ListRecord =
  { readonly line: number; readonly fields: readonly string[] } | { readonly line: number; readonly problem: Problem };

/** How the bytes of a list are to be read. */
export interface RecordForm {
  readonly encoding: 'utf8' | 'latin1';
  readonly separator: string;
  /** Number of columns; absent while the headings are not read. */
  readonly width?: number;
}

/** The most lines that one quoted field may run over; beyond it a quotation mark was forgotten. */
const MOST_LINES = 50;

interface Decoded {
  readonly number: number;
  readonly text: string;
  readonly quotes: number;
  readonly problem?: Problem;
}

/**
 * Puts lines together to records. A field in quotes may hold line breaks; where a quotation mark was left open, its own
 * line is given up and reading goes on with the next.
 */
export class RecordReader {
  private waiting: Decoded[] = [];

  constructor(private readonly form: RecordForm) {}

  /** The records that further lines complete. */
  feed(lines: readonly Line[]): ListRecord[] {
    const records: ListRecord[] = [];
    for (const line of lines) {
      this.waiting.push(this.decode(line));
      this.drain(records, false);
    }
    return records;
  }

  /** The records left at the end of the file. */
  end(): ListRecord[] {
    const records: ListRecord[] = [];
    this.drain(records, true);
    return records;
  }

  private decode({ number, bytes, cut }: Line): Decoded {
    if (cut) return broken(number, { code: 'ROW_TOO_LONG', line: number, params: { most: LONGEST_LINE } });
    if (this.form.encoding === 'utf8' && !isUtf8(bytes)) return broken(number, { code: 'ROW_NOT_UTF8', line: number });
    const text = bytes.toString(this.form.encoding);
    return { number, text, quotes: countQuotes(text) };
  }

  private drain(records: ListRecord[], atEnd: boolean): void {
    while (this.waiting.length > 0) {
      const record = this.nextRecord(atEnd);
      if (!record) return;
      records.push(record);
    }
  }

  /** The first record of the waiting lines; `undefined` where it goes on beyond them. */
  private nextRecord(atEnd: boolean): ListRecord | undefined {
    const [first] = this.waiting;
    if (!first) return undefined;
    if (first.problem) return this.giveUp(first, first.problem);
    if (first.quotes % 2 === 0) return this.takeApart(first, 1);
    let quotes = first.quotes;
    for (let count = 1; count < Math.min(this.waiting.length, MOST_LINES); count++) {
      const line = this.waiting[count];
      quotes += line?.quotes ?? 0;
      if (line?.problem) break;
      if (quotes % 2 === 0) return this.takeApart(first, count + 1);
    }
    const mayGoOn = !atEnd && this.waiting.length < MOST_LINES && !this.waiting.some(({ problem }) => problem);
    return mayGoOn ? undefined : this.giveUp(first, { code: 'ROW_QUOTES', line: first.number });
  }

  private takeApart(first: Decoded, count: number): ListRecord {
    const text = this.waiting
      .slice(0, count)
      .map((line) => line.text)
      .join('\n');
    const fields = fieldsOf(text, this.form.separator);
    const fits = count === 1 || this.form.width === undefined || fields?.length === this.form.width;
    if (!fields || !fits) return this.giveUp(first, { code: 'ROW_QUOTES', line: first.number });
    this.waiting.splice(0, count);
    return { line: first.number, fields };
  }

  private giveUp(first: Decoded, problem: Problem): ListRecord {
    this.waiting.shift();
    return { line: first.number, problem };
  }
}

function broken(number: number, problem: Problem): Decoded {
  return { number, text: '', quotes: 0, problem };
}
