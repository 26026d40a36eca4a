import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { WithStartWorkflowOperation } from '@temporalio/client';
import type { Refusal } from '../../domain/case/kernel/command';
import {
  batchUpdateId,
  IMPORT_WORKFLOW,
  importMessages,
  importWorkflowId,
  type BatchAnswer,
  type ImportBatch,
  type ImportInput,
  type ImportOrder,
  type ImportResult,
} from '../../workflows/contracts/import';
import type { ImportTotals } from '../../workflows/contracts/import-totals';
import { Unreachable } from '../cli/ports';
import { readCaseList } from '../lists/read-list';
import { failureOf } from './errors';
import { batchesOf, type Watch } from './import-batches';
import type { InstallationLink } from './installation';

/** A list and what is to be done with it. */
export interface ListImport extends ImportOrder {
  readonly file: string;
}

/** What those who wait are told while a list is taken over. */
export interface ImportWatch extends Watch {
  /** A batch was taken over; `rows` have been by now. */
  answer?(answer: Extract<BatchAnswer, { kind: 'done' }>, rows: number): void;
}

/** How an import ended. */
export type ImportOutcome =
  | { readonly kind: 'finished'; readonly totals: ImportTotals }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The file has no row that could be read; nothing was sent. */
  | { readonly kind: 'nothing' };

/** How long a message is tried again while server or worker do not answer, in milliseconds. */
const PATIENCE_MS = 120_000;

type ImportWorkflow = (input: ImportInput) => Promise<ImportResult>;

/**
 * Takes over a case list: reads it as a stream and sends its good rows to the import's workflow, batch by batch.
 * Cut off anywhere and called again for the same file, it goes on where it was; called after its end, it finds everything
 * there and changes nothing.
 *
 * @throws Unreachable where server or worker do not answer in time; what has been sent goes on by itself
 */
export async function importList(
  link: InstallationLink,
  list: ListImport,
  watch: ImportWatch = {},
): Promise<ImportOutcome> {
  const { file, ...order } = list;
  const batches = batchesOf(readCaseList(file, watch.progress?.bind(watch)), (problem) => watch.problem?.(problem));
  let workflowId: string | undefined;
  let rows = 0;
  for await (const batch of batches) {
    workflowId ??= importWorkflowId(order.municipality, await digestOf(list));
    const answer = await sendBatch(link, workflowId, order, batch);
    if (answer.kind === 'refused') {
      await finish(link, workflowId);
      return answer;
    }
    rows += batch.rows.length;
    if (answer.kind === 'done') watch.answer?.(answer, rows);
  }
  if (workflowId === undefined) return { kind: 'nothing' };
  return { kind: 'finished', totals: await finish(link, workflowId) };
}

function sendBatch(
  link: InstallationLink,
  workflowId: string,
  order: ImportOrder,
  batch: ImportBatch,
): Promise<BatchAnswer> {
  return persistently(() =>
    link.temporal.workflow.executeUpdateWithStart<ImportWorkflow, BatchAnswer, [ImportBatch]>(importMessages.batch, {
      args: [batch],
      updateId: batchUpdateId(batch.number),
      startWorkflowOperation: new WithStartWorkflowOperation<ImportWorkflow>(IMPORT_WORKFLOW, {
        workflowId,
        taskQueue: link.settings.taskQueue,
        args: [order],
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        staticSummary: `import · as of ${order.asOf}${order.dryRun ? ' · dry run' : ''}${order.update ? ' · update' : ''}`,
      }),
    }),
  );
}

/** Ends the import; where it has ended meanwhile, its result has the totals. */
function finish(link: InstallationLink, workflowId: string): Promise<ImportTotals> {
  const handle = link.temporal.workflow.getHandle<ImportWorkflow>(workflowId);
  return persistently(async () => {
    try {
      return await handle.executeUpdate<ImportTotals, []>(importMessages.finish, { updateId: importMessages.finish });
    } catch (error) {
      if (failureOf(error) === 'gone') return (await handle.result()).totals;
      throw error;
    }
  });
}

async function persistently<T>(send: () => Promise<T>): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (let wait = 100; ; wait = Math.min(wait * 2, 5_000)) {
    try {
      return await send();
    } catch (error) {
      if (failureOf(error) === 'lasting') throw error;
      if (performance.now() > end) throw new Unreachable('worker', undefined, { cause: error });
      await pause(wait);
    }
  }
}

/** Digest of a file and of everything that decides what is done with it. */
async function digestOf({ file, ...order }: ListImport): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([order.asOf, order.by, order.update, order.dryRun]));
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('base64url').slice(0, 22);
}
