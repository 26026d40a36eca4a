import { setTimeout as pause } from 'node:timers/promises';
import { CaseErased } from '../../domain/case/erasure/facts';
import type { Command } from '../../domain/case/kernel/command';
import type { ErasureRecord } from '../../journal/erasure/erasure-store';
import { LABEL_PREFIX } from '../../journal/keys/label';
import { ERASURE_WORKFLOW, erasureWorkflowId, type ErasureInput } from '../../workflows/contracts/erasure';
import type { CommandAnswer } from '../../workflows/contracts/messages';
import { BackendRefusal, Unreachable, type CaseAddress } from '../cli/ports';
import { erasuresLeft } from './erasure-left';
import type { ErasureDesk } from './erasure-ports';
import { answered } from './errors';
import type { InstallationLink } from './installation';

/** How long somebody waits for an erasure before it is left to go on by itself, in milliseconds. */
const PATIENCE_MS = 120_000;
const LOOK_MS = 150;

/** Erasing cases over server and journal. */
export function erasureDesk(link: InstallationLink, resolve: (given: string) => Promise<CaseAddress>): ErasureDesk {
  const find = async (given: string): Promise<ErasureRecord | undefined> => {
    const found = answered(await link.journal.erasures.find(link.municipality, given));
    return found.kind === 'found' ? found : undefined;
  };
  return {
    find,
    left: (caseId) => erasuresLeft(link, caseId),
    finish: async (caseId, watch) => {
      const { municipality } = await resolve(caseId);
      return follow(link, { caseId, municipality }, () => find(caseId), watch);
    },
  };
}

/** Where an erased case is found, which no list knows any more. */
export async function addressOfErased(link: InstallationLink, given: string): Promise<CaseAddress | undefined> {
  const found = answered(await link.journal.erasures.find(link.municipality, given));
  if (found.kind !== 'found') return undefined;
  const { caseId, municipality, caseNumber } = found;
  return { caseId, municipality, caseNumber };
}

/** Has an approved erasure carried out: whoever sent the approval, the work begins with its answer. */
export async function afterApproval(link: InstallationLink, { name }: Command, answer: CommandAnswer): Promise<void> {
  if (name !== CaseErased.command || answer.kind !== 'accepted') return;
  const known = link.municipalities.get(answer.caseId);
  await start(link, { caseId: answer.caseId, municipality: known ?? link.municipality });
}

async function start(link: InstallationLink, input: ErasureInput): Promise<void> {
  await link.temporal.workflow.start(ERASURE_WORKFLOW, {
    workflowId: erasureWorkflowId(input.municipality, input.caseId),
    taskQueue: link.settings.taskQueue,
    args: [input],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    staticSummary: `${LABEL_PREFIX}${input.caseId}`,
  });
}

async function follow(
  link: InstallationLink,
  input: ErasureInput,
  find: () => Promise<ErasureRecord | undefined>,
  watch: (record: ErasureRecord) => void,
): Promise<ErasureRecord> {
  const isLeft = async (): Promise<boolean> => (await erasuresLeft(link, input.caseId)).left.length > 0;
  const before = await find();
  const isRepeat = before?.finishedAt !== undefined;
  if (isRepeat && !(await isLeft())) return before;
  await start(link, input);
  const handle = link.temporal.workflow.getHandle(erasureWorkflowId(input.municipality, input.caseId));
  for (const end = performance.now() + PATIENCE_MS; ; await pause(LOOK_MS)) {
    const { status } = await handle.describe();
    const record = await find();
    if (record) watch(record);
    if (record?.finishedAt !== undefined && !(isRepeat && (await isLeft()))) {
      await link.journal.keys.hear({ kind: 'missed' });
      return record;
    }
    if (status.name !== 'RUNNING' && !isRepeat) throw new BackendRefusal('ERASURE_NOT_APPROVED');
    if (status.name !== 'RUNNING') await start(link, input);
    if (performance.now() > end) throw new Unreachable('worker');
  }
}
