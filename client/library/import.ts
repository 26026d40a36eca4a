import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { WithStartWorkflowOperation } from '@temporalio/client';
import {
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
import { BackendRefusal } from '../cli/ports';
import { readCaseList } from '../lists/read-list';
import { failureOf } from './errors';
import { batchesOf } from './import-batches';
import type { ImportOutcome, ImportWatch, ListImport } from './import-ports';
import type { InstallationLink } from './installation';
import { persist } from './persist';

/** How long a message is tried again while server or worker do not answer, in milliseconds. */
const patient = { patienceMs: 120_000, goneToo: true };

const NEWLINE = 10;

/** Who imports on a development installation where nobody is named: its operations (drift). */
const developmentImporter = 'DRF';

/** A municipality's code becomes part of ids. */
const municipalityForm = /^[\p{Ll}\p{Lu}\d-]{1,40}$/u;

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
  const order = orderOf(link, list);
  const call = randomUUID();
  let file: ReadFile | undefined;
  let rows = 0;
  for await (const batch of batchesOf(readCaseList(list.file), (problem) => watch.problem?.(problem))) {
    file ??= await readThrough(list.file, order);
    const answer = await sendBatch(link, file.workflowId, order, batch, call);
    if (answer.kind === 'refused') {
      await finish(link, file.workflowId);
      return answer;
    }
    rows += batch.rows.length;
    if (answer.kind === 'done') watch.batch?.(answer);
    watch.rows?.(rows, Math.max(rows, file.lines - 1));
  }
  if (!file) return { kind: 'nothing' };
  return { kind: 'finished', municipality: order.municipality, totals: await finish(link, file.workflowId) };
}

function orderOf(link: InstallationLink, { asOf, by, municipality, update, dryRun }: ListImport): ImportOrder {
  const importer = by ?? (link.settings.development ? developmentImporter : undefined);
  if (importer === undefined) throw new BackendRefusal('IMPORTER_MISSING');
  const code = municipality ?? link.municipality;
  if (!municipalityForm.test(code))
    throw new BackendRefusal('FIELD_INVALID', { field: 'municipality', command: 'import' });
  return { municipality: code, asOf, by: importer, update, dryRun };
}

function sendBatch(
  link: InstallationLink,
  workflowId: string,
  order: ImportOrder,
  batch: ImportBatch,
  call: string,
): Promise<BatchAnswer> {
  return persist(
    () =>
      link.temporal.workflow.executeUpdateWithStart<ImportWorkflow, BatchAnswer, [ImportBatch]>(importMessages.batch, {
        args: [batch],
        updateId: `${call}-${batch.number}`,
        startWorkflowOperation: new WithStartWorkflowOperation<ImportWorkflow>(IMPORT_WORKFLOW, {
          workflowId,
          taskQueue: link.settings.taskQueue,
          args: [order],
          workflowIdConflictPolicy: 'USE_EXISTING',
          workflowIdReusePolicy: 'ALLOW_DUPLICATE',
          staticSummary: `import · as of ${order.asOf}${order.dryRun ? ' · dry run' : ''}${order.update ? ' · update' : ''}`,
        }),
      }),
    'worker',
    patient,
  );
}

/** Ends the import; where it has ended meanwhile, its result has the totals. */
function finish(link: InstallationLink, workflowId: string): Promise<ImportTotals> {
  const handle = link.temporal.workflow.getHandle<ImportWorkflow>(workflowId);
  return persist(
    async () => {
      try {
        return await handle.executeUpdate<ImportTotals, []>(importMessages.finish, { updateId: importMessages.finish });
      } catch (error) {
        if (failureOf(error) === 'gone') return (await handle.result()).totals;
        throw error;
      }
    },
    'worker',
    patient,
  );
}

interface ReadFile {
  readonly workflowId: string;
  readonly lines: number;
}

/** Reads a file through once, for its digest and its length: the same file with the same order is the same import. */
async function readThrough(path: string, order: ImportOrder): Promise<ReadFile> {
  const { municipality, asOf, by, update, dryRun } = order;
  const hash = createHash('sha256').update(JSON.stringify([asOf, by, update, dryRun]));
  let lines = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) lines += 1;
  }
  return { workflowId: importWorkflowId(municipality, hash.digest('base64url').slice(0, 22)), lines };
}
