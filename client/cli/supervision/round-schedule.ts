import type { Command } from 'commander';
import { endOfDay, startOfDay } from '../../../domain/law/calendar/copenhagen';
import { roleWords } from '../../../domain/staff/roles';
import { RoundOpened } from '../../../domain/supervision/round/facts';
import { offWheel, type ScheduleOrder, type ScheduleState } from '../../library/supervision/schedule';
import type { Ordered, OrderedBy } from '../../library/supervision/schedule-orders';
import { readValue } from '../../forms/values';
import { finish, newCommand, printJson, type CommonOptions } from '../command';
import { badForm, readDay, readUser } from '../options';
import { written } from '../print/dates';
import type { Session } from '../session';
import { roundTexts, sayRound } from './texts-rounds';

/** Coming times of the schedule that are shown. */
const AHEAD = 4;

interface Options extends CommonOptions {
  readonly pause?: true;
  readonly resume?: true;
  readonly trigger?: true;
  readonly backfill?: string;
  readonly to?: string;
  readonly reason?: string;
  readonly as?: string;
}

/** `supervision schedule`: shows the schedule of supervision, or steers it. */
export function roundScheduleCommand(session: Session): Command {
  const { tell, say } = session;
  const command = newCommand(session, 'schedule', tell(roundTexts.schedule))
    .option('--pause', tell(roundTexts.optPause))
    .option('--resume', tell(roundTexts.optResume))
    .option('--trigger', tell(roundTexts.optTrigger))
    .option(`--backfill <${say('phDay')}>`, tell(roundTexts.optBackfill))
    .option(`--to <${say('phDay')}>`, tell(roundTexts.optTo))
    .option(`--reason <${say('phText')}>`, tell(roundTexts.optReason))
    .option(`--as <${say('phInitials')}>`, say('optAs'))
    .action((options: Options) => schedule(session, options));
  const example = '--backfill 2022-01-01 --to 2023-12-31 --reason "Tilsynet begyndte i 2024"';
  return finish(session, command, `sagsgang supervision schedule ${example}`);
}

async function schedule(session: Session, options: Options): Promise<void> {
  const order = orderOf(session, options);
  const from = order && orderedBy(session, options);
  const { ordered, state, wheel } = await session.connected(async ({ rounds }) => {
    const came = order && from ? await rounds.order(order, from) : undefined;
    const found = await rounds.schedule();
    const next = found?.next.slice(0, AHEAD) ?? [];
    return { ordered: came, state: found && { ...found, next }, wheel: rounds.plan().wheel };
  });
  const off = state && offWheel(state, wheel, session.io.now());
  if (options.json) {
    const answer = { ordered: order?.kind ?? null, ...(ordered ?? {}), schedule: state ?? null, offWheel: off ?? null };
    printJson(session, answer);
    return;
  }
  if (ordered && (order?.kind === 'backfill' || order?.kind === 'trigger')) printOrdered(session, ordered);
  printState(session, state);
  if (off) session.print(sayRound(session, 'scheduleOff', { at: written(off.at, session.lang) }));
}

function printOrdered(session: Session, { opened, there }: Ordered): void {
  const { print } = session;
  if (opened.length > 0) print(sayRound(session, 'orderedOpened', { rounds: opened.join(', ') }));
  if (there.length > 0) print(sayRound(session, 'orderedThere', { rounds: there.join(', ') }));
  if (opened.length + there.length === 0) print(sayRound(session, 'orderedNone'));
}

function printState(session: Session, state: ScheduleState | undefined): void {
  const { print, lang } = session;
  if (!state) print(sayRound(session, 'scheduleNone'));
  else if (state.paused) print(sayRound(session, 'schedulePaused'));
  else {
    print(sayRound(session, 'scheduleRuns'));
    for (const at of state.next) print(`  ${written(at, lang)}`);
  }
  if (!state?.note) return;
  const { kind, by, role, at, reason = '?' } = state.note;
  const told = { by, role: session.tell(roleWords[role]), at: written(at, lang), reason };
  print(sayRound(session, kind === 'pause' ? 'pausedBy' : 'resumedBy', told));
}

/** @throws CliFailure where nobody is named, or there is no reason */
function orderedBy(session: Session, { reason = '', as }: Options): OrderedBy {
  const field = RoundOpened.fields.reason;
  const read = readValue('reason', '--reason', field, reason);
  if (reason.trim() === '') throw badForm(session, [{ code: 'FORM_MISSING', option: '--reason', label: field.label }]);
  if ('problem' in read) throw badForm(session, [read.problem]);
  return { by: readUser(session, as), reason: String(read.value) };
}

function orderOf(session: Session, { pause, resume, trigger, backfill, to }: Options): ScheduleOrder | undefined {
  if (pause) return { kind: 'pause' };
  if (resume) return { kind: 'resume' };
  if (trigger) return { kind: 'trigger' };
  if (backfill === undefined) return undefined;
  const from = readDay(session, '--backfill', backfill);
  const until = to === undefined ? session.io.now() : endOfDay(readDay(session, '--to', to));
  return { kind: 'backfill', from: startOfDay(from), to: until };
}
