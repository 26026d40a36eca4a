import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { CaseStanding } from '../../journal/case-survey';
import { caseWorkflowId, type AccountAnswer } from '../../workflows/contracts/messages';
import { BackendRefusal, Unreachable } from '../cli/ports';
import { answered, failureOf } from './errors';
import { accountOf, headOf, isRunning } from './inspect';
import type { InstallationLink } from './installation';
import { persist } from './persist';
import { startFromJournal } from './rehydrate';
import type { EntryBeyond, TakenFromJournal } from './rehydrate-ports';
import { resync } from './wake';

/** How long an ended workflow is waited for, in milliseconds. */
const ENDING_MS = 10_000;

/**
 * Takes the journal's word for a case whose workflow has gone on beyond it, as after the journal was restored from an
 * older backup. What the workflow has and the journal has not is answered entry by entry; only with `discard` is the
 * workflow ended and another one started from the journal.
 *
 * @throws BackendRefusal for a case the journal does not have
 */
export async function rehydrateFromJournal(
  link: InstallationLink,
  caseId: string,
  { discard }: { readonly discard: boolean },
): Promise<TakenFromJournal> {
  const standing = await standingOf(link, caseId);
  const head = await headOf(link, standing);
  if (!head) return { outcome: (await started(link, standing)) ? 'started' : 'agreed', beyond: [] };
  const hashes = await link.journal.survey.hashes(caseId);
  if (head.waiting === 0 && (head.hash === null || hashes.includes(head.hash))) {
    if (head.hash === hashes.at(-1)) return { outcome: 'agreed', beyond: [] };
    await resync(link, standing);
    return { outcome: 'caughtUp', beyond: [] };
  }
  const beyond = await entriesBeyond(link, standing, await accountOf(link, standing));
  if (!discard) return { outcome: 'notAllowed', beyond };
  await end(link, standing);
  await started(link, standing);
  return { outcome: 'replaced', beyond };
}

async function standingOf(link: InstallationLink, caseId: string): Promise<CaseStanding> {
  for await (const standing of link.journal.survey.standings({ caseId })) return standing;
  throw new BackendRefusal('CASE_UNKNOWN', { case: caseId });
}

/** What a workflow can account for that the journal does not have: commands by their keys, facts by entry and instant. */
async function entriesBeyond(
  link: InstallationLink,
  { caseId }: CaseStanding,
  account: AccountAnswer | undefined,
): Promise<readonly EntryBeyond[]> {
  if (!account) return [];
  const { survey, events } = link.journal;
  const read = answered(await events.read(caseId, { text: false }));
  const isThere = (entry: number, recordedAt: string, event: string): boolean => {
    const header = read.entries[entry - 1]?.header;
    return header?.recordedAt === recordedAt && header.type === event;
  };
  const known = account.commands.filter(({ entries }) => entries !== null);
  const has = await survey.has(known.map(({ key }) => ({ caseId, key })));
  const keyOfEntry = new Map<number, string>();
  for (const [index, { key, entries }] of known.entries()) {
    if (has[index] || entries === null) continue;
    for (let entry = entries[0]; entry <= entries[1]; entry++) keyOfEntry.set(entry, survey.digestOf({ caseId, key }));
  }
  const beyond = new Map<number, EntryBeyond>();
  for (const [entry, commandKey] of keyOfEntry) {
    beyond.set(entry, { entry, event: null, recordedAt: null, by: null, commandKey, waiting: false });
  }
  for (const { seq, corrected, rec, type, by } of account.state.facts) {
    const entry = corrected ?? seq;
    if (isThere(entry, rec, type)) continue;
    const commandKey = keyOfEntry.get(entry) ?? null;
    beyond.set(entry, { entry, event: type, recordedAt: rec, by, commandKey, waiting: false });
  }
  for (const { seq, type, recordedAt, by, key } of account.waiting) {
    if (isThere(seq, recordedAt, type)) continue;
    const commandKey = survey.digestOf({ caseId, key });
    beyond.set(seq, { entry: seq, event: type, recordedAt, by, commandKey, waiting: true });
  }
  return [...beyond.values()].sort((one, other) => one.entry - other.entry);
}

async function end(link: InstallationLink, { caseId, municipality }: CaseStanding): Promise<void> {
  const handle = link.temporal.workflow.getHandle(caseWorkflowId(municipality, caseId));
  await persist(() => handle.terminate('started again from its journal (sagsgang rehydrate)'), 'server').catch(
    (error: unknown) => {
      if (failureOf(error) !== 'gone') throw error;
    },
  );
  const until = performance.now() + ENDING_MS;
  while (await isRunning(link, { caseId, municipality })) {
    if (performance.now() > until) throw new Unreachable('server');
    await pause(50);
  }
}

/** Starts a case that should run; false where it runs already or is closed. */
async function started(link: InstallationLink, standing: CaseStanding): Promise<boolean> {
  if (!standing.needsWorkflow) return false;
  try {
    await persist(() => startFromJournal(link, standing), 'server');
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}
