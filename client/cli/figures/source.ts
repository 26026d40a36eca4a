import { createRequire } from 'node:module';
import { fill } from '../../../domain/errors/error-entry';
import type { Published } from '../../../domain/report/masking';
import type { CollectOrder, ReportSource } from '../../library/report/ports';
import { unreadableInWords } from '../../report/unreadable';
import { ProblemPrinter } from '../check/problems';
import { CliFailure, exitCodes } from '../exit';
import type { Session } from '../session';
import { figureTexts as texts } from './texts';

const lazily = createRequire(__filename);
const PROBLEMS_SHOWN = 50;

/** Collects what figures are made of: from the journal, or from case lists without a server. */
export async function collected(
  session: Session,
  lists: readonly string[] | undefined,
  order: CollectOrder,
): Promise<ReportSource> {
  if (!lists || lists.length === 0) return session.connected((backend) => backend.report(order));
  const { collectLists } = lazily('../../library/report/collect') as typeof import('../../library/report/collect');
  const printers = new Map(lists.map((path) => [path, new ProblemPrinter(session, path, 'text', PROBLEMS_SHOWN)]));
  const source = await collectLists(lists, order, (path, problem) => printers.get(path)?.print(problem));
  for (const printer of printers.values()) printer.end();
  if ([...printers.values()].some(({ any }) => any)) throw new CliFailure(exitCodes.refused, '');
  return source;
}

/** A number of months given as an option. @throws CliFailure */
export function readMonths({ tell }: Session, typed: string | undefined, usual: number): number {
  if (typed === undefined) return usual;
  if (/^[1-9]\d?$/.test(typed) && Number(typed) <= 60) return Number(typed);
  throw new CliFailure(exitCodes.usage, fill(tell(texts.badMonths), { value: typed }));
}

/** Takes an option that may be given several times. */
export function several(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Says how many cases could not be read whole; nothing where all could. */
export function printUnreadable(
  { tell, print, paint }: Session,
  { unreadable }: { readonly unreadable: Published },
): void {
  if (unreadable !== 0) print(paint('yellow', tell(unreadableInWords(unreadable))));
}
