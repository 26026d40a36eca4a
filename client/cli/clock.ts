import type { Command } from 'commander';
import { formatLocal } from '../../domain/law/calendar/copenhagen';
import { MS_PER_DAY, MS_PER_HOUR } from '../../domain/law/calendar/instant';
import { addressOf } from './case/address';
import { runClocks } from './clock-run';
import { clockTexts as texts } from './clock-texts';
import { finish, newCommand, newGroup, printJson, type CommonOptions } from './command';
import { CliFailure, exitCodes } from './exit';
import { readLastInstant } from './options';
import type { Backend, CaseAddress } from './ports';
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

interface Options extends CommonOptions {
  readonly all?: true;
  readonly team?: string;
  readonly to?: string;
}

/** `clock advance CASE 30d`, `clock advance --all 30d`: time passes for cases of a development server. */
export function clockGroup(session: Session): Command {
  const { say, tell } = session;
  const advance = newCommand(session, 'advance', say('clockAdvance'))
    .argument('[case]', say('argCase'))
    .argument('[duration]', say('argDuration'))
    .option('--all', tell(texts.all))
    .option('--team <team>', say('optTeam'))
    .option(`--to <${say('phTime')}>`, tell(texts.to))
    .action((given: string | undefined, duration: string | undefined, options: Options) =>
      advanceClock(session, given, duration, options),
    );
  finish(session, advance, 'sagsgang clock advance --team Modtagelsen 30d');
  return newGroup(session, 'clock', say('groupClock')).addCommand(advance);
}

async function advanceClock(
  session: Session,
  first: string | undefined,
  second: string | undefined,
  options: Options,
): Promise<void> {
  const { all, team } = options;
  const many = all === true || team !== undefined;
  const [given, duration] = many ? [undefined, first] : [first, second];
  const tooMuch = (many && second !== undefined) || (all === true && team !== undefined);
  if (tooMuch || (given === undefined) !== many || (duration === undefined) === (options.to === undefined))
    throw new CliFailure(exitCodes.usage, session.tell(texts.which));
  const durationMs = duration === undefined ? undefined : readDuration(session, duration);
  const to = options.to === undefined ? undefined : readLastInstant(session, '--to', options.to);
  await session.connected(async (backend) => {
    const address = given === undefined ? undefined : await addressOf(session, backend, given);
    if (address && durationMs !== undefined) return advanceOne(session, backend, address, durationMs, options);
    const order = {
      to: to ?? { durationMs: durationMs ?? 0 },
      ...(address ? { caseId: address.caseId } : {}),
      ...(team === undefined ? {} : { team }),
    };
    const which = given ?? (team === undefined ? '--all' : `--team "${team}"`);
    return runClocks(session, backend, order, { json: options.json === true, which });
  });
}

async function advanceOne(
  session: Session,
  backend: Backend,
  address: CaseAddress,
  durationMs: number,
  options: Options,
): Promise<void> {
  const now = await backend.clockAdvance(address.caseId, durationMs);
  if (options.json) printJson(session, { ...address, now, local: formatLocal(now) });
  else session.print(session.say('clockNow', { moment: withWeekday(now, session.lang) }));
}

/** Reads a duration: `30d`, `24h` (or `24t`), `90m`, `2w` (or `2u`), and several together: `1d12h`. @throws CliFailure */
export function readDuration({ say }: Session, typed: string): number {
  const text = typed.toLowerCase().replace(/\s/g, '');
  const parts = [...text.matchAll(/(\d{1,6})([mhtdwu])/g)];
  const ms = parts.reduce((sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 0), 0);
  if (ms > 0 && parts.map(([part]) => part).join('') === text) return ms;
  throw new CliFailure(exitCodes.usage, say('badDuration', { value: typed }), say('badDurationNext'));
}
