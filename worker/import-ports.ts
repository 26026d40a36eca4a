import { Context } from '@temporalio/activity';
import { Client } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import type { CasePorts } from '../activities/case/ports';
import type { CaseWorkflows, ImportPorts } from '../activities/import/ports';
import type { Settings } from '../client/connection/settings';
import { caseIdFor } from '../client/library/case-id';
import { failureOf } from '../client/library/errors';
import { failureCode } from '../client/library/persist';
import { startOptions } from '../client/library/send';
import type { Journal } from '../journal/connect';
import { RESYNC } from '../workflows/contracts/case-host';
import { CASE_WORKFLOW, caseWorkflowId } from '../workflows/contracts/messages';

/** What the activity of imports works with in this process. */
export function importPorts(
  cases: CasePorts,
  journal: Journal,
  settings: Settings,
  connection: NativeConnection,
): ImportPorts {
  const client = new Client({ connection, namespace: settings.namespace, dataConverter: journal.dataConverter });
  return {
    ...cases,
    staff: journal.staff,
    caseIdOf: (municipality, caseNumber) => caseIdFor(journal.blindIndex, municipality, `list:${caseNumber}`),
    workflows: caseWorkflows(client, settings),
    alive: () => Context.current().heartbeat(),
    development: settings.development,
  };
}

/**
 * The workflows of cases over a connection. A resync has a new id each time: the server keeps an update's outcome under its
 * id, a failure too, and would answer with it for ever. A case whose journal lacks entries that it has waits for somebody to
 * decide, and an import does not wait with it.
 */
export function caseWorkflows(client: Client, settings: Settings): CaseWorkflows {
  return {
    start: async (municipality, caseId) => {
      await client.workflow.start(CASE_WORKFLOW, startOptions({ settings }, caseId, { caseId, municipality }));
    },
    running: async (municipality, caseIds) => {
      const byWorkflow = new Map(caseIds.map((caseId) => [caseWorkflowId(municipality, caseId), caseId]));
      const ids = [...byWorkflow.keys()].map((id) => `'${id}'`).join(', ');
      const found = new Set<string>();
      const query = `WorkflowId IN (${ids}) AND ExecutionStatus = 'Running'`;
      for await (const { workflowId } of client.workflow.list({ query })) found.add(byWorkflow.get(workflowId) ?? '');
      return found;
    },
    resync: async (municipality, caseId) => {
      try {
        const handle = client.workflow.getHandle(caseWorkflowId(municipality, caseId));
        await handle.executeUpdate(RESYNC);
        return true;
      } catch (error) {
        if (failureOf(error) === 'gone') return false;
        if (failureCode(error) === 'JournalBehindError') return true;
        throw error;
      }
    },
  };
}
