import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { CaseStanding } from '../../journal/case-survey';
import { caseWorkflowId, type HeadAnswer } from '../../workflows/contracts/messages';
import { BackendRefusal, Unreachable } from '../cli/ports';
import { entriesBeyond } from './entries-beyond';
import { failureOf } from './errors';
import { accountOf, headOf, isRunning, lastAccountOf } from './inspect';
import type { InstallationLink } from './installation';
import { persist } from './persist';
import { startFromJournal } from './rehydrate';
import type { EntryBeyond, TakenFromJournal } from './rehydrate-ports';
import type { RunningCase } from './running-cases';
import { resync } from './wake';

/** How long an ended workflow is waited for, in milliseconds. */
const ENDING_MS = 10_000;

/**
 * Takes the journal's word for a case whose workflow has gone on beyond it, as after the journal was restored from an
 * older backup. What the workflow has and the journal has not is answered entry by entry; only with `discard` is the
 * workflow ended and another one started from the journal. A case opened after the backup is not in the journal at all:
 * all its entries are answered, and with `discard` its workflow is ended. Entries that only wait for a journal that goes
 * on where the workflow last knew it are never given up: they are put into it by themselves.
 *
 * @throws BackendRefusal for a case that neither the journal nor a workflow has
 */
export async function rehydrateFromJournal(
  link: InstallationLink,
  caseId: string,
  { discard }: { readonly discard: boolean },
): Promise<TakenFromJournal> {
  const standing = await standingOf(link, caseId);
  const about = standing ?? { caseId, municipality: link.municipality };
  const head = await headOf(link, about);
  if (!head) return withoutWorkflow(link, about, standing, discard);
  const hashes = standing ? await link.journal.survey.hashes(caseId) : [];
  if (head.hash === null || hashes.includes(head.hash)) return goingOn(link, about, standing, head, hashes.at(-1));
  const beyond = await entriesBeyond(link, caseId, await accountOf(link, about));
  if (!discard) return { outcome: 'notAllowed', beyond };
  await end(link, about);
  const last = await lastAccountOf(link, about);
  return taken(link, standing, last ? await entriesBeyond(link, caseId, last) : beyond);
}

async function standingOf(link: InstallationLink, caseId: string): Promise<CaseStanding | undefined> {
  for await (const standing of link.journal.survey.standings({ caseId })) return standing;
  return undefined;
}

/** The journal has everything that the workflow ever knew it to have: nothing is to be given up. */
async function goingOn(
  link: InstallationLink,
  about: RunningCase,
  standing: CaseStanding | undefined,
  head: HeadAnswer,
  last: string | undefined,
): Promise<TakenFromJournal> {
  if (head.waiting > 0) {
    return { outcome: 'waiting', beyond: await entriesBeyond(link, about.caseId, await accountOf(link, about)) };
  }
  if (!standing) throw new BackendRefusal('CASE_UNKNOWN', { case: about.caseId });
  if (head.hash === last) return { outcome: 'agreed', beyond: [] };
  await resync(link, about);
  return { outcome: 'caughtUp', beyond: [] };
}

/** Nothing runs. Where somebody has ended the workflow it can still account for what the journal lacks. */
async function withoutWorkflow(
  link: InstallationLink,
  about: RunningCase,
  standing: CaseStanding | undefined,
  discard: boolean,
): Promise<TakenFromJournal> {
  const beyond = await entriesBeyond(link, about.caseId, await lastAccountOf(link, about));
  if (beyond.length > 0) {
    return standing && !discard ? { outcome: 'notAllowed', beyond } : taken(link, standing, beyond);
  }
  if (!standing) throw new BackendRefusal('CASE_UNKNOWN', { case: about.caseId });
  return { outcome: (await started(link, standing)) ? 'started' : 'agreed', beyond: [] };
}

/** The list is by the ended workflow's last word: what it took in until the moment it was ended is on it. */
async function taken(
  link: InstallationLink,
  standing: CaseStanding | undefined,
  beyond: readonly EntryBeyond[],
): Promise<TakenFromJournal> {
  if (!standing) return { outcome: 'ended', beyond };
  await started(link, standing);
  return { outcome: 'replaced', beyond };
}

async function end(link: InstallationLink, about: RunningCase): Promise<void> {
  const handle = link.temporal.workflow.getHandle(caseWorkflowId(about.municipality, about.caseId));
  await persist(() => handle.terminate('started again from its journal (sagsgang rehydrate)'), 'server').catch(
    (error: unknown) => {
      if (failureOf(error) !== 'gone') throw error;
    },
  );
  const until = performance.now() + ENDING_MS;
  while (await isRunning(link, about)) {
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
