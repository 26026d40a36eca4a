import { setTimeout as pause } from 'node:timers/promises';
import type { CaseEvent } from '../../domain/case/kernel/event';
import { evolveAll } from '../../domain/case/kernel/evolve';
import { emptyCase, type CaseState } from '../../domain/case/kernel/state';
import { fixTimes, isNow, stateAsOf, type TwoTimes } from '../../domain/case/as-of';
import { projectCase } from '../../domain/case/projection';
import type { Instant } from '../../domain/case/kernel/time';
import { upcaster } from '../../domain/case/upcast';
import { allDeadlines } from '../../domain/law/agenda';
import { judge } from '../../domain/law/judgement';
import { rules } from '../../domain/law/rules';
import type { CaseOverview } from '../../journal/projections/rows';
import { caseWorkflowId, queries, type DeadlineView, type StateAnswer } from '../../workflows/contracts/messages';
import { BackendRefusal, Unreachable, type CaseAddress, type CaseRow } from '../cli/ports';
import { answered, failureOf } from './errors';
import { caseClock } from './clock';
import type { InstallationLink } from './installation';
import { realNow } from './real-now';

/** The form of ids that cases are given; see `caseIdFor`. */
const caseIdForm = /^s[0-9a-z]{16}$/;

/** Finds a case by its id, its number, or its number in the municipality's own system. */
export async function resolveCase(link: InstallationLink, given: string): Promise<CaseAddress | undefined> {
  try {
    return (await resolveInJournal(link, given)) ?? (await resolveRunning(link, given));
  } catch (error) {
    const running = error instanceof Unreachable ? await resolveRunning(link, given) : undefined;
    if (running) return running;
    throw error;
  }
}

/** A case the journal does not know yet, or cannot tell of: opened in an outage, it is known by its id where it runs. */
async function resolveRunning(link: InstallationLink, given: string): Promise<CaseAddress | undefined> {
  if (!caseIdForm.test(given)) return undefined;
  const address = { caseId: given, municipality: link.municipality, caseNumber: null };
  const answer = await ask<StateAnswer>(link, address, queries.state);
  return answer && answer.state.seq > 0 ? { ...address, caseNumber: answer.caseNumber } : undefined;
}

async function resolveInJournal(link: InstallationLink, given: string): Promise<CaseAddress | undefined> {
  const { projections, events, blindIndex } = link.journal;
  const direct = answered(await projections.find(given));
  if (direct.kind === 'found') return addressOf(direct.overview);
  const numbered = answered(await projections.findByNumber(link.municipality, given));
  if (numbered.kind === 'found') return addressOf(numbered.overview);
  const source = blindIndex.of('source', link.municipality, given);
  const foreign = answered(await events.findCaseOfSource(link.municipality, source));
  if (foreign.kind !== 'found') return undefined;
  const found = answered(await projections.find(foreign.caseId));
  return found.kind === 'found' ? addressOf(found.overview) : undefined;
}

/** A case's journal in order, decrypted. @throws BackendRefusal where an entry's content was erased, or a newer release wrote it */
export async function* readJournal(link: InstallationLink, caseId: string): AsyncGenerator<CaseEvent> {
  const read = answered(await link.journal.events.read(caseId));
  for (const { event, unreadable } of read.entries) {
    if (!event) throw new BackendRefusal(unreadable === 'newer-release' ? 'RELEASE_TOO_OLD' : 'CONTENT_ERASED');
    yield event;
  }
}

/** A running case's state, whose facts may be of any earlier release. @throws BackendRefusal for one of a newer release */
function inTodaysForm(given: CaseState): CaseState {
  const state = upcaster.state(given);
  if (state === 'newer') throw new BackendRefusal('RELEASE_TOO_OLD');
  return state;
}

/**
 * A case's state: of its workflow while it runs, else of its journal. By other times than now always of its journal.
 *
 * @throws Unreachable where the worker does not answer
 */
export async function readState(
  link: InstallationLink,
  address: CaseAddress,
  times: TwoTimes = {},
): Promise<StateAnswer> {
  const { caseId, municipality, caseNumber } = address;
  const answer = isNow(times) ? await ask<StateAnswer>(link, address, queries.state) : undefined;
  if (answer && answer.state.seq > 0) {
    return { ...answer, state: inTodaysForm(answer.state), now: await caseClock(link, address) };
  }
  const events = await collect(readJournal(link, caseId));
  const now = answer ? await caseClock(link, address) : clockOf(events, realNow());
  const journalled = { waiting: 0, now, clockOffsetMs: events.at(-1)?.clockOffsetMs ?? 0, caseNumber };
  if (!isNow(times)) {
    return { ...journalled, state: stateAsOf(caseId, municipality, events, fixTimes(times, now)), hash: null };
  }
  const head = answered(await link.journal.events.head(caseId));
  return { ...journalled, state: evolveAll(emptyCase(caseId, municipality), events), hash: head.hash };
}

/** Every deadline of a case by the two times, met or not, soonest first. */
export async function readDeadlines(
  link: InstallationLink,
  address: CaseAddress,
  times: TwoTimes = {},
): Promise<readonly DeadlineView[]> {
  const { law } = link.jurisdiction(address.municipality);
  const { state, now } = await readState(link, address, times);
  const { asOf, knownAt } = fixTimes(times, now);
  return allDeadlines(judge(rules, state, asOf, law, knownAt));
}

/** A case's line in lists, by the two times where one is given. */
export async function readOverview(
  link: InstallationLink,
  address: CaseAddress,
  times: TwoTimes = {},
): Promise<CaseRow> {
  const found = answered(await link.journal.projections.find(address.caseId));
  if (found.kind !== 'found') throw new BackendRefusal('CASE_UNKNOWN', { case: address.caseId });
  if (isNow(times)) return rowOf(found.overview);
  return judgedRow(link, found.overview, await collect(readJournal(link, address.caseId)), times);
}

/** A case's line in lists, judged anew from its entries. */
export function judgedRow(
  link: Pick<InstallationLink, 'jurisdiction'>,
  known: Pick<CaseOverview, 'caseId' | 'municipality' | 'caseNumber'>,
  events: readonly CaseEvent[],
  times: TwoTimes,
): CaseRow {
  const fixed = fixTimes(times, clockOf(events, realNow()));
  const { asOf, knownAt } = fixed;
  const state = stateAsOf(known.caseId, known.municipality, events, fixed);
  const judgement = judge(rules, state, asOf, link.jurisdiction(known.municipality).law, knownAt);
  const { overview } = projectCase(state, judgement, { clockOffsetMs: 0 });
  const { caseNumber } = known;
  return { ...rowOf({ ...overview, ...(caseNumber === undefined ? {} : { caseNumber }) }), knownAt };
}

/** An overview as the command line shows it. */
export function rowOf(overview: CaseOverview): CaseRow {
  return {
    ...addressOf(overview),
    kind: overview.kind,
    stage: overview.stage,
    team: overview.team ?? null,
    worker: overview.worker ?? null,
    colour: overview.colour ?? null,
    closureCategory: overview.closureCategory ?? null,
    nextDue: overview.nextDue ?? null,
    nextDueRule: overview.nextDueRule ?? null,
    overdueCount: overview.overdueCount,
    openedOn: overview.openedOn ?? null,
    closedOn: overview.closedOn ?? null,
    asOf: overview.asOf,
  };
}

async function ask<T>(link: InstallationLink, address: CaseAddress, query: string): Promise<T | undefined> {
  const handle = link.temporal.workflow.getHandle(caseWorkflowId(address.municipality, address.caseId));
  for (let attempt = 0; ; attempt++) {
    try {
      return await handle.query<T>(query);
    } catch (error) {
      const failure = failureOf(error);
      if (failure === 'gone') return undefined;
      if (failure === 'lasting') throw error;
      if (attempt >= 5) throw new Unreachable('worker', undefined, { cause: error });
      await pause(100 * 2 ** attempt);
    }
  }
}

function addressOf(overview: CaseOverview): CaseAddress {
  return { caseId: overview.caseId, municipality: overview.municipality, caseNumber: overview.caseNumber ?? null };
}

/** The clock of a case without a workflow: real time, plus what its last entry was ahead, and never before that entry. */
/** A stream's own clock where no workflow tells it: as far ahead of real time as at its last entry. */
export function clockOf(events: readonly CaseEvent[], now: Instant): Instant {
  const last = events.at(-1);
  const clock = new Date(Date.parse(now) + (last?.clockOffsetMs ?? 0)).toISOString();
  return last && last.recordedAt > clock ? last.recordedAt : clock;
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
