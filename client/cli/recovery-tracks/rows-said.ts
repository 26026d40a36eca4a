import type { Refusal } from '../../../domain/case/kernel/command';
import { refusalInWords } from '../refusal-words';
import type { Session } from '../session';
import { sayTrack } from './texts';

/** How many lines are named of those that came to the same. */
const LINES_NAMED = 5;

/** What is said of the rows of a list that were not put on their track: each reason once, with its rows. */
export class RowsSaid {
  private readonly lines = new Map<string, number[]>();

  constructor(private readonly session: Session) {}

  /** Notes why the row on a line was not. */
  add(refused: Refusal, line: number): void {
    const words = refusalInWords(refused);
    const { tell } = this.session;
    const reason = words ? `${tell(words.message)} ${tell(words.next)}` : refused.code;
    const lines = this.lines.get(reason);
    if (lines) lines.push(line);
    else this.lines.set(reason, [line]);
  }

  /** Tells of them where problems are told. */
  print(): void {
    for (const [reason, all] of this.lines) {
      const [line = 0] = all;
      const named = [...all.slice(0, LINES_NAMED), ...(all.length > LINES_NAMED ? ['…'] : [])].join(', ');
      const text =
        all.length === 1
          ? sayTrack(this.session, 'refusedLine', { line, reason })
          : sayTrack(this.session, 'refusedRows', { count: all.length, lines: named, reason });
      this.session.io.err(text);
    }
  }
}
