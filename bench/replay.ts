import type { WorkflowExecutionInfo } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import { installRuntime, openLog } from '../worker/logging';
import { CASE_WORKFLOW } from '../workflows/contracts/messages';
import { notify, work } from './cases';
import type { Place } from './place';
import type { Result } from './result';

/** Histories replayed at the most, the longest first. */
const MOST_HISTORIES = 100;
/** Where nothing else has left histories: cases with so many commands each. */
const [CASES, COMMANDS] = [20, 40] as const;

interface Run {
  readonly workflowId: string;
  readonly history: History;
}

/** How fast histories are replayed: what a worker does with a case that it has not in memory. */
export async function replay(place: Place): Promise<Result[]> {
  installRuntime(openLog('error'));
  const runs = await longestRuns(place);
  const logger = new DefaultLogger('ERROR');
  const workflowBundle = await bundleWorkflowCode({ workflowsPath: require.resolve('../workflows'), logger });
  const options = { workflowBundle, dataConverter: place.link.journal.dataConverter };
  const started = performance.now();
  for await (const { error } of Worker.runReplayHistories(options, runs)) if (error) throw error;
  const seconds = (performance.now() - started) / 1000;
  const events = runs.reduce((sum, { history }) => sum + (history.events?.length ?? 0), 0);
  const of = { histories: runs.length, events, seconds };
  return [
    { name: 'replay.histories', value: runs.length / seconds, unit: 'histories/s', of },
    { name: 'replay.events', value: events / seconds, unit: 'events/s' },
  ];
}

async function longestRuns(place: Place): Promise<Run[]> {
  const { workflow } = place.link.temporal;
  const found: WorkflowExecutionInfo[] = [];
  for await (const info of workflow.list({ query: `WorkflowType = '${CASE_WORKFLOW}'` })) found.push(info);
  if (found.length === 0) {
    await liveSome(place);
    return longestRuns(place);
  }
  const handles = found
    .sort((a, b) => b.historyLength - a.historyLength)
    .slice(0, MOST_HISTORIES)
    .map(({ workflowId, runId }) => ({ workflowId, handle: workflow.getHandle(workflowId, runId) }));
  const runs: Run[] = [];
  for (const { workflowId, handle } of handles) runs.push({ workflowId, history: await handle.fetchHistory() });
  return runs;
}

async function liveSome({ link }: Place): Promise<void> {
  for (let count = 0; count < CASES; count++) {
    const caseId = await notify(link);
    for (let turn = 0; turn < COMMANDS; turn++) await work(link, caseId, turn);
  }
}
