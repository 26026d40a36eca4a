import { setTimeout as pause } from 'node:timers/promises';
import { streamOf, type Undertaking } from '../../domain/undertaking/undertaking';
import { undertakingWorkflowId } from '../../workflows/contracts/undertaking';
import { BackendRefusal, Unreachable } from '../cli/ports';
import { answered, failureOf } from './errors';
import type { InstallationLink } from './installation';
import { persist } from './persist';
import { rehydrateUndertaking } from './rehydrate-undertakings';
import type { EntryBeyond, TakenFromJournal } from './rehydrate-ports';
import { undertakingRuns, viewedBy } from './undertakings/inspect';

/** How long an ended workflow is waited for, in milliseconds. */
const ENDING_MS = 10_000;

/**
 * Takes the journal's word for an undertaking whose workflow stands elsewhere. Its workflow holds no facts and lets
 * nothing wait: of entries that the journal lacks only the numbers can be told, and receipts say which commands left them.
 * Where the journal lacks nothing the workflow is only started, or started again to read it.
 *
 * @throws BackendRefusal for one that neither the journal nor a workflow has
 */
export async function rehydrateUndertakingFromJournal(
  link: InstallationLink,
  undertaking: Undertaking,
  { discard }: { readonly discard: boolean },
): Promise<TakenFromJournal> {
  const stream = streamOf(undertaking);
  const { seq, hash } = answered(await link.journal.events.head(stream));
  const view = await viewedBy(link, undertaking);
  if (!view && seq === 0) {
    throw new BackendRefusal('UNDERTAKING_UNKNOWN', { kind: undertaking.kind, name: undertaking.name });
  }
  if (view === undefined) {
    return {
      outcome: (await rehydrateUndertaking(link, undertaking)) === 'started' ? 'started' : 'agreed',
      beyond: [],
    };
  }
  if (view === null || view.hash === null || (seq > 0 && view.hash === hash)) return { outcome: 'agreed', beyond: [] };
  const isBehind = (await link.journal.survey.hashes(stream)).includes(view.hash);
  const beyond = isBehind ? [] : entriesAfter(seq, view.seq);
  if (!isBehind && !discard) return { outcome: 'notAllowed', beyond };
  await end(link, undertaking);
  if (seq === 0) return { outcome: 'ended', beyond };
  await rehydrateUndertaking(link, undertaking);
  return isBehind ? { outcome: 'caughtUp', beyond: [] } : { outcome: 'replaced', beyond };
}

function entriesAfter(seq: number, last: number): readonly EntryBeyond[] {
  const unknown = { event: null, recordedAt: null, by: null, commandKey: null, waiting: false };
  return Array.from({ length: Math.max(0, last - seq) }, (_, index) => ({ entry: seq + index + 1, ...unknown }));
}

async function end(link: InstallationLink, undertaking: Undertaking): Promise<void> {
  const handle = link.temporal.workflow.getHandle(undertakingWorkflowId(undertaking));
  await persist(() => handle.terminate('started again from its journal (sagsgang rehydrate)'), 'server').catch(
    (error: unknown) => {
      if (failureOf(error) !== 'gone') throw error;
    },
  );
  const until = performance.now() + ENDING_MS;
  while (await undertakingRuns(link, undertaking)) {
    if (performance.now() > until) throw new Unreachable('server');
    await pause(50);
  }
}
