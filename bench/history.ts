import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { temporal } from '@temporalio/proto';
import { cloneFolder } from '../client/connection/home';
import { CASE_WORKFLOW } from '../workflows/contracts/messages';
import type { Place } from './place';
import type { Result } from './result';

const { EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED, EVENT_TYPE_TIMER_FIRED } = temporal.api.enums.v1.EventType;

/**
 * How many events a turn leaves in Temporal's history over a whole life, time skipping counted too: a command, or a wake
 * of the case's timer, which tells people of a deadline.
 */
export async function history(place: Place): Promise<Result[]> {
  const started = new Date().toISOString();
  await tellFullLife(place.env);
  const all: number[] = [];
  const { workflow } = place.link.temporal;
  const query = `WorkflowType = '${CASE_WORKFLOW}' AND StartTime >= '${started}'`;
  for await (const { workflowId, runId } of workflow.list({ query })) {
    const { events } = await workflow.getHandle(workflowId, runId).fetchHistory();
    all.push(...(events ?? []).map(({ eventType }) => Number(eventType)));
  }
  const commands = all.filter((type) => type === EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED).length;
  const wakes = all.filter((type) => type === EVENT_TYPE_TIMER_FIRED).length;
  return [
    {
      name: 'history.events',
      value: all.length / (commands + wakes),
      unit: 'events',
      gate: { atMost: 8 },
      of: { events: all.length, commands, wakes },
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
