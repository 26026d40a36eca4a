import type { Command } from 'commander';
import type { FieldValue } from '../../../domain/case/kernel/event';
import type { CivilDay } from '../../../domain/case/kernel/time';
import { paymentPlan } from '../../../domain/recovery/payments/plan';
import { needsCorrection, trackGrant } from '../../../domain/recovery/tracks/grant';
import { openList } from '../../lists/open-list';
import type { ProblemPrinter } from '../check/problems';
import { finish, newCommand, printJson } from '../command';
import { CliFailure, exitCodes } from '../exit';
import { readDay, readInitials, readUser } from '../options';
import type { Session } from '../session';
import { openTrack, type OpeningData } from './open-track';
import { dayOf, endOf, problemsOf, progressOn, rowsOf, type TrackOptions } from './read-track';
import { RowsSaid } from './rows-said';
import { sayTrack, trackTexts as texts } from './texts';

interface StartOptions extends TrackOptions {
  readonly owner: string;
  readonly due?: string;
  readonly as?: string;
}

/** A row that is to be put on its track. */
interface Opening {
  readonly line: number;
  readonly data: OpeningData;
}

/** `tracks start`: puts the cases of a list on their tracks. The same list again opens nothing twice. */
export function startCommand(session: Session): Command {
  const { tell, say } = session;
  const command = newCommand(session, 'start', tell(texts.start))
    .argument('<LIST.csv>', tell(texts.argMoney))
    .requiredOption(`--owner <${say('phInitials')}>`, tell(texts.optOwner))
    .option(`--due <${say('phDay')}>`, tell(texts.optDue))
    .option(`--as-of <${say('phDay')}>`, tell(texts.optAsOf))
    .option(`--as <${say('phInitials')}>`, say('optAs'))
    .action((path: string, options: StartOptions) => start(session, path, options));
  return finish(session, command, 'sagsgang tracks start examples/faxe-tabt-arbejdsfortjeneste.csv --owner MHA');
}

async function start(session: Session, path: string, options: StartOptions): Promise<void> {
  const on = dayOf(session, options);
  const by = readUser(session, options.as);
  const owner = readInitials(session, '--owner', options.owner);
  const due = options.due === undefined ? undefined : readDay(session, '--due', options.due);
  const problems = problemsOf(session, path, options);
  const { openings, right } = await openingsIn(session, path, on, problems);
  const counts = { opened: 0, known: 0, ended: 0, differing: 0, refused: 0, right };
  const said = new RowsSaid(session);
  await session.connected(async ({ undertakings }) => {
    const names = new Set((await undertakings.list('correction')).map(({ name }) => name));
    for (const { line, data } of openings) {
      const whole = { ...data, owner, ...(due === undefined ? {} : { due }) };
      const refused = await openTrack(undertakings, whole, by, names);
      const count = refused === undefined ? 'opened' : (countedAs[refused.code] ?? 'refused');
      counts[count]++;
      if (refused && (count === 'refused' || count === 'differing')) said.add(refused, line);
    }
  });
  said.print();
  if (options.json) printJson(session, counts);
  else {
    session.print(sayTrack(session, 'started', counts));
    if (counts.ended > 0) session.print(sayTrack(session, 'startedEnded', counts));
    if (counts.differing > 0) session.print(sayTrack(session, 'startedDiffering', counts));
  }
  endOf(problems);
  if (counts.refused > 0) throw new CliFailure(exitCodes.refused, '');
}

/** Refusals that are no fault: the case is on its track already, or was. */
const countedAs: Readonly<Record<string, 'known' | 'ended' | 'differing'>> = {
  UNDERTAKING_OPEN_ALREADY: 'known',
  CORRECTION_ENDED: 'ended',
  CORRECTION_DIFFERS: 'differing',
  CORRECTION_ENDED_DIFFERS: 'differing',
};

async function openingsIn(
  session: Session,
  path: string,
  on: CivilDay,
  problems: ProblemPrinter,
): Promise<{ readonly openings: readonly Opening[]; readonly right: number }> {
  const openings: Opening[] = [];
  let right = 0;
  const add = (line: number, needed: boolean, data: Readonly<Record<string, FieldValue | undefined>>): void => {
    if (!needed) right++;
    else openings.push({ line, data: withoutBlanks(data) });
  };
  const list = await openList(path, progressOn(session));
  if (list.kind === 'lostEarnings') {
    for await (const { row, line } of rowsOf(list.items, problems)) {
      const one = trackGrant(row, on);
      const { findings, difference } = one.assessment;
      const { caseNumber, from, to, paid } = row;
      const continuing = to >= on ? true : undefined;
      add(line, needsCorrection(one), {
        track: 'lostEarnings',
        caseNumber,
        from,
        to,
        findings,
        difference,
        paid,
        continuing,
      });
    }
  } else if (list.kind === 'payments') {
    for await (const { row, line } of rowsOf(list.items, problems)) {
      add(line, !paymentPlan(row, {}, on).complete, { track: 'payment', ...row });
    }
  } else {
    for await (const _ of rowsOf(list.items, problems)) problems.print({ code: 'MONEY_COLUMN_NEEDED', line: 1 });
  }
  return { openings, right };
}

function withoutBlanks(data: Readonly<Record<string, FieldValue | undefined>>): OpeningData {
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) =>
      value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[name, value]],
    ),
  );
}
