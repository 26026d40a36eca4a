import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { WithStartWorkflowOperation, type WorkflowStartOptions } from '@temporalio/client';
import type { Command } from '../../domain/case/kernel/command';
import { isUnavailable, orUnavailable } from '../../journal/database';
import { LABEL_PREFIX } from '../../journal/keys/label';
import type { CaseInput } from '../../workflows/contracts/case-host';
import { CASE_WORKFLOW, caseWorkflowId, type CommandAnswer } from '../../workflows/contracts/messages';
import { Unreachable, type Target } from '../cli/ports';
import { caseIdFor } from './case-id';
import { addressOfErased } from './erasure';
import { failureOf, isErased, isKeyStoreAway } from './errors';
import type { InstallationLink } from './installation';
import { startAhead } from './skipped-time';

/** How long an answer is waited for and a command sent again, in milliseconds. */
const PATIENCE_MS = 30_000;
/** How long a key store that does not answer is asked again, in milliseconds: a busy one comes back, one that is down must be told of. */
const KEYS_PATIENCE_MS = 5_000;
/** How long one attempt waits: a worker may have missed the update, and asking again makes the server offer it anew. */
const ATTEMPT_MS = 5_000;
/**
 * How long the journal is asked for a case's municipality before the installation's own is believed, and a server
 * whether it is there.
 */
const LOOK_UP_MS = 1_000;

type CaseWorkflow = (input: CaseInput) => Promise<unknown>;

/** How a case's workflow is started; the same for a command, an import and a rehydration. */
export function startOptions(
  link: Pick<InstallationLink, 'settings'>,
  caseId: string,
  input: CaseInput,
): WorkflowStartOptions<CaseWorkflow> & { workflowIdConflictPolicy: 'USE_EXISTING' } {
  return {
    workflowId: caseWorkflowId(input.municipality, caseId),
    taskQueue: link.settings.taskQueue,
    args: [input],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    staticSummary: `${LABEL_PREFIX}${caseId}`,
  };
}

/**
 * Sends a command to its case and waits for the answer. Doors go to the child's open case, or open a new one; a case
 * whose workflow has ended is started again from its journal. Sent again with the same key where the answer was lost.
 *
 * @throws Unreachable where server or worker did not answer in time; the command may still be carried out
 */
export async function send(link: InstallationLink, target: Target, command: Command): Promise<CommandAnswer> {
  const { caseId, municipality, isNew } = await destination(link, target, command);
  const answer = await link.turnstile.pass(caseId, () => deliver(link, municipality, caseId, command, isNew));
  if (answer.kind === 'refused' && answer.otherCaseId !== undefined && isNew) {
    return deliver(link, municipality, answer.otherCaseId, command, false);
  }
  return answer;
}

async function destination(
  link: InstallationLink,
  target: Target,
  command: Command,
): Promise<{ caseId: string; municipality: string; isNew: boolean }> {
  if ('caseId' in target) {
    return { caseId: target.caseId, municipality: await municipalityOf(link, target.caseId), isNew: false };
  }
  const municipality = target.municipality ?? link.municipality;
  const { blindIndex, events } = link.journal;
  if (target.child !== undefined) {
    const open = await events.findOpenCaseOfChild(municipality, blindIndex.of('child', municipality, target.child));
    if (open.kind === 'found') return { caseId: open.caseId, municipality, isNew: false };
  }
  return { caseId: caseIdFor(blindIndex, municipality, command.key), municipality, isNew: true };
}

async function deliver(
  link: InstallationLink,
  municipality: string,
  caseId: string,
  command: Command,
  isNew: boolean,
): Promise<CommandAnswer> {
  const begun = Date.now();
  const deadline = begun + PATIENCE_MS;
  const updateId = randomUUID();
  const parcel = { link, municipality, caseId, command, updateId };
  let start = isNew;
  for (let wait = 50; ; wait = Math.min(wait * 2, 2_000)) {
    try {
      const attemptEnds = Math.min(deadline, Date.now() + ATTEMPT_MS);
      return await link.temporal.withDeadline(attemptEnds, () => (start ? startAndSend(parcel) : justSend(parcel)));
    } catch (error) {
      const keysAway = isKeyStoreAway(error);
      if (keysAway && Date.now() > begun + KEYS_PATIENCE_MS)
        throw new Unreachable('keys', command.key, { cause: error });
      if (isErased(error)) return erasedCase(caseId);
      const failure = keysAway ? 'passing' : failureOf(error);
      if (failure === 'lasting') throw error;
      if (failure === 'gone') {
        if (!start && !(await isJournalled(link, caseId, command.key))) return unknownCase(caseId);
        if (!start && (await addressOfErased(link, caseId))) return erasedCase(caseId);
        start = !(await startedAhead(parcel));
      }
      if (Date.now() > deadline) {
        throw new Unreachable(await silentOne(link), command.key, { cause: error });
      }
      await pause(wait * (0.5 + Math.random() / 2));
    }
  }
}

/** Which of the two has kept a command waiting: the worker, where the server itself answers. */
async function silentOne({ temporal }: InstallationLink): Promise<'server' | 'worker'> {
  try {
    await temporal.withDeadline(Date.now() + LOOK_UP_MS, () => temporal.workflowService.getSystemInfo({}));
    return 'worker';
  } catch {
    return 'server';
  }
}

/** A command on its way. The update id is the same however often it is sent again by one sender. */
interface Parcel {
  readonly link: InstallationLink;
  readonly municipality: string;
  readonly caseId: string;
  readonly command: Command;
  readonly updateId: string;
}

function justSend({ link, municipality, caseId, command, updateId }: Parcel): Promise<CommandAnswer> {
  const { name, ...message } = command;
  return link.temporal.workflow
    .getHandle(caseWorkflowId(municipality, caseId))
    .executeUpdate<CommandAnswer, [typeof message]>(name, { args: [message], updateId });
}

function startAndSend({ link, municipality, caseId, command, updateId }: Parcel): Promise<CommandAnswer> {
  const { name, ...message } = command;
  const input: CaseInput = { caseId, municipality, withCommand: true };
  return link.temporal.workflow.executeUpdateWithStart<CaseWorkflow, CommandAnswer, [typeof message]>(name, {
    args: [message],
    updateId,
    startWorkflowOperation: new WithStartWorkflowOperation<CaseWorkflow>(
      CASE_WORKFLOW,
      startOptions(link, caseId, input),
    ),
  });
}

/** Starts a case whose last run had skipped time again at the case's own time; false where time was never skipped. */
async function startedAhead({ link, municipality, caseId, command }: Parcel): Promise<boolean> {
  if (!link.settings.development) return false;
  const found = await link.journal.projections.find(caseId);
  if (isUnavailable(found)) throw new Unreachable('journal', command.key);
  const ahead = found.kind === 'found' ? (found.overview.clockOffsetMs ?? 0) : 0;
  if (ahead === 0) return false;
  await startAhead(link, startOptions(link, caseId, { caseId, municipality, withCommand: true }), ahead);
  return true;
}

async function municipalityOf(link: InstallationLink, caseId: string): Promise<string> {
  const known = link.municipalities.get(caseId);
  if (known !== undefined) return known;
  const found = await orUnavailable('journal', LOOK_UP_MS, () => link.journal.projections.find(caseId));
  if (found.kind !== 'found') return link.municipality;
  link.municipalities.set(caseId, found.overview.municipality);
  return found.overview.municipality;
}

async function isJournalled(link: InstallationLink, caseId: string, key: string): Promise<boolean> {
  const head = await link.journal.events.head(caseId);
  if (isUnavailable(head)) throw new Unreachable('journal', key);
  return head.seq > 0;
}

function erasedCase(caseId: string): CommandAnswer {
  return { kind: 'refused', caseId, refusal: { code: 'CONTENT_ERASED' } };
}

function unknownCase(caseId: string): CommandAnswer {
  return { kind: 'refused', caseId, refusal: { code: 'CASE_UNKNOWN', params: { case: caseId } } };
}
