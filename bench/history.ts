import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { temporal } from '@temporalio/proto';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import type { History } from '@temporalio/common/lib/proto-utils';
import { cloneFolder } from '../client/connection/home';
import { installRuntime, openLog } from '../worker/logging';
import { CASE_WORKFLOW } from '../workflows/contracts/messages';
import { notify, work } from './cases';
import type { Place } from './place';
import type { Result } from './result';

const { EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED } = temporal.api.enums.v1.EventType;

/** Histories replayed at the most. */
const MOST_HISTORIES = 400;
/** Where nothing else has left histories: cases with so many commands each. */
const [CASES, COMMANDS] = [20, 40] as const;

interface Run {
  readonly workflowId: string;
  readonly history: History;
}

async function* runsOf(place: Place, query: string): AsyncGenerator<Run> {
  const { workflow } = place.link.temporal;
  for await (const { workflowId, runId } of workflow.list({ query })) {
    yield { workflowId, history: await workflow.getHandle(workflowId, runId).fetchHistory() };
  }
}

/** How many events a command leaves in Temporal's history over a whole life, time skipping counted too. */
export async function history(place: Place): Promise<Result[]> {
  const started = new Date().toISOString();
  await tellFullLife(place.env);
  const all: number[] = [];
  for await (const { history: run } of runsOf(
    place,
    `WorkflowType = '${CASE_WORKFLOW}' AND StartTime >= '${started}'`,
  )) {
    all.push(...(run.events ?? []).map(({ eventType }) => Number(eventType)));
  }
  const commands = all.filter((type) => type === EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED).length;
  return [
    {
      name: 'history.events',
      value: all.length / commands,
      unit: 'events',
      gate: { atMost: 8 },
      of: { events: all.length, commands },
    },
  ];
}

/** Runs the example of a whole life through the command line. */
function tellFullLife(env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(cloneFolder(), 'examples', 'full-life.mjs')], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The full life ended with ${code}`))));
  });
}

/** How fast histories are replayed: what a worker does with a case it has not in memory. */
export async function replay(place: Place): Promise<Result[]> {
  installRuntime(openLog('error'));
  const runs: Run[] = [];
  for await (const run of runsOf(place, `WorkflowType = '${CASE_WORKFLOW}'`)) {
    runs.push(run);
    if (runs.length >= MOST_HISTORIES) break;
  }
  if (runs.length === 0) {
    await liveSome(place);
    return replay(place);
  }
  const logger = new DefaultLogger('ERROR');
  const workflowBundle = await bundleWorkflowCode({ workflowsPath: require.resolve('../workflows'), logger });
  const options = { workflowBundle, dataConverter: place.link.journal.dataConverter };
  const started = performance.now();
  for await (const { error } of Worker.runReplayHistories(options, runs)) if (error) throw error;
  const seconds = (performance.now() - started) / 1000;
  const events = runs.reduce((sum, { history: run }) => sum + (run.events?.length ?? 0), 0);
  const of = { histories: runs.length, events, seconds };
  return [
    { name: 'replay.histories', value: runs.length / seconds, unit: 'histories/s', of },
    { name: 'replay.events', value: events / seconds, unit: 'events/s' },
  ];
}

async function liveSome({ link }: Place): Promise<void> {
  for (let count = 0; count < CASES; count++) {
    const caseId = await notify(link);
    for (let turn = 0; turn < COMMANDS; turn++) await work(link, caseId, turn);
  }
}
