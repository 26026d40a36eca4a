import type { History } from '@temporalio/common/lib/proto-utils';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import { installRuntime, openLog } from '../worker/logging';
import { caseWorkflowId } from '../workflows/contracts/messages';
import { notify, work } from './cases';
import type { Place } from './place';
import type { Result } from './result';

/** The cases whose histories are replayed, and the commands each has taken after its first. */
const [CASES, COMMANDS] = [16, 30] as const;

interface Run {
  readonly workflowId: string;
  readonly history: History;
}

/** How fast histories are replayed: what a worker does with a case that it has not in memory. */
export async function replay(place: Place): Promise<Result[]> {
  installRuntime(openLog('error'));
  const runs = await livedCases(place);
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

/** Lets some cases live at the same time, and answers their histories. */
async function livedCases({ link }: Place): Promise<Run[]> {
  const lived = async (): Promise<Run> => {
    const caseId = await notify(link);
    for (let turn = 0; turn < COMMANDS; turn++) await work(link, caseId, turn);
    const workflowId = caseWorkflowId(link.municipality, caseId);
    return { workflowId, history: await link.temporal.workflow.getHandle(workflowId).fetchHistory() };
  };
  return Promise.all(Array.from({ length: CASES }, lived));
}
