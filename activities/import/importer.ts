import type { Refusal } from '../../domain/case/kernel/command';
import { dayOpened } from '../../domain/case/from-list/day-opened';
import { evolveAll } from '../../domain/case/kernel/evolve';
import { emptyCase } from '../../domain/case/kernel/state';
import { workerOf } from '../../domain/case/standing';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { isUnavailable, JournalUnavailableError } from '../../journal/database';
import type { StaffEntry } from '../../journal/staff/staff-store';
import type { ImportOrder } from '../../workflows/contracts/import';
import type { FoundCase } from './find-cases';
import type { ImportPorts } from './ports';

const initialsForm = /^[A-ZÆØÅ0-9]{1,10}$/;

/** Before every case list: the first importer's day on the register of a development installation. */
const ALWAYS = '2000-01-01';

/**
 * Why these initials may not import; undefined where they may. On a development installation whose register is empty
 * they are put on it with the role of operations (drift).
 */
export async function importerRefusal(ports: ImportPorts, order: ImportOrder): Promise<Refusal | undefined> {
  const { municipality, by: initials } = order;
  const today = civilDayOf(ports.realNow());
  let actor = await ports.actor(municipality, initials, today);
  if (!actor && ports.development && (await register(ports, municipality)).length === 0) {
    const first: StaffEntry = { initials, roles: ['operations'], from: ALWAYS };
    if (!order.dryRun) await put(ports, municipality, [first]);
    actor = { initials, roles: ['operations'] };
  }
  if (!actor) return { code: 'UNKNOWN_STAFF', params: { initials } };
  if (actor.roles.includes('operations')) return undefined;
  return { code: 'NOT_YOUR_ROLE', params: { command: 'import', by: initials, roles: 'operations' } };
}

/**
 * Initials that stand in a list and not on the register, as caseworkers of their team: from the day of their first case that
 * is new here, and from the list's day where they have only taken over cases that others had.
 */
export async function missingStaff(
  ports: ImportPorts,
  order: ImportOrder,
  cases: readonly FoundCase[],
): Promise<readonly StaffEntry[]> {
  const known = new Set((await register(ports, order.municipality)).map(({ initials }) => initials));
  const missing = new Map<string, StaffEntry>();
  for (const { item, caseId, events } of cases) {
    const { row } = item;
    const { worker, team } = row;
    if (worker === undefined || known.has(worker) || !initialsForm.test(worker)) continue;
    const before = workerOf(evolveAll(emptyCase(caseId, order.municipality), events));
    const from = events.length === 0 || before === worker ? dayOpened(row) : order.asOf;
    const first = missing.get(worker);
    if (first && first.from <= from) continue;
    missing.set(worker, { initials: worker, roles: ['caseworker'], from, ...(team === undefined ? {} : { team }) });
  }
  return [...missing.values()];
}

/** Puts people on the register. @throws JournalUnavailableError */
export async function put(ports: ImportPorts, municipality: string, entries: readonly StaffEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const answer = await ports.staff.put(municipality, entries);
  if (isUnavailable(answer)) throw new JournalUnavailableError(answer.store, answer.code);
}

async function register(ports: ImportPorts, municipality: string): Promise<readonly StaffEntry[]> {
  const entries = await ports.staff.entries(municipality);
  if (isUnavailable(entries)) throw new JournalUnavailableError(entries.store, entries.code);
  return entries;
}
