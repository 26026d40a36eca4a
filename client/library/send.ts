import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { WithStartWorkflowOperation, type WorkflowStartOptions } from '@temporalio/client';
import type { Command } from '../../domain/case/kernel/command';
import { canonicalJson } from '../../journal/canonical-json';
import { LABEL_PREFIX } from '../../journal/keys/label';
import type { CaseInput } from '../../workflows/contracts/case-host';
import { CASE_WORKFLOW, caseWorkflowId, type CommandAnswer } from '../../workflows/contracts/messages';
import { Unreachable, type Target } from '../cli/ports';
import { caseIdFor } from './case-id';
import { answered, failureOf } from './errors';
import type { InstallationLink } from './installation';

/** How long a command is tried again while the server is busy or between two runs, in milliseconds. */
const PATIENCE_MS = 30_000;

type CaseWorkflow = (input: CaseInput) => Promise<unknown>;

/** How a case's workflow is started; the same for a command, an import and a rehydration. */
export function startOptions(
  link: InstallationLink,
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
  const answer = await deliver(link, municipality, caseId, command, isNew);
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
    const found = answered(await link.journal.projections.find(target.caseId));
    const municipality = found.kind === 'found' ? found.overview.municipality : link.municipality;
    return { caseId: target.caseId, municipality, isNew: false };
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
  const end = performance.now() + PATIENCE_MS;
  let start = isNew;
  for (let wait = 50; ; wait = Math.min(wait * 2, 2_000)) {
    try {
      return await (start ? startAndSend(link, municipality, caseId, command) : justSend(link, municipality, caseId, command));
    } catch (error) {
      const failure = failureOf(error);
      if (failure === 'lasting') throw error;
      if (failure === 'gone') {
        if (!start && !(await isJournalled(link, caseId))) return unknownCase(caseId);
        start = true;
      }
      if (performance.now() > end) throw new Unreachable('worker', command.key, { cause: error });
      await pause(wait * (0.5 + Math.random() / 2));
    }
  }
}

function justSend(link: InstallationLink, municipality: string, caseId: string, command: Command): Promise<CommandAnswer> {
  const { name, ...message } = command;
  return link.temporal.workflow
    .getHandle(caseWorkflowId(municipality, caseId))
    .executeUpdate<CommandAnswer, [typeof message]>(name, { args: [message], updateId: updateId(command) });
}

function startAndSend(link: InstallationLink, municipality: string, caseId: string, command: Command): Promise<CommandAnswer> {
  const { name, ...message } = command;
  const input: CaseInput = { caseId, municipality, withCommand: true };
  return link.temporal.workflow.executeUpdateWithStart<CaseWorkflow, CommandAnswer, [typeof message]>(name, {
    args: [message],
    updateId: updateId(command),
    startWorkflowOperation: new WithStartWorkflowOperation<CaseWorkflow>(CASE_WORKFLOW, startOptions(link, caseId, input)),
  });
}

/** The same for the same key and content: the server then knows a repetition while its run lasts. */
function updateId(command: Command): string {
  return createHash('sha256').update(canonicalJson(command)).digest('base64url').slice(0, 22);
}

async function isJournalled(link: InstallationLink, caseId: string): Promise<boolean> {
  return answered(await link.journal.events.head(caseId)).seq > 0;
}

function unknownCase(caseId: string): CommandAnswer {
  return { kind: 'refused', caseId, refusal: { code: 'CASE_UNKNOWN', params: { case: caseId } } };
}
