import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import type { FieldValue } from '../../../domain/case/kernel/event';
import type { CivilDay } from '../../../domain/case/kernel/time';
import { CorrectionOpened } from '../../../domain/recovery/correction/facts';
import { paymentPlan } from '../../../domain/recovery/payments/plan';
import { needsCorrection, trackGrant } from '../../../domain/recovery/tracks/grant';
import { openList } from '../../lists/open-list';
import type { UndertakingDesk } from '../../library/undertakings/ports';
import type { ProblemPrinter } from '../check/problems';
import { finish, newCommand, printJson } from '../command';
import { readDay, readInitials, readUser } from '../options';
import { BackendRefusal } from '../ports';
import { refusalInWords } from '../refusal-words';
import type { Session } from '../session';
import { dayOf, endOf, problemsOf, progressOn, rowsOf, type TrackOptions } from './read-track';
import { named } from './step';
import { sayTrack, trackTexts as texts } from './texts';

interface StartOptions extends TrackOptions {
  readonly owner: string;
  readonly due?: string;
  readonly as?: string;
}

/** A row that is to be put on its track. */
interface Opening {
  readonly line: number;
  readonly data: Readonly<Record<string, FieldValue>>;
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
  const counts = { opened: 0, known: 0, refused: 0, right };
  await session.connected(async ({ undertakings }) => {
    for (const { line, data } of openings) {
      const whole = { ...data, owner, ...(due === undefined ? {} : { due }) };
      const refused = await openTrack(undertakings, whole, by);
      if (refused === undefined) counts.opened++;
      else if (refused === 'UNDERTAKING_OPEN_ALREADY') counts.known++;
      else {
        counts.refused++;
        const words = refusalInWords({ code: refused, params: {} });
        session.io.err(
          sayTrack(session, 'refusedLine', { line, reason: words ? session.tell(words.message) : refused }),
        );
      }
    }
  });
  if (options.json) printJson(session, counts);
  else session.print(sayTrack(session, 'started', counts));
  endOf(problems);
}

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

/** Puts a case on its track; answers the code of a refusal. One that is there already is not opened again. */
export async function openTrack(desk: UndertakingDesk, data: Opening['data'], by: string): Promise<string | undefined> {
  try {
    const undertaking = named(desk, data);
    const key = randomUUID();
    const answer = await desk.send(undertaking, { name: CorrectionOpened.command, key, by, data });
    return answer.kind === 'refused' ? answer.refusal.code : undefined;
  } catch (error) {
    if (error instanceof BackendRefusal) return error.code;
    throw error;
  }
}

function withoutBlanks(data: Readonly<Record<string, FieldValue | undefined>>): Opening['data'] {
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) =>
      value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[name, value]],
    ),
  );
}
