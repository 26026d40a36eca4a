import { NativeConnection, Worker } from '@temporalio/worker';
import { createActivities, createImportActivities } from '../activities';
import type { Settings } from '../client/connection/settings';
import { jurisdictions } from '../client/connection/jurisdictions';
import { scopeOfWorkflow } from '../journal/case-scope';
import { openJournal } from '../journal/connect';
import { casePorts } from './case-ports';
import { importPorts } from './import-ports';
import { installRuntime, openLog } from './logging';
import { announce, buildWorkflows, deploymentOptions, type TakesOver } from './versions';

/** A worker that hosts the workflows and their activities. */
export interface RunningWorker {
  /** Finishes what is under way and stops. */
  stop(): Promise<void>;
  /** Settles when the worker has ended, by itself or because it was stopped. */
  readonly ended: Promise<void>;
}

/** Cached workflows; the day's active cases, not all of them (about 90 KB each). `SAGSGANG_CACHED_CASES` sets another. */
const CACHED_CASES = 1_000;

/** How a worker differs from the plain one of tests: one release's, without a version. */
export interface WorkerRole {
  /** Tells the server the version, and when to make it the current one. @default no version */
  readonly versioned?: TakesOver;
  /** Other workflows than this release's: the upgrade test has two releases. */
  readonly workflowsPath?: string;
}

/** Starts the worker of this process. */
export async function startWorker(settings: Settings, role: WorkerRole = {}): Promise<RunningWorker> {
  installRuntime(openLog());
  const journal = await openJournal({ ...settings, scopeOfWorkflow });
  const connection = await NativeConnection.connect({ address: settings.temporalAddress });
  const workflowsPath = role.workflowsPath ?? require.resolve('../workflows');
  const workflows = await buildWorkflows(workflowsPath, journal.dataConverter, process.env);
  const cases = casePorts(journal, settings, jurisdictions());
  const worker = await Worker.create({
    connection,
    namespace: settings.namespace,
    taskQueue: settings.taskQueue,
    workflowBundle: workflows.bundle,
    ...(role.versioned ? { workerDeploymentOptions: deploymentOptions(workflows.buildId) } : {}),
    activities: {
      ...createActivities(cases),
      ...createImportActivities(importPorts(cases, journal, settings, connection)),
    },
    dataConverter: journal.dataConverter,
    maxCachedWorkflows: Number(process.env['SAGSGANG_CACHED_CASES'] ?? CACHED_CASES),
    maxConcurrentLocalActivityExecutions: 20,
    shutdownGraceTime: '10 seconds',
    shutdownForceTime: '20 seconds',
  });
  const ended = worker.run().finally(async () => {
    await connection.close();
    await journal.close();
  });
  if (role.versioned) {
    const announced = announce(connection.workflowService, settings.namespace, workflows, role.versioned);
    await Promise.race([announced, ended]);
  }
  return {
    ended,
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await ended;
    },
  };
}
