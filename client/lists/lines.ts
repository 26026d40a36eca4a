/** One line of a file, without its line break. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes: Buffer;
  /** Set where the line went on beyond {@link LONGEST_LINE}; the rest of it was thrown away. */
  readonly cut?: true;
}

/** The longest line that is read, in bytes; a file without line breaks would fill the memory otherwise. */
export const LONGEST_LINE = 1_048_576;

const NEWLINE = 10;
const RETURN = 13;

/** Cuts a stream of bytes into lines, with never more than one line and one chunk in memory. */
export class LineCutter {
  private rest: Buffer[] = [];
  private restLength = 0;
  private cut = false;
  private number = 0;

  /** The lines that a further chunk completes. */
  feed(chunk: Buffer): Line[] {
    const lines: Line[] = [];
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      this.keep(chunk.subarray(from, at));
      lines.push(this.take());
      from = at + 1;
    }
    this.keep(chunk.subarray(from));
    return lines;
  }

  /** The last line, where the file does not end with a line break. */
  end(): Line[] {
    return this.restLength > 0 ? [this.take()] : [];
  }

  private keep(part: Buffer): void {
    const room = LONGEST_LINE - this.restLength;
    if (part.length > room) this.cut = true;
    const kept = part.length > room ? part.subarray(0, room) : part;
    if (kept.length === 0) return;
    this.rest.push(kept);
    this.restLength += kept.length;
  }

  private take(): Line {
    const [first] = this.rest;
    const whole = this.rest.length === 1 && first ? first : Buffer.concat(this.rest);
    const bytes = whole.at(-1) === RETURN ? whole.subarray(0, -1) : whole;
    const line: Line = { number: ++this.number, bytes, ...(this.cut ? { cut: true } : {}) };
    this.rest = [];
    this.restLength = 0;
    this.cut = false;
    return line;
  }
}
