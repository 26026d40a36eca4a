import type { NewEvent } from '../../case/kernel/event';
import { factsOf, type CaseState } from '../../case/kernel/state';
import type { Instant } from '../../case/kernel/time';
import { civilDayOf } from '../../law/calendar/copenhagen';
import type { Surroundings } from '../../undertaking/book';
import { caseloadAccount, type CaseloadMovement } from '../accounts/caseload';
import { recoveryAccount, recoveryMovements, type RecoveryMovement } from '../accounts/recoveries';
import { lookEvents, openingOf, type CaseReading } from '../case-recovery/look';
import { ClosedUnrecovered } from '../case-recovery/system-facts';
import { cameSince } from './asked';
import type { Counted } from './counted';
import { statusNews } from './news';
import { isPaused, type Programme } from './programme';
import { recoveryRow, type RecoveryRow } from './row';
import { statusEvent, statusOf } from './status';
import { CasesAdded, StatusRecorded } from './system-facts';
import { stallEvents } from './watch';

/** What a pass over the cases has found so far (status). */
export interface Found {
  readonly caseload: CaseloadMovement[];
  readonly recoveries: RecoveryMovement[];
  readonly rows: RecoveryRow[];
  untold: number;
  unreadable: number;
  added: number;
  again: number;
}

/** A pass that has found nothing yet. */
export function nothingFound(): Found {
  return { caseload: [], recoveries: [], rows: [], untold: 0, unreadable: 0, added: 0, again: 0 };
}

/** The entry that opens the recovery of a case that has come into breach; undefined where none is to be opened. */
export function openingFor(
  state: CaseState,
  reading: CaseReading,
  { isMeant, elsewhere }: Pick<Counted, 'isMeant' | 'elsewhere'>,
  about: { readonly programme: string; readonly asOf: Instant; readonly now: Instant },
): NewEvent | undefined {
  const isIn = isMeant && !elsewhere && !reading.closed && reading.outstanding.length > 0;
  return isIn ? openingOf(reading, { ...about, added: true, paused: isPaused(state) }) : undefined;
}

/** What a pass writes into the recovery of a case. @param state the programme */
export function passEvents(
  state: CaseState,
  recovery: CaseState,
  reading: CaseReading,
  { elsewhere }: Pick<Counted, 'elsewhere'>,
  now: Instant,
): readonly NewEvent[] {
  const look = { now, paused: isPaused(state), ...(elsewhere === undefined ? {} : { elsewhere }) };
  return lookEvents(recovery, reading, look);
}

/**
 * Takes what a recovery comes to into what was found.
 *
 * @param since when the status was asked for: what has come to the programme since then belongs to it, also where an
 *   attempt at it was cut off
 */
export function takeRecovery(found: Found, recovery: CaseState, since: Instant): void {
  const row = recoveryRow(recovery);
  if (row) found.rows.push(row);
  found.recoveries.push(...recoveryMovements(recovery));
  if (factsOf(recovery, ClosedUnrecovered).some(({ data }) => !data.told)) found.untold += 1;
  const { opened, again } = cameSince(recovery, since);
  found.added += opened;
  found.again += again;
}

/** The entries of a status, once every case was met: the cases added, the two accounts, and what stands still. */
export function statusEvents(
  state: CaseState,
  programme: Programme,
  found: Found,
  of: number,
  around: Surroundings,
): readonly NewEvent[] {
  const { now } = around;
  const until = civilDayOf(now);
  const caseload = caseloadAccount(found.caseload, programme.from, until, programme.opened.rec);
  const recoveries = recoveryAccount(found.recoveries, programme.from, until);
  const status = statusEvent({ ...found, caseload, recoveries }, of, now);
  const added = { count: found.added + found.again, again: found.again };
  return [
    ...(added.count > 0 ? [{ type: CasesAdded.event, happenedAt: now, data: added }] : []),
    status,
    ...statusNews(state, of, around),
    ...stallEvents(state, statusOf(asFact(status, now)), around),
  ];
}

/** The status as it will stand among the others, to be compared with them before it is written. */
function asFact({ type, data }: NewEvent, now: Instant): Parameters<typeof statusOf>[0] {
  const fact = { seq: 1, type, at: now, rec: now, by: '', role: 'system' as const, data };
  const [found] = factsOf({ caseId: '', municipality: '', seq: 1, facts: [fact] }, StatusRecorded);
  if (!found) throw new Error('A status is a status');
  return found;
}
