import { NativeConnection, Worker } from '@temporalio/worker';
import {
  createActivities,
  createErasureActivities,
  createImportActivities,
  createUndertakingActivities,
} from '../activities';
import type { Settings } from '../client/connection/settings';
import { jurisdictions, type Jurisdictions } from '../client/connection/jurisdictions';
import { upcaster } from '../domain/case/upcast';
import { scopeOfWorkflow } from '../workflows/contracts/key-scope';
import { openJournal } from '../journal/connect';
import { casePorts } from './case-ports';
import { erasurePorts } from './erasure-ports';
import { proofActivities } from './daily-head';
import { importPorts } from './import-ports';
import { installRuntime, openLog } from './logging';
import { Operations } from './ops/operations';
import { readOpsSettings, type OpsSettings } from './ops/settings';
import { digestActivities } from './messages/daily-digest';
import { startMessages } from './messages/messages';
import { readMessageSettings, type MessageSettings } from './messages/settings';
import { reportActivities } from './report';
import { supervisionActivities } from './supervision';
import { undertakingPorts } from './undertaking-ports';
import { announce, buildWorkflows, deploymentOptions, servedCode, type TakesOver } from './versions';
import { waitingRoundsTeller } from './waiting-rounds';

/** A worker that hosts the workflows and their activities. */
export interface RunningWorker {
  /** Finishes what is under way and stops. */
  stop(): Promise<void>;
  /** Settles when the worker has ended, by itself or because it was stopped. */
  readonly ended: Promise<void>;
  /** Settles when the server knows its version; at once where it has none. A worker whose version is refused stops. */
  readonly announced: Promise<void>;
  /** Where its health and figures are answered; absent where nothing listens. */
  readonly operationsUrl?: string;
}

/** How long payloads wait for a key store that is away; after that the SDK ends the worker, to be started again. */
const KEY_PATIENCE_MS = 300_000;

/** Cached workflows; the day's active cases, not all of them (about 90 KB each). `SAGSGANG_CACHED_CASES` sets another. */
const CACHED_CASES = 1_000;

/** How a worker differs from the plain one of tests: one release's, without a version. */
export interface WorkerRole {
  /** Tells the server the version, and when to make it the current one. @default no version */
  readonly versioned?: TakesOver;
  /** Other workflows than this release's: the upgrade test has two releases. */
  readonly workflowsPath?: string;
  /** Where health and figures are answered. @default what the environment says */
  readonly operations?: OpsSettings;
  /** How messages leave the house, where it differs from what the environment says. */
  readonly messages?: Partial<MessageSettings>;
  /** Another law than the installation's: tests have ladders that are walked in seconds. */
  readonly jurisdictions?: Jurisdictions;
}

/** Starts the worker of this process. */
export async function startWorker(settings: Settings, role: WorkerRole = {}): Promise<RunningWorker> {
  const log = openLog();
  const ops = role.operations ?? readOpsSettings(process.env);
  const messageSettings = { ...readMessageSettings(process.env), ...role.messages };
  installRuntime(log, ops.sdkMetrics);
  const operations = new Operations(log, ops);
  const journal = await openJournal({
    ...settings,
    scopeOfWorkflow,
    upcast: upcaster.event,
    watchKeys: true,
    keyPatienceMs: KEY_PATIENCE_MS,
    ...operations.watch,
  });
  await operations.listen({ journal, keyRing: settings.keyRing });
  // Payloads are encrypted: compressing them costs both sides time and makes nothing smaller.
  const connection = await NativeConnection.connect({
    address: settings.temporalAddress,
    grpcCompression: { codec: 'none' },
  });
  const workflows = await buildWorkflows(role.workflowsPath, process.env);
  const cases = casePorts(journal, settings, role.jurisdictions ?? jurisdictions(), operations.told);
  const worker = await Worker.create({
    connection,
    namespace: settings.namespace,
    taskQueue: settings.taskQueue,
    workflowBundle: workflows.bundle,
    ...(role.versioned ? { workerDeploymentOptions: deploymentOptions(workflows.buildId) } : {}),
    activities: {
      ...createActivities(cases),
      ...createImportActivities(importPorts(cases, journal, settings, connection)),
      ...proofActivities(journal, waitingRoundsTeller(journal, settings, connection)),
      ...digestActivities(journal),
      ...createErasureActivities(erasurePorts(cases, journal, settings, connection)),
      ...supervisionActivities(cases, journal, settings, connection),
      ...reportActivities(settings),
      ...createUndertakingActivities(undertakingPorts(cases, journal, settings, connection, operations.told)),
    },
    dataConverter: journal.dataConverter,
    maxCachedWorkflows: Number(process.env['SAGSGANG_CACHED_CASES'] ?? CACHED_CASES),
    maxConcurrentLocalActivityExecutions: 20,
    shutdownGraceTime: '10 seconds',
    shutdownForceTime: '20 seconds',
  });
  operations.host({
    state: () => worker.getState(),
    askTemporal: () => connection.workflowService.getSystemInfo({}),
    askVersion: async () =>
      role.versioned ? servedCode(connection.workflowService, settings, workflows.buildId) : 'ok',
    buildId: workflows.buildId,
  });
  const messages = startMessages({ journal, journalUrl: settings.journalUrl, log, settings: messageSettings });
  const over = new AbortController();
  const run = worker.run().finally(async () => {
    over.abort();
    await messages.stop();
    await operations.close();
    await connection.close();
    await journal.close();
  });
  const announced = announce(connection.workflowService, settings.namespace, workflows, role.versioned, over.signal);
  announced.catch(() => {
    if (worker.getState() === 'RUNNING') worker.shutdown();
  });
  const ended = Promise.all([run, announced]).then(() => undefined);
  return {
    ended,
    announced,
    ...(operations.url === undefined ? {} : { operationsUrl: operations.url }),
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await ended;
    },
  };
}
