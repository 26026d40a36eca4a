import { fill } from '../../../domain/errors/error-entry';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import type { CivilDay } from '../../../domain/case/kernel/time';
import type { ReadProgress } from '../../lists/open-file';
import type { Item } from '../../lists/read-rows';
import { ProblemPrinter } from '../check/problems';
import { checkTexts } from '../check/texts';
import type { CommonOptions } from '../command';
import { CliFailure, exitCodes } from '../exit';
import { readDay } from '../options';
import type { Session } from '../session';

/** Options of every track over a list. */
export interface TrackOptions extends CommonOptions {
  readonly asOf?: string;
  readonly all?: true;
  readonly out?: string;
}

/** How many cases and problems are shown unless all are asked for. */
const USUALLY_SHOWN = 20;
const PROBLEMS_SHOWN = 50;
/** Files smaller than this are read before anybody looks. */
const WORTH_PROGRESS = 4_000_000;

/** The most rows a table shows. */
export function mostShown({ all }: TrackOptions): number {
  return all ? Infinity : USUALLY_SHOWN;
}

/** The day a track is looked at: `--as-of`, else today. @throws CliFailure */
export function dayOf(session: Session, { asOf }: TrackOptions): CivilDay {
  return asOf === undefined ? civilDayOf(session.io.now()) : readDay(session, '--as-of', asOf);
}

/** Tells of everything wrong with a list. */
export function problemsOf(session: Session, path: string, { json, all }: TrackOptions): ProblemPrinter {
  return new ProblemPrinter(session, path, json ? 'json' : 'text', json || all ? Infinity : PROBLEMS_SHOWN);
}

/** The rows of a list with their lines; what is wrong is told as it is met. */
export async function* rowsOf<Row>(
  items: AsyncIterable<Item<Row>>,
  problems: ProblemPrinter,
): AsyncGenerator<{ readonly row: Row; readonly line: number }> {
  for await (const item of items) {
    if ('problem' in item) problems.print(item.problem);
    else yield item;
  }
}

/** Shows how far the reading of a large file has come. */
export function progressOn({ io, tell }: Session): ReadProgress {
  return (read, total) => {
    if (total < WORTH_PROGRESS) return;
    io.status(fill(tell(checkTexts.reading), { percent: Math.floor((100 * read) / total) }));
  };
}

/** Ends with 1 where anything was wrong with a list, after saying how much. @throws CliFailure */
export function endOf(...lists: readonly ProblemPrinter[]): void {
  for (const problems of lists) problems.end();
  if (lists.some((problems) => problems.any)) throw new CliFailure(exitCodes.refused, '');
}
