import { setTimeout as pause } from 'node:timers/promises';
import { Client } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import type { CasePorts } from '../activities/case/ports';
import type { ErasurePorts, Histories } from '../activities/erasure/ports';
import type { Settings } from '../client/connection/settings';
import { failureOf } from '../client/library/errors';
import { books } from '../domain/undertaking/books';
import type { Journal } from '../journal/connect';
import { IMPORT_WORKFLOW, importWorkflowId } from '../workflows/contracts/import';
import { undertakingStarter } from './undertaking-start';

/** How long one attempt waits for deleted histories to be gone, in milliseconds. */
const PATIENCE_MS = 60_000;
/** How long a deletion is given before it is asked for again, in milliseconds. */
const AGAIN_MS = 10_000;

/** What the activity of erasures works with in this process. */
export function erasurePorts(
  { register, jurisdiction, caseTold }: CasePorts,
  journal: Journal,
  settings: Settings,
  connection: NativeConnection,
): ErasurePorts {
  const { namespace } = settings;
  const client = new Client({ connection, namespace, dataConverter: journal.dataConverter });
  return {
    events: journal.events,
    keys: journal.keys,
    projections: journal.projections,
    erasures: journal.erasures,
    undertakings: journal.undertakings,
    ...{ books, register, jurisdiction, caseTold },
    start: undertakingStarter(journal, settings, connection),
    histories: historiesOf(client, namespace),
    realNow: () => journal.clock.now(Date.now()),
  };
}

function historiesOf(client: Client, namespace: string): Histories {
  const standing: Histories['standing'] = async (workflowId) => {
    const found = await unlessGone(() => client.workflow.getHandle(workflowId).describe());
    if (found === undefined) return 'gone';
    return found.status.name === 'RUNNING' ? 'running' : 'ended';
  };
  return {
    standing,
    terminate: async (workflowId) => {
      await unlessGone(() => client.workflow.getHandle(workflowId).terminate('erased'));
    },
    deleteAll: async (workflowId) => {
      const asked = new Map<string, number>();
      const end = Date.now() + PATIENCE_MS;
      for (let wait = 50; ; wait = Math.min(wait * 2, 1_000)) {
        const runs = await runsOf(client, workflowId);
        if (runs.size === 0) return asked.size;
        if (Date.now() > end) throw new Error('Some histories are still there');
        for (const runId of runs) {
          if (Date.now() < (asked.get(runId) ?? 0) + AGAIN_MS) continue;
          asked.set(runId, Date.now());
          const workflowExecution = { workflowId, runId };
          await unlessGone(() => client.workflowService.deleteWorkflowExecution({ namespace, workflowExecution }));
        }
        await pause(wait);
      }
    },
    imports: async (municipality) => {
      const found = new Map<string, boolean>();
      const prefix = importWorkflowId(municipality, '');
      const query = `WorkflowType = '${IMPORT_WORKFLOW}'`;
      for await (const { workflowId, status } of client.workflow.list({ query })) {
        if (!workflowId.startsWith(prefix)) continue;
        found.set(workflowId, (found.get(workflowId) ?? false) || status.name === 'RUNNING');
      }
      return found;
    },
  };
}

/** Every run of a workflow that the lists or the histories know. */
async function runsOf(client: Client, workflowId: string): Promise<ReadonlySet<string>> {
  const runs = new Set<string>();
  for await (const { runId } of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) runs.add(runId);
  const last = await unlessGone(() => client.workflow.getHandle(workflowId).describe());
  if (last) runs.add(last.runId);
  return runs;
}

async function unlessGone<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (failureOf(error) === 'gone') return undefined;
    throw error;
  }
}
