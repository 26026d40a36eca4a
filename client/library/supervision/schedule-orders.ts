import { randomUUID } from 'node:crypto';
import type { Role } from '../../../domain/case/kernel/event';
import { listed } from '../../../domain/case/refuse';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { addMs } from '../../../domain/law/calendar/instant';
import { actorOn } from '../../../domain/staff/register';
import { RoundOpened } from '../../../domain/supervision/round/facts';
import { roundOfInstant } from '../../../domain/supervision/round/place';
import { roundPlanOf } from '../../../domain/supervision/round/plan';
import { roundsBetween } from '../../../domain/supervision/year-wheel';
import { SUPERVISION } from '../../../workflows/contracts/supervision';
import { BackendRefusal } from '../../cli/ports';
import { answered } from '../errors';
import type { InstallationLink } from '../installation';
import { realNow } from '../real-now';
import type { UndertakingDesk } from '../undertakings/ports';
import { orderSchedule, readSchedule, type ScheduleOrder } from './schedule';
import { writtenNote } from './schedule-note';

/** Who wants something of the schedule of supervision, and why. */
export interface OrderedBy {
  readonly by: string;
  readonly reason: string;
}

/** What an order came to: names of rounds, in order. */
export interface Ordered {
  /** Opened by the order: who and why stand in their first entries. */
  readonly opened: readonly string[];
  /** That were there before; they stay as they are. */
  readonly there: readonly string[];
}

/**
 * Pauses, resumes, triggers or backfills the schedule for somebody who runs supervision. Rounds are opened by command, so
 * that their first entries say who wanted them, in which role, and why; the schedule then does what it always does with
 * rounds of these times. A pause or a resumption says it in the schedule's note.
 *
 * @throws BackendRefusal where they may not, there is no schedule, or a round cannot be opened
 */
export async function orderRounds(
  link: InstallationLink,
  undertakings: UndertakingDesk,
  order: ScheduleOrder,
  { by, reason }: OrderedBy,
): Promise<Ordered> {
  const now = realNow();
  const role = await roleOf(link, by);
  if (!(await readSchedule(link, SUPERVISION))) throw new BackendRefusal('SUPERVISION_SCHEDULE_MISSING');
  if (order.kind === 'pause' || order.kind === 'resume') {
    const note = { kind: order.kind, by, role, at: now, reason };
    await orderSchedule(link, order, await writtenNote(link.journal.codec, link.settings.namespace, note));
    return { opened: [], there: [] };
  }
  const { wheel } = roundPlanOf(link.jurisdiction(link.municipality).municipality);
  const untilNow = order.kind === 'backfill' && order.to > now ? { ...order, to: now } : order;
  const names =
    untilNow.kind === 'backfill'
      ? roundsBetween(wheel, addMs(untilNow.from, -1), untilNow.to).map(({ id }) => id)
      : [roundOfInstant(wheel, now).name];
  const [opened, there]: [string[], string[]] = [[], []];
  for (const name of names) {
    const isNew = await openRound(undertakings, name, { by, reason });
    (isNew ? opened : there).push(name);
  }
  if (opened.length > 0) await orderSchedule(link, untilNow);
  return { opened, there };
}

/** @returns whether it was opened now */
async function openRound(undertakings: UndertakingDesk, name: string, { by, reason }: OrderedBy): Promise<boolean> {
  const command = { name: RoundOpened.command, key: randomUUID(), by, data: {}, text: { reason } };
  const answer = await undertakings.send(undertakings.named('round', name), command);
  if (answer.kind !== 'refused') return true;
  const { code, params = {} } = answer.refusal;
  if (code === 'UNDERTAKING_OPEN_ALREADY') return false;
  throw new BackendRefusal(code, params);
}

/** The role in which somebody may order supervision. @throws BackendRefusal */
async function roleOf({ journal, municipality }: InstallationLink, by: string): Promise<Role> {
  const { roles } = actorOn(answered(await journal.staff.register(municipality)), by, civilDayOf(realNow()));
  if (roles.length === 0) throw new BackendRefusal('UNKNOWN_STAFF', { initials: by });
  const allowed = RoundOpened.roles ?? [];
  const role = roles.find((one) => allowed.includes(one));
  if (role === undefined)
    throw new BackendRefusal('NOT_YOUR_ROLE', { by, command: 'schedule', roles: listed(allowed) });
  return role;
}
