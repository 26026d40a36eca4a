import { DeadlineEscalated, DeadlineMended, DeadlineMissed, DeadlineWarned } from '../../domain/case/escalation/facts';
import type { Instant } from '../../domain/case/kernel/time';
import type { CaseFilter } from '../../journal/projections/filter';
import type { CaseOverview } from '../../journal/projections/rows';
import { addMs } from '../../domain/law/calendar/instant';
import { STREAM_MARK, undertakingOf } from '../../domain/undertaking/undertaking';
import { caseWorkflowId } from '../../workflows/contracts/messages';
import { undertakingWorkflowId } from '../../workflows/contracts/undertaking';
import { BackendRefusal, Unreachable } from '../cli/ports';
import type { ClockMoved, ClockOrder, ClockRun, ToldOnTheWay } from './clock-ports';
import { answered, failureOf } from './errors';
import { everyCase } from './every-case';
import { isRunning } from './inspect';
import type { InstallationLink } from './installation';
import { patiently } from './patiently';
import { failureCode, persist } from './persist';
import { realNow } from './real-now';
import type { RunWatch } from './rehydrate-ports';
import { arrival, skippedClock, skipTime } from './skipped-time';

/** Cases on the move at once: each wakes many times on the way and holds a place at the worker for it. */
const WIDTH = 8;
const PAGE = 500;
/** Later than any deadline: cases that have none are left out. */
const EVER: Instant = '9999-12-31T00:00:00.000Z';

/**
 * Makes ready to move the clocks of many cases of a development server to one instant, so that they can be looked at
 * together afterwards: of open cases, and of closed ones in which something that came in since has its own; where all are
 * moved, undertakings (forløb på tværs af sager) go along. A clock that is there
 * already, or further, is left alone: the same order with the same instant moves nothing twice, and goes on where it was
 * cut off.
 *
 * @throws BackendRefusal where time is real
 */
export async function clockRun(link: InstallationLink, { caseId, team, to }: ClockOrder): Promise<ClockRun> {
  if (!link.settings.development) throw new BackendRefusal('CLOCK_IS_REAL');
  const cases = await chosen(link, caseId, team);
  const target = typeof to === 'string' ? to : addMs(await furthest(link, cases), to.durationMs);
  return {
    target,
    cases: cases.length,
    move: (watch: RunWatch) =>
      everyCase(cases, (one) => move(link, one, target), { ...watch, width: WIDTH, total: cases.length }),
  };
}

/** A case, or an undertaking by its stream, with the last entry it had. */
type Moved = Pick<CaseOverview, 'caseId' | 'municipality' | 'seq'>;

function workflowIdOf({ caseId, municipality }: Moved): string {
  const undertaking = undertakingOf(caseId);
  return undertaking ? undertakingWorkflowId(undertaking) : caseWorkflowId(municipality, caseId);
}

/** The clock that is furthest ahead among these cases; real time where none has been skipped. */
async function furthest(link: InstallationLink, cases: readonly Moved[]): Promise<Instant> {
  const read = (one: Moved): Promise<Instant | undefined> =>
    persist(() => skippedClock(link, workflowIdOf(one)), 'server').then(
      (clock) => clock?.now,
      (error: unknown) => {
        if (failureOf(error) === 'gone') return undefined;
        throw error;
      },
    );
  let latest = realNow();
  for await (const now of everyCase(cases, read)) if (now !== undefined && now > latest) latest = now;
  return latest;
}

async function chosen(
  link: InstallationLink,
  caseId: string | undefined,
  team: string | undefined,
): Promise<readonly Moved[]> {
  const { projections } = link.journal;
  if (caseId !== undefined) {
    const found = answered(await projections.find(caseId));
    return found.kind === 'found' ? [found.overview] : [];
  }
  const { municipality } = link;
  const filter = { municipality, ...(team === undefined ? {} : { team }) };
  const open = await listed(link, { ...filter, closed: false });
  const closed = await withClock(link, await listed(link, { ...filter, closed: true, dueBefore: EVER }));
  return [...open, ...closed, ...(team === undefined ? await undertakings(link) : [])];
}

async function listed(link: InstallationLink, filter: CaseFilter): Promise<readonly Moved[]> {
  const all: Moved[] = [];
  for (let after: string | undefined; ;) {
    const page = answered(await link.journal.projections.list(filter, PAGE, after));
    all.push(...page.cases);
    after = page.next;
    if (after === undefined) return all;
  }
}

/** Of closed cases those in which something came in that still has its clock. */
async function withClock(link: InstallationLink, closed: readonly Moved[]): Promise<readonly Moved[]> {
  const running = async (one: Moved): Promise<Moved | undefined> => ((await isRunning(link, one)) ? one : undefined);
  const found: Moved[] = [];
  for await (const one of everyCase(closed, running, { width: WIDTH })) if (one) found.push(one);
  return found;
}

/** What is about many cases moves with all of them, after them: it reads them on the way. */
async function undertakings(link: InstallationLink): Promise<readonly Moved[]> {
  const { municipality, journal } = link;
  const { streams } = answered(await journal.undertakings.list(STREAM_MARK));
  const found: Moved[] = [];
  for (const caseId of streams) {
    if (undertakingOf(caseId)?.municipality !== municipality) continue;
    const { seq } = answered(await journal.events.head(caseId));
    found.push({ caseId, municipality, seq });
  }
  return found;
}

async function move(link: InstallationLink, moved: Moved, target: Instant): Promise<ClockMoved> {
  const { caseId, seq } = moved;
  const workflowId = workflowIdOf(moved);
  try {
    if (!(await persist(() => moveTo(link, workflowId, target), 'worker'))) return { caseId, outcome: 'there' };
    return { caseId, outcome: 'moved', ...(await toldSince(link, caseId, seq)) };
  } catch (error) {
    if (error instanceof Unreachable) throw error;
    if (failureOf(error) === 'gone') return { caseId, outcome: 'notRunning' };
    return { caseId, outcome: 'failed', code: error instanceof BackendRefusal ? error.code : failureCode(error) };
  }
}

/** Moves a clock to an instant from wherever it stands, so that trying again is safe; false where it was there. */
async function moveTo(link: InstallationLink, workflowId: string, target: Instant): Promise<boolean> {
  const durationMs = Date.parse(target) - Date.parse(await clockAtRest(link, workflowId));
  if (durationMs <= 0) return false;
  await skipTime(link, workflowId, durationMs, `to:${target}`);
  return true;
}

/** What a case's clock shows once a move that somebody else began, or that was cut off, has arrived. */
async function clockAtRest(link: InstallationLink, workflowId: string): Promise<Instant> {
  const clock = await persist(() => skippedClock(link, workflowId), 'server');
  if (clock?.moving === undefined) return clock?.now ?? realNow();
  await arrival(link, workflowId, clock.moving);
  return (await skippedClock(link, workflowId))?.now ?? realNow();
}

async function toldSince(link: InstallationLink, caseId: string, seq: number): Promise<ToldOnTheWay> {
  const { entries } = await patiently(async () =>
    answered(await link.journal.events.read(caseId, { fromSeq: seq + 1, text: false })),
  );
  const events = entries.flatMap(({ event }) => (event ? [event] : []));
  const count = (type: string): number => events.filter((event) => event.type === type).length;
  const people = events.flatMap(({ type, data }) => {
    const to = type.startsWith('Deadline') ? data['to'] : undefined;
    return Array.isArray(to) ? to.map(String) : [];
  });
  return {
    warned: count(DeadlineWarned.event),
    missed: count(DeadlineMissed.event),
    escalated: count(DeadlineEscalated.event),
    mended: count(DeadlineMended.event),
    people: [...new Set(people)].sort(),
  };
}
