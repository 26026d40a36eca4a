import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { keptPorts } from './ports';
import type { ManagedProcess } from './process';
import { processesWith, startProcess, stopProcesses } from './process';
import { SetUpError } from './say';
import type { PostgresStores, TemporalPorts } from './temporal-config';
import { dynamicConfig, dynamicSettings, temporalConfig, temporalPortNames } from './temporal-config';
import type { TemporalSource } from './temporal-search';

/** Temporal's usual ports, wanted by `npm start`. */
export const usualPorts = { frontend: 7233, ui: 8233 } as const;

/** How one development server is to run. */
export interface TemporalServerOptions {
  readonly source: TemporalSource;
  /** Folder of its database, configuration and log; made when absent. */
  readonly folder: string;
  /** The frontend's and the UI's port that are taken when they are free; otherwise any free ones. */
  readonly wantedPorts?: Partial<TemporalPorts>;
  /** Where a server's own program keeps its data instead of a SQLite file in the folder. */
  readonly postgres?: PostgresStores;
  /** Skipped timers fire after 20 ms instead of a second: tests only. @default false */
  readonly fastTimers?: boolean;
  /** Commits to its SQLite file are answered before they are on disk: tests whose server is never killed. @default false */
  readonly forgetful?: boolean;
}

/** A Temporal server that answers. */
export interface RunningTemporal {
  /** `host:port` of its frontend. */
  readonly address: string;
  /** Whether workflows can skip time on it; undefined when only the server itself knows. */
  readonly timeSkipping: boolean | undefined;
  /** Address of its own UI, where the program brings one. */
  readonly uiUrl?: string;
  /** The port kept for a UI of our own, where the program brings none. */
  readonly uiPort?: number;
  /** Resolves when the server has ended; never for a server that runs elsewhere. */
  readonly ended: Promise<number | null>;
  /** Stops the server, if it was started here. */
  stop(): Promise<void>;
  /** Ends it at once, if it was started here. */
  kill(): void;
}

const healthService = 'temporal.api.workflowservice.v1.WorkflowService';

async function isHealthy(address: string): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: '2s' });
    try {
      const answer = await connection.healthService.check({ service: healthService });
      return String(answer.status) === '1' || String(answer.status) === 'SERVING';
    } finally {
      await connection.close();
    }
  } catch {
    return false;
  }
}

function endOfLog(file: string): string {
  return readFileSync(file, 'utf8').trim().split('\n').slice(-8).join('\n').slice(-2000);
}

async function untilHealthy(address: string, server: ManagedProcess, logFile: string, ms: number): Promise<void> {
  let ended = false;
  void server.ended.then(() => (ended = true));
  for (const end = performance.now() + ms; performance.now() < end && !ended; await wait(50)) {
    if (await isHealthy(address)) return;
  }
  await server.stop();
  const log = endOfLog(logFile);
  throw new SetUpError({
    da: `Temporal-serveren kom ikke i gang. Slutningen af ${logFile}:\n${log}`,
    en: `The Temporal server did not start. The end of ${logFile}:\n${log}`,
  });
}

interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly uiUrl?: string;
}

function serverLaunch(command: string, ports: TemporalPorts, options: TemporalServerOptions): Launch {
  const { folder, fastTimers = false, forgetful = false, postgres } = options;
  const database = postgres ?? join(folder, 'temporal.db');
  const [configFile, dynamicConfigFile] = [join(folder, 'config.yaml'), join(folder, 'dynamic.yaml')];
  writeFileSync(dynamicConfigFile, dynamicConfig(dynamicSettings(fastTimers)));
  writeFileSync(configFile, temporalConfig({ database, ports, dynamicConfigFile, forgetful }));
  return { command, args: ['--config-file', configFile, '--allow-no-auth', 'start'] };
}

function cliLaunch(
  command: string,
  ports: TemporalPorts,
  { folder, fastTimers = false, forgetful = false }: TemporalServerOptions,
): Launch {
  const settings = Object.entries(dynamicSettings(fastTimers)).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
  const args = [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--log-level', 'warn'],
    ...['--db-filename', join(folder, 'temporal.db')],
    ...(forgetful ? ['--sqlite-pragma', 'synchronous=0'] : []),
    ...['--port', `${ports.frontend}`, '--http-port', `${ports.frontendHttp}`, '--ui-port', `${ports.ui}`],
    ...settings.flatMap((setting) => ['--dynamic-config-value', setting]),
  ];
  return { command, args, uiUrl: `http://127.0.0.1:${ports.ui}` };
}

/** Stops Temporal servers that a killed run has left on this folder's database. */
async function stopLeftOvers(folder: string): Promise<void> {
  await stopProcesses(
    [...processesWith(join(folder, 'config.yaml')), ...processesWith(join(folder, 'temporal.db'))],
    'SIGTERM',
    10_000,
  );
}

async function connectElsewhere(address: string): Promise<RunningTemporal> {
  if (!(await isHealthy(address))) {
    throw new SetUpError({
      da: `Temporal-serveren på ${address} (fra TEMPORAL_ADDRESS) svarer ikke.`,
      en: `The Temporal server at ${address} (from TEMPORAL_ADDRESS) does not answer.`,
    });
  }
  const never = new Promise<number | null>(() => undefined);
  return { address, timeSkipping: undefined, ended: never, stop: async () => undefined, kill: () => undefined };
}

/**
 * Starts a Temporal server on the folder's SQLite file, on 127.0.0.1 only, and waits until its health check answers.
 * What a killed run left running on the same file is stopped first; its workflows go on where they were.
 *
 * @throws SetUpError when it does not get healthy within 90 seconds, with the end of its log
 */
export async function startTemporal(options: TemporalServerOptions): Promise<RunningTemporal> {
  const { source, folder } = options;
  if (source.kind === 'address') return connectElsewhere(source.address);
  mkdirSync(folder, { recursive: true });
  await stopLeftOvers(folder);
  const ports = await keptPorts(join(folder, 'ports.json'), temporalPortNames, options.wantedPorts);
  const launch = source.kind === 'cli' ? cliLaunch : serverLaunch;
  const { command, args, uiUrl } = launch(source.command, ports, options);
  const logFile = join(folder, 'server.log');
  const server = startProcess({ command, args, logFile, cwd: folder, stopMs: 15_000 });
  const address = `127.0.0.1:${ports.frontend}`;
  await untilHealthy(address, server, logFile, 90_000);
  return {
    address,
    timeSkipping: source.kind === 'cli' ? source.timeSkipping : true,
    ended: server.ended,
    stop: () => server.stop(),
    kill: () => server.kill(),
    ...(uiUrl === undefined ? { uiPort: ports.ui } : { uiUrl }),
  };
}
