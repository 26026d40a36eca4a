import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { operatorPath } from '../../dev/debian-programs';
import type { Service } from './file';
import { seconds } from './file';

/** How a command of docker-compose.yml ended. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** A process that stands for a container. */
export interface Container {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  output(): string;
}

/** What takes the place of Docker: where names lead, and what is on PATH. */
export interface Place {
  /** A folder of this test; every process names it in its command line, so that the test run's guard finds it. */
  readonly folder: string;
  /** What leads elsewhere here than in the file: host names, ports, paths inside a container. Longest first. */
  readonly elsewhere: Readonly<Record<string, string>>;
  /** Variables that every process has besides: the ports that images have built in. */
  readonly ports: Readonly<Record<string, string>>;
}

/** The PATH of a container: programs by the names they have in the images, then the operator's. */
export function containerPath(parent: string, programs: Readonly<Record<string, string>>): string {
  const folder = join(parent, 'bin');
  mkdirSync(folder, { recursive: true });
  for (const [name, path] of Object.entries(programs)) symlinkSync(path, join(folder, name));
  return [folder, operatorPath()].join(delimiter);
}

/** The service's environment as a process on this machine gets it: values change, names never. */
export function environmentOf(service: Service, place: Place): Record<string, string> {
  const names = Object.keys(place.elsewhere).map((name) => name.replaceAll('.', String.raw`\.`));
  const here = (value: string): string =>
    value.replace(
      new RegExp(String.raw`(?<!\w)(?:${names.join('|')})(?!\w)`, 'g'),
      (name) => place.elsewhere[name] ?? name,
    );
  return Object.fromEntries(Object.entries(service.environment).map(([name, value]) => [name, here(value)]));
}

/** How a process stands for a container. */
export interface RunOptions {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
}

/** Starts a command as it stands. */
export function startContainer(place: Place, { argv, env, ...rest }: RunOptions): Container {
  const [command = '', ...args] = argv;
  const child = spawn(command, args, {
    cwd: place.folder,
    ...rest,
    argv0: `${join(place.folder, 'bin')}/../${command.split('/').at(-1)}`,
    env: { ...place.ports, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
  return { process: child, ended, output: () => output };
}

/** What a container runs: its entry point with its command. */
export const commandOf = ({ entrypoint = [], command = [] }: Service): readonly string[] => [...entrypoint, ...command];

/** What Docker runs for a health check. */
function checkOf({ healthcheck }: Service): readonly string[] {
  const [kind, ...rest] = healthcheck?.test ?? [];
  if (kind === 'CMD-SHELL') return ['/bin/sh', '-c', ...rest];
  if (kind === 'CMD') return rest;
  throw new Error(`health check of kind ${kind}`);
}

/** Runs a service's health check once, as it stands. */
export function healthOf(place: Place, service: Service, options: Omit<RunOptions, 'argv'>): Promise<Ended> {
  return startContainer(place, { argv: checkOf(service), ...options }).ended;
}

/** Runs the health check until it succeeds, as long as Docker would, only oftener. */
export async function untilHealthy(place: Place, service: Service, options: Omit<RunOptions, 'argv'>): Promise<Ended> {
  const { interval = '0s', retries = 0, start_period: start = '0s' } = service.healthcheck ?? {};
  const end = performance.now() + 1000 * (seconds(start) + retries * seconds(interval));
  for (;;) {
    const last = await healthOf(place, service, options);
    if (last.code === 0 || performance.now() > end) return last;
    await wait(200);
  }
}

/** Writes a file that Compose would bring into a container; gives its path. */
export function bringFile({ folder }: Pick<Place, 'folder'>, name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content, { mode: 0o444 });
  return path;
}
