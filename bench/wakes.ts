import { setTimeout as pause } from 'node:timers/promises';
import type { InstallationLink } from '../client/library/installation';
import { realNow } from '../client/library/real-now';
import { answered } from '../client/library/errors';
import { DeadlineMissed } from '../domain/case/escalation/facts';
import { addMs } from '../domain/law/calendar/instant';
import { caseWorkflowId } from '../workflows/contracts/messages';
import { eachOf } from './callers';
import { decided, notified } from './lives';
import type { Place } from './place';
import type { Result } from './result';
import type { Scale } from './scale';
import { percentile } from './statistics';
import { journalled, startAll } from './told-cases';

const CASES = 500;
const SPREAD_MS = 30_000;
/** The started cases from which the time of starting the others is judged. */
const PROBE = 40;
/** How much slower the others may start. */
const SLOWER = 1.6;
/** What wakes before anything is measured: a worker serves for weeks, and its code is fast after some hundred calls. */
const WARM = { cases: 200, spreadMs: 6_000 } as const;
const MARGIN_MS = 8_000;
const PATIENCE_MS = 120_000;
const DAY_MS = 24 * 3_600_000;

/** How late one deadline was, in milliseconds. */
interface Late {
  /** Until the case looked at it; the time that is written into the journal. */
  readonly seen: number;
  /** Until the entry was in the journal and the case slept again, by the server's clock. */
  readonly done: number;
}

/**
 * How late cases wake: notifications of almost 24 hours ago, unassessed, in cases started from their journals; their
 * 24 hours end spread over half a minute, or all at one instant. No time is skipped, and no setting is a test's.
 */
export async function wakes({ link }: Place, scale: Scale): Promise<Result[]> {
  const cases = scale.of(CASES);
  const perCaseMs = await probe(link, scale.of(PROBE));
  const leadMs = MARGIN_MS + SLOWER * perCaseMs * cases;
  const warm = scale.of(WARM.cases);
  await lateness(link, leadMs, (i) => Math.round((i * WARM.spreadMs) / warm), warm);
  const spread = await lateness(link, leadMs, (i) => Math.round((i * SPREAD_MS) / cases), cases);
  const atOnce = await lateness(link, leadMs, () => 0, cases);
  return [...figures('spread', spread, { atMost: 1 }), ...figures('instant', atOnce)];
}

/** How long starting a case takes, in milliseconds. */
async function probe(link: InstallationLink, cases: number): Promise<number> {
  const deeds = decided(notified(realNow()), link.jurisdiction(link.municipality));
  const ids = await journalled(link, Array(cases).fill(deeds));
  const started = performance.now();
  await startAll(link, ids);
  return (performance.now() - started) / cases;
}

/** Lets deadlines run out from `leadMs` from now on, each `offset` milliseconds after the first instant. */
async function lateness(
  link: InstallationLink,
  leadMs: number,
  offset: (index: number) => number,
  cases: number,
): Promise<Late[]> {
  const first = addMs(realNow(), Math.round(leadMs));
  const lives = Array.from({ length: cases }, (_, i) =>
    decided(notified(addMs(first, offset(i) - DAY_MS)), link.jurisdiction(link.municipality)),
  );
  const ids = await journalled(link, lives);
  await startAll(link, ids);
  if (realNow() > first) throw new Error('The cases were started too late for their deadlines');
  const last = Date.parse(first) + offset(cases - 1);
  await pause(last - Date.now());
  await untilAllMissed(link, ids, last + PATIENCE_MS);
  const late: Late[] = [];
  await eachOf(ids, 16, async (caseId) => late.push(await howLate(link, caseId)));
  return late;
}

async function untilAllMissed(link: InstallationLink, ids: readonly string[], until: number): Promise<void> {
  for (let left = ids; left.length > 0;) {
    if (Date.now() > until) throw new Error(`${left.length} deadlines have not been missed in time`);
    await pause(1_000);
    const read = answered(await link.journal.events.readMany(left));
    left = left.filter((id) => !read.get(id)?.some(({ header }) => header.type === DeadlineMissed.event));
  }
}

async function howLate(link: InstallationLink, caseId: string): Promise<Late> {
  const { entries } = answered(await link.journal.events.read(caseId, { text: false }));
  const missed = entries.find(({ event }) => event?.type === DeadlineMissed.event)?.event;
  const due = Date.parse(String(missed?.data['due']));
  const workflowId = caseWorkflowId(link.municipality, caseId);
  const { events } = await link.temporal.workflow.getHandle(workflowId).fetchHistory();
  const { seconds, nanos } = events?.at(-1)?.eventTime ?? {};
  return {
    seen: Date.parse(missed?.recordedAt ?? '') - due,
    done: Number(seconds) * 1_000 + Math.floor((nanos ?? 0) / 1e6) - due,
  };
}

function figures(name: string, late: readonly Late[], aim?: { readonly atMost: number }): Result[] {
  const seconds = (of: (one: Late) => number, share: number): number => percentile(late.map(of), share) / 1_000;
  return [0.5, 0.99].map((share): Result => ({
    name: `wakes.${name}.p${share * 100}`,
    value: seconds(({ done }) => done, share),
    unit: 's',
    ...(aim && share === 0.99 ? { aim } : {}),
    of: { seen: seconds(({ seen }) => seen, share), last: seconds(({ done }) => done, 1), cases: late.length },
  }));
}
