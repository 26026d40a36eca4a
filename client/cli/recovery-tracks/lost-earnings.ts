import type { Command } from 'commander';
import { compare } from '../../../domain/law/calendar/day-arithmetic';
import { needsCorrection, trackGrant, type TrackedGrant } from '../../../domain/recovery/tracks/grant';
import { addTracked, noGrants } from '../../../domain/recovery/tracks/grant-totals';
import { lostEarningsReading } from '../../lists/money-lists';
import { readMoneyList } from '../../lists/read-money';
import { unsettledProblem } from '../check/lost-earnings';
import { finish, newCommand, printJson } from '../command';
import type { Session } from '../session';
import { writeCsv } from './csv';
import { printGrants } from './lost-earnings-report';
import { grantCells, grantHeadings, grantsJson } from './lost-earnings-json';
import { dayOf, endOf, mostShown, problemsOf, progressOn, rowsOf, type TrackOptions } from './read-track';
import { sayTrack, trackTexts as texts } from './texts';

/** `tracks lost-earnings`: what is to be put right in each grant (genopretning af tabt arbejdsfortjeneste). */
export function lostEarningsCommand(session: Session): Command {
  const { tell, say } = session;
  const command = newCommand(session, 'lost-earnings', tell(texts.lostEarnings))
    .argument('<LIST.csv>', tell(texts.argLost))
    .option(`--as-of <${say('phDay')}>`, tell(texts.optAsOf))
    .option('--out <FILE.csv>', tell(texts.optOut))
    .option('--all', tell(texts.optAll))
    .action((path: string, options: TrackOptions) => track(session, path, options));
  return finish(
    session,
    command,
    'sagsgang tracks lost-earnings examples/faxe-tabt-arbejdsfortjeneste.csv --as-of 31-03-2025',
  );
}

async function track(session: Session, path: string, options: TrackOptions): Promise<void> {
  const on = dayOf(session, options);
  const problems = problemsOf(session, path, options);
  const totals = noGrants();
  const found: TrackedGrant[] = [];
  for await (const { row, line } of rowsOf(readMoneyList(path, lostEarningsReading, progressOn(session)), problems)) {
    const one = trackGrant(row, on);
    const { unsettled } = one.assessment;
    if (unsettled) problems.print(unsettledProblem(row, line, unsettled));
    addTracked(totals, one);
    if (needsCorrection(one)) found.push(one);
  }
  session.io.status('');
  const inOrder = found.sort(byLapse);
  if (options.json) printJson(session, grantsJson(on, totals, inOrder));
  else if (totals.grants > 0 || !problems.any) printGrants(session, on, totals, inOrder, mostShown(options));
  if (options.out !== undefined) {
    await writeCsv(session, options.out, grantHeadings, inOrder.map(grantCells));
    const told = sayTrack(session, 'written', { file: options.out, count: inOrder.length });
    if (options.json) session.io.err(told);
    else session.print(told);
  }
  endOf(problems);
}

/** What lapses first comes first; what nobody can work out before that, what has no date last. */
function byLapse(a: TrackedGrant, b: TrackedGrant): number {
  return compare(lapseKey(a), lapseKey(b)) || amount(b) - amount(a) || compare(a.row.caseNumber, b.row.caseNumber);
}

function lapseKey({ assessment, nextLapse }: TrackedGrant): string {
  if (assessment.difference === undefined) return '';
  return nextLapse ?? '9999';
}

function amount({ expected }: TrackedGrant): number {
  return expected?.claimable ?? 0;
}
