import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { claimsOf } from '../activities/case/claims';
import { stampAll, textDigester } from '../activities/case/stamp';
import { startFromJournal } from '../client/library/rehydrate';
import type { InstallationLink } from '../client/library/installation';
import { realNow } from '../client/library/real-now';
import type { NewEvent } from '../domain/case/kernel/event';
import { evolveAll } from '../domain/case/kernel/evolve';
import { emptyCase } from '../domain/case/kernel/state';
import { projectCase } from '../domain/case/projection';
import { judge } from '../domain/law/judgement';
import { rules } from '../domain/law/rules';
import type { AppendRequest } from '../journal/events/requests';
import { caseWorkflowId } from '../workflows/contracts/messages';
import { eachOf } from './callers';
import { ANY_CHILD, WORKER, type Deed } from './lives';

const AT_ONCE = 500;
const STARTS = 16;

/** Puts a case into the journal for each list of deeds, with its number, claims and lists; answers their ids. */
export async function journalled(link: InstallationLink, lives: Iterable<readonly Deed[]>): Promise<string[]> {
  const ids: string[] = [];
  let batch: AppendRequest[] = [];
  const flush = async (): Promise<void> => {
    const results = await link.journal.events.appendMany(batch);
    const bad = results.find(({ kind }) => kind !== 'appended');
    if (bad) throw new Error(`A case did not get into the journal: ${bad.kind}`);
    ids.push(...batch.map(({ caseId }) => caseId));
    batch = [];
  };
  for (const deeds of lives) {
    batch.push(requestOf(link, deeds));
    if (batch.length === AT_ONCE) await flush();
  }
  await flush();
  return ids;
}

function requestOf(link: InstallationLink, deeds: readonly Deed[]): AppendRequest {
  const { blindIndex } = link.journal;
  const { municipality } = link;
  const id = randomUUID();
  const caseId = `s${id.replaceAll('-', '').slice(0, 16)}`;
  const child = `BARN-${id.slice(0, 13)}`;
  const events = deeds.flatMap(({ event, recordedAt, role }, after) =>
    stampAll([about(event, child)], {
      after,
      recordedAt,
      by: WORKER,
      role,
      source: 'person',
      key: `${caseId}-${after}`,
      clockOffsetMs: 0,
      digestText: textDigester(blindIndex, caseId),
    }),
  );
  const state = evolveAll(emptyCase(caseId, municipality), events);
  const judgement = judge(rules, state, realNow(), link.jurisdiction(municipality).law);
  const childIndex = blindIndex.of('child', municipality, child);
  return {
    caseId,
    municipality,
    expectedSeq: 0,
    events,
    claims: claimsOf(state, events, blindIndex),
    projection: projectCase(state, judgement, { childIndex, clockOffsetMs: 0 }),
  };
}

function about(event: NewEvent, child: string): NewEvent {
  return event.data['child'] === ANY_CHILD ? { ...event, data: { ...event.data, child } } : event;
}

/** Starts cases from their journal, and waits until each has read it and sleeps. */
export async function startAll(link: InstallationLink, ids: readonly string[]): Promise<void> {
  const { municipality } = link;
  await eachOf(ids, STARTS, (caseId) => startFromJournal(link, { caseId, municipality, clockOffsetMs: 0 }));
  await eachOf(ids, STARTS, (caseId) => untilItSleeps(link, caseWorkflowId(municipality, caseId)));
}

async function untilItSleeps({ temporal, settings }: InstallationLink, workflowId: string): Promise<void> {
  for (;;) {
    const { pendingWorkflowTask } = await temporal.workflowService.describeWorkflowExecution({
      namespace: settings.namespace,
      execution: { workflowId },
    });
    if (!pendingWorkflowTask) return;
    await pause(50);
  }
}
