import { projectCase } from '../../domain/case/projection';
import { evolveAll } from '../../domain/case/kernel/evolve';
import { emptyCase } from '../../domain/case/kernel/state';
import { childOf } from '../../domain/case/standing';
import { judge } from '../../domain/law/judgement';
import { toneOfEvent } from '../../domain/messages/message';
import { rules } from '../../domain/law/rules';
import { undertakingOf } from '../../domain/undertaking/undertaking';
import type { CommandAnswer } from '../../workflows/contracts/messages';
import { exportCase } from '../../journal/export';
import type { Projector } from '../../journal/projections/rebuild';
import { BackendRefusal, type Backend, type CaseAddress, type Progress } from '../cli/ports';
import type { Settings } from '../connection/settings';
import { accessLines, watched, type Reading } from './access';
import { advanceClock } from './clock';
import { clockRun } from './clock-run';
import { closedReviewDesk } from './closed-review';
import { examine } from './doctor/examine';
import { addressOfErased, afterApproval, erasureDesk } from './erasure';
import { importList } from './import';
import { keyDesk } from './keys';
import { replayJournal } from './law-replay';
import { link, type InstallationLink } from './installation';
import { countCases, listCases } from './lists';
import { readDeadlines, readJournal, readOverview, readState, resolveCase } from './reading';
import { realNow } from './real-now';
import { keepReceipt } from './receipts';
import { collectJournal } from './report/collect';
import { recoveryDesk } from './recovery/desk';
import { rehydrateAll, rehydrateOne } from './rehydrate';
import { rehydrateFromJournal } from './rehydrate-from-journal';
import { rehydrateUndertakingFromJournal } from './rehydrate-undertaking-from-journal';
import { send } from './send';
import { staffRegister } from './staff';
import { roundDesk } from './supervision/rounds-desk';
import { undertakingDesk } from './undertakings/desk';
import { visitationAgenda } from './visitation';
import { wakeAll, wakeCase } from './wake';

/**
 * Connects to a running installation: its server, its journal and its keys. What is read over the connection is written
 * into the access log.
 *
 * @throws Unreachable where the server does not answer
 */
export async function connect(settings: Settings, reading: Reading = { client: 'library' }): Promise<Backend> {
  const to = await link(settings);
  return watched(backendOver(to), to, reading);
}

/** The installation behind an open link, as the command line and other programs use it. */
export function backendOver(to: InstallationLink): Backend {
  const addressed = async (caseId: string): Promise<CaseAddress> => {
    const address = await resolveCase(to, caseId);
    if (address) return address;
    throw new BackendRefusal((await addressOfErased(to, caseId)) ? 'CONTENT_ERASED' : 'CASE_UNKNOWN', { case: caseId });
  };
  const resolve = async (given: string): Promise<CaseAddress | undefined> =>
    (await resolveCase(to, given)) ?? (await addressOfErased(to, given));
  const undertakings = undertakingDesk(to);
  return {
    law: { rules, book: to.jurisdiction(to.municipality).law },
    resolveCase: resolve,
    send: async (target, command) => {
      const answer = await send(to, target, command);
      keepReceipt(to.journal.survey, command, answer);
      await afterApproval(to, command, answer);
      return { answer, now: await clockAfter(to, answer) };
    },
    state: async (caseId, times) => readState(to, await addressed(caseId), times),
    deadlines: async (caseId, times) => readDeadlines(to, await addressed(caseId), times),
    overview: async (caseId, times) => readOverview(to, await addressed(caseId), times),
    journal: (caseId) => readJournal(to, caseId),
    exportCase: (caseId) => exportCase(to.journal.events, caseId),
    cases: (filter, limit, after) => listCases(to, filter, limit, after),
    counts: (filter) => countCases(to, filter),
    importList: (list, watch) => importList(to, list, watch),
    rebuild: (caseId, progress) => rebuild(to, caseId, progress),
    doctor: (caseId, order) => examine(to, caseId, order),
    rehydrate: (caseId, watch) => (caseId === undefined ? rehydrateAll(to, watch) : only(rehydrateOne(to, caseId))),
    rehydrateFromJournal: (caseId, options) => {
      const undertaking = undertakingOf(caseId);
      if (undertaking) return rehydrateUndertakingFromJournal(to, undertaking, options);
      return rehydrateFromJournal(to, caseId, options);
    },
    wake: (caseId, options) => (caseId === undefined ? wakeAll(to, options) : only(wakeCase(to, caseId))),
    clockRun: (order) => clockRun(to, order),
    replayLaw: (whatIf, order) => replayJournal(to, whatIf, order),
    clockAdvance: async (caseId, durationMs) => advanceClock(to, await addressed(caseId), durationMs),
    erasures: erasureDesk(to, async (given) => (await resolve(given)) ?? addressed(given)),
    keys: keyDesk(to),
    access: (wanted) => accessLines(to, wanted),
    staff: staffRegister(to),
    visitation: (week) => visitationAgenda(to, week),
    report: (order) => collectJournal(to, order),
    undertakings,
    rounds: roundDesk(to, undertakings),
    recoveries: recoveryDesk(to, undertakings),
    closedReviews: closedReviewDesk(to, undertakings),
    close: () => to.close(),
  };
}

/** The clock of a case after a command, for counting how long is left: skipped on development servers only. */
async function clockAfter(to: InstallationLink, answer: CommandAnswer): Promise<string> {
  const journalAway = answer.kind === 'accepted' && !answer.journalled;
  if (!to.settings.development || journalAway) return realNow();
  const found = await to.journal.projections.find(answer.caseId);
  const ahead = found.kind === 'found' ? (found.overview.clockOffsetMs ?? 0) : 0;
  return new Date(Date.parse(realNow()) + ahead).toISOString();
}

async function rebuild(to: InstallationLink, caseId: string | undefined, progress: Progress): Promise<number> {
  const projector = projectorOf(to);
  if (caseId === undefined) {
    const total = await to.journal.projections.count({ municipality: to.municipality });
    const done = await to.journal.rebuild(projector, {
      resumeFrom: 'checkpoint',
      onProgress: ({ cases }) => progress(cases, typeof total === 'number' ? total : undefined),
    });
    await to.journal.messages.requeueAll(toneOfEvent);
    return done.cases;
  }
  const events = [];
  for await (const event of readJournal(to, caseId)) events.push(event);
  const address = await resolveCase(to, caseId);
  const rows = address && projector(events, address);
  if (rows) await to.journal.projections.put([rows]);
  return rows ? 1 : 0;
}

function projectorOf(to: InstallationLink): Projector {
  const now = Date.parse(realNow());
  return (events, { caseId, municipality }) => {
    const state = evolveAll(emptyCase(caseId, municipality), events);
    const clockOffsetMs = events.at(-1)?.clockOffsetMs ?? 0;
    const asOf = new Date(now + clockOffsetMs).toISOString();
    const child = childOf(state);
    const childIndex =
      child === undefined ? {} : { childIndex: to.journal.blindIndex.of('child', municipality, child) };
    return projectCase(state, judge(rules, state, asOf, to.jurisdiction(municipality).law), {
      ...childIndex,
      clockOffsetMs,
    });
  };
}

async function* only<T>(one: Promise<T | undefined>): AsyncGenerator<T> {
  const found = await one;
  if (found !== undefined) yield found;
}
