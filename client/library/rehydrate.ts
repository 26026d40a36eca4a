import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { CaseStanding } from '../../journal/case-survey';
import { CASE_WORKFLOW, caseWorkflowId } from '../../workflows/contracts/messages';
import { Unreachable } from '../cli/ports';
import { everyCase } from './every-case';
import type { InstallationLink } from './installation';
import { failureCode, persist } from './persist';
import type { Rehydrated, RunWatch } from './rehydrate-ports';
import { rehydrateUndertakings } from './rehydrate-undertakings';
import { runningCases } from './running-cases';
import { startOptions } from './send';
import { startAhead } from './skipped-time';

/** Starts under way at once; more only wait in the server. */
const STARTS = 16;

/**
 * Starts the workflow of every case and undertaking in the journal that should have one and has none (rehydrering): after a lost
 * namespace, a restored backup, or where cases came into the journal without a workflow. Changes nothing for the others.
 * Interrupted anywhere and called again, it finds what is done already and goes on.
 *
 * @throws Unreachable where the server or the journal stops answering; what was started stays started
 */
export async function* rehydrateAll(link: InstallationLink, watch: RunWatch = {}): AsyncGenerator<Rehydrated> {
  const running = await persist(() => runningCases(link), 'server');
  const { cases } = await link.journal.survey.count();
  yield* everyCase(
    link.journal.survey.standings(),
    (standing) => rehydrate(link, standing, running.has(caseWorkflowId(standing.municipality, standing.caseId))),
    { ...watch, width: STARTS, total: cases },
  );
  if (!watch.signal?.aborted) yield* rehydrateUndertakings(link);
}

/** Starts the workflow of one case where it should have one and has none. Undefined for a case the journal lacks. */
export async function rehydrateOne(link: InstallationLink, caseId: string): Promise<Rehydrated | undefined> {
  for await (const standing of link.journal.survey.standings({ caseId })) return rehydrate(link, standing, false);
  return undefined;
}

async function rehydrate(link: InstallationLink, standing: CaseStanding, runs: boolean): Promise<Rehydrated> {
  const { caseId } = standing;
  if (runs) return { caseId, outcome: 'running' };
  if (!standing.needsWorkflow) return { caseId, outcome: 'closed' };
  try {
    await persist(() => startFromJournal(link, standing), 'server');
    return { caseId, outcome: 'started' };
  } catch (error) {
    if (error instanceof Unreachable) throw error;
    if (error instanceof WorkflowExecutionAlreadyStartedError) return { caseId, outcome: 'running' };
    return { caseId, outcome: 'failed', code: failureCode(error) };
  }
}

/**
 * Starts a case's workflow; it reads its journal by itself. A case whose clock had been skipped goes on at its own time.
 *
 * @throws WorkflowExecutionAlreadyStartedError where one runs
 */
export async function startFromJournal(
  link: InstallationLink,
  { caseId, municipality, clockOffsetMs }: Pick<CaseStanding, 'caseId' | 'municipality' | 'clockOffsetMs'>,
): Promise<void> {
  const options = startOptions(link, caseId, { caseId, municipality });
  if (link.settings.development && clockOffsetMs > 0) await startAhead(link, options, clockOffsetMs);
  else await link.temporal.workflow.start(CASE_WORKFLOW, { ...options, workflowIdConflictPolicy: 'FAIL' });
}
