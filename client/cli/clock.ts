import type { Command } from 'commander';
import { formatLocal } from '../../domain/law/calendar/copenhagen';
import { MS_PER_DAY, MS_PER_HOUR } from '../../domain/law/calendar/instant';
import { addressOf } from './case/address';
import { finish, newCommand, newGroup, printJson, type CommonOptions } from './command';
import { CliFailure, exitCodes } from './exit';
import { withWeekday } from './print/dates';
import type { Session } from './session';

const units: Readonly<Record<string, number>> = {
  m: 60_000,
  h: MS_PER_HOUR,
  t: MS_PER_HOUR,
  d: MS_PER_DAY,
  w: 7 * MS_PER_DAY,
  u: 7 * MS_PER_DAY,
};

/** `clock advance CASE 30d`: time passes for one case of a development server. */
export function clockGroup(session: Session): Command {
  const { say } = session;
  const advance = newCommand(session, 'advance', say('clockAdvance'))
    .argument('<case>', say('argCase'))
    .argument('<duration>', say('argDuration'))
    .action((given: string, duration: string, options: CommonOptions) =>
      advanceClock(session, given, duration, options),
    );
  finish(session, advance, 'sagsgang clock advance 2026-000017 30d');
  return newGroup(session, 'clock', say('groupClock')).addCommand(advance);
}

async function advanceClock(session: Session, given: string, typed: string, options: CommonOptions): Promise<void> {
  const { say, print, lang } = session;
  const durationMs = readDuration(session, typed);
  await session.connected(async (backend) => {
    const address = await addressOf(session, backend, given);
    const now = await backend.clockAdvance(address.caseId, durationMs);
    if (options.json) printJson(session, { ...address, now, local: formatLocal(now) });
    else print(say('clockNow', { moment: withWeekday(now, lang) }));
  });
}

/** Reads a duration: `30d`, `24h` (or `24t`), `90m`, `2w` (or `2u`), and several together: `1d12h`. @throws CliFailure */
export function readDuration({ say }: Session, typed: string): number {
  const text = typed.toLowerCase().replace(/\s/g, '');
  const parts = [...text.matchAll(/(\d{1,6})([mhtdwu])/g)];
  const ms = parts.reduce((sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 0), 0);
  if (ms > 0 && parts.map(([part]) => part).join('') === text) return ms;
  throw new CliFailure(exitCodes.usage, say('badDuration', { value: typed }), say('badDurationNext'));
}
