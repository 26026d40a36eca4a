import type { Command } from 'commander';
import { endOfDay, startOfDay } from '../../../domain/law/calendar/copenhagen';
import { offWheel, type ScheduleOrder } from '../../library/supervision/schedule';
import { finish, newCommand, printJson, type CommonOptions } from '../command';
import { readDay } from '../options';
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
    .action((options: Options) => schedule(session, options));
  return finish(session, command, 'sagsgang supervision schedule --backfill 2022-01-01 --to 2023-12-31');
}

async function schedule(session: Session, options: Options): Promise<void> {
  const order = orderOf(session, options);
  const { state, wheel } = await session.connected(async ({ rounds }) => {
    if (order) await rounds.order(order);
    const found = await rounds.schedule();
    return { state: found && { ...found, next: found.next.slice(0, AHEAD) }, wheel: rounds.plan().wheel };
  });
  const { print, lang, io } = session;
  const off = state && offWheel(state, wheel, io.now());
  if (options.json) {
    printJson(session, { ordered: order?.kind ?? null, schedule: state ?? null, offWheel: off ?? null });
    return;
  }
  if (order?.kind === 'backfill' || order?.kind === 'trigger') print(sayRound(session, 'ordered'));
  if (!state) print(sayRound(session, 'scheduleNone'));
  else if (state.paused) print(sayRound(session, 'schedulePaused'));
  else {
    print(sayRound(session, 'scheduleRuns'));
    for (const at of state.next) print(`  ${written(at, lang)}`);
  }
  if (off) print(sayRound(session, 'scheduleOff', { at: written(off.at, lang) }));
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
