import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { InstallationLink } from '../client/library/installation';
import type { Question, Taken } from './measured-worker-process';
import type { Place } from './place';

/** A worker of its own in a place, whose memory can be asked for. */
export interface MeasuredWorker {
  /** The place as its clients see it: cases started over this link are this worker's. */
  readonly link: InstallationLink;
  ask(question: Question): Promise<Taken>;
}

/** Lets something be done with a worker that has a task queue and a process of its own, with the defaults of a worker. */
export async function withMeasuredWorker<T>(
  { link, env }: Place,
  taskQueue: string,
  work: (worker: MeasuredWorker) => Promise<T>,
): Promise<T> {
  const child = fork(join(__dirname, 'measured-worker-process.js'), {
    env: { ...env, SAGSGANG_TASK_QUEUE: taskQueue },
    execArgv: ['--expose-gc'],
  });
  const ended = once(child, 'exit');
  const answer = async (): Promise<unknown> => {
    const [message] = (await Promise.race([
      once(child, 'message'),
      ended.then(([code]) => Promise.reject(new Error(`The worker ended (${String(code)})`))),
    ])) as [unknown];
    return message;
  };
  try {
    await answer();
    return await work({
      link: { ...link, settings: { ...link.settings, taskQueue } },
      ask: async (question) => {
        child.send(question);
        return (await answer()) as Taken;
      },
    });
  } finally {
    if (child.connected) child.disconnect();
    await ended;
  }
}
