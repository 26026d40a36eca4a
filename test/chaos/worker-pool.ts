import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** How worker processes are started. */
export interface WorkerPoolOptions {
  readonly env: NodeJS.ProcessEnv;
  /** A folder of the test run, for their log; named on the command line so that the run's guard finds what is left. */
  readonly folder: string;
  /** Files that each process loads before anything else. @default none */
  readonly preload?: readonly string[];
}

/** Pause before a worker that ended by itself is started again, in milliseconds. */
const RESTART_MS = 500;
/** How much of the log tells why one ended, in characters. */
const LAST_WORDS = 2_000;

/** Worker processes under a supervisor that starts again what ends by itself, as `restart: always` does. */
export class WorkerPool {
  private readonly places = new Map<number, ChildProcess | undefined>();
  private readonly log: number;
  /** What was said last when a worker ended by itself, each time. */
  readonly endedByItself: string[] = [];

  constructor(private readonly options: WorkerPoolOptions) {
    this.log = openSync(this.logFile, 'a');
  }

  private get logFile(): string {
    return join(this.options.folder, 'workers.log');
  }

  /** Starts the worker of a place and waits until it polls; one that cannot begin is started until it can. */
  async start(place: number): Promise<void> {
    this.places.set(place, undefined);
    while (this.places.has(place)) {
      const { env, folder, preload = [] } = this.options;
      const child = fork(join(__dirname, 'worker-process.js'), [folder], {
        env,
        execArgv: preload.flatMap((file) => ['--require', file]),
        stdio: ['ignore', this.log, this.log, 'ipc'],
      });
      this.places.set(place, child);
      const ended = once(child, 'exit');
      const ready = await Promise.race([once(child, 'message').then(() => true), ended.then(() => false)]);
      if (ready) {
        void ended.then(() => this.supervise(place, child));
        return;
      }
      if (this.places.get(place) === child) this.endedByItself.push(`not begun: ${this.lastWords()}`);
      await pause(RESTART_MS);
    }
  }

  /** Kills the worker of a place outright; it is not started again by itself. */
  async kill(place: number): Promise<void> {
    const child = this.places.get(place);
    this.places.delete(place);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** Kills all. */
  async killAll(): Promise<void> {
    await Promise.all([...this.places.keys()].map((place) => this.kill(place)));
  }

  private supervise(place: number, child: ChildProcess): void {
    if (this.places.get(place) !== child) return;
    this.endedByItself.push(`at work: ${this.lastWords()}`);
    void pause(RESTART_MS).then(() => (this.places.get(place) === child ? this.start(place) : undefined));
  }

  private lastWords(): string {
    return readFileSync(this.logFile, 'utf8').trim().slice(-LAST_WORDS);
  }
}
