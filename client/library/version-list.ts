import { setTimeout as pause } from 'node:timers/promises';
import type { WorkflowService } from '@temporalio/client';
import { isGrpcServiceError } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';
import { optionalTsToMs } from '@temporalio/common/lib/time';
import type { Instant } from '../../domain/case/kernel/time';

/** The name under which the server keeps the versions of Sagsgang's worker. */
export const deploymentName = 'sagsgang';

/** Keys of what a worker writes to the server about its version. */
export const versionMetadata = { patches: 'patches' } as const;

/** One version of the worker (version af worker), as the server knows it. */
export interface KnownVersion {
  /** Release and digest of the workflows, e.g. `0.2.0-1f3a…`. */
  readonly buildId: string;
  /** `current` takes all work, `ramping` a share of it, `idle` none yet, `former` none any more. */
  readonly standing: 'current' | 'ramping' | 'idle' | 'former';
  /** Share of the workflows that a ramping version gets, in percent. */
  readonly percentage?: number;
  /** When the server first saw it. */
  readonly since: Instant | null;
  /** Workers that poll for workflow tasks as this version. */
  readonly pollers: number;
  /** Running workflows whose last task this version did; sleeping ones move at their next task. */
  readonly running: number;
  /** Changes of workflow code that it knows (`patched`). */
  readonly patches: readonly string[];
}

type Poller = temporal.api.taskqueue.v1.IPollerInfo;
type Routing = temporal.api.deployment.v1.IRoutingConfig;
type Summary = temporal.api.deployment.v1.WorkerDeploymentInfo.IWorkerDeploymentVersionSummary;

const workflowTasks = 1;
const notFound = 5;
const underWay = 1;
const routingPatienceMs = 30_000;
/** A poll lasts a minute at most, and is followed by the next at once, in milliseconds. */
const SILENT_MS = 90_000;

/** Every version of the worker, the newest first; none before the first worker has polled with a version. */
export async function listVersions(service: WorkflowService, namespace: string): Promise<KnownVersion[]> {
  const found = await describe(service, namespace);
  if (!found) return [];
  const { versionSummaries, routingConfig } = found;
  const versions = await Promise.all(
    (versionSummaries ?? []).map((summary) => versionOf(service, namespace, summary, routingConfig ?? {})),
  );
  return versions.sort((one, other) => ((one.since ?? '') < (other.since ?? '') ? 1 : -1));
}

/** The version that takes all work; undefined before one was made so. */
export async function currentVersion(service: WorkflowService, namespace: string): Promise<string | undefined> {
  return (await describe(service, namespace))?.routingConfig?.currentDeploymentVersion?.buildId ?? undefined;
}

/** How many workers poll a task queue for workflow tasks, by their version; '' are those without one. */
export async function workersByVersion(
  service: WorkflowService,
  namespace: string,
  name: string,
): Promise<ReadonlyMap<string, number>> {
  const { pollers } = await service.describeTaskQueue({ namespace, taskQueue: { name }, taskQueueType: workflowTasks });
  return countedByVersion(pollers ?? []);
}

/**
 * Counts pollers by their version. The server remembers each for five minutes, also one that has ended: left out is who
 * has not asked for so long, by the clock of the server that has heard another since, that it can no longer be there.
 */
export function countedByVersion(pollers: readonly Poller[]): ReadonlyMap<string, number> {
  const newest = Math.max(...pollers.map(({ lastAccessTime }) => optionalTsToMs(lastAccessTime) ?? 0));
  const found = new Map<string, Set<string>>();
  for (const { identity, deploymentOptions, lastAccessTime } of pollers) {
    if ((optionalTsToMs(lastAccessTime) ?? 0) < newest - SILENT_MS) continue;
    const buildId = deploymentOptions?.deploymentName === deploymentName ? (deploymentOptions.buildId ?? '') : '';
    found.set(buildId, (found.get(buildId) ?? new Set()).add(identity ?? ''));
  }
  return new Map([...found].map(([buildId, identities]) => [buildId, identities.size]));
}

/** Waits until a change of versions has reached every task queue: until then tasks may still go the old way. */
export async function routed(service: WorkflowService, namespace: string): Promise<void> {
  for (const end = performance.now() + routingPatienceMs; performance.now() < end; await pause(50)) {
    if ((await describe(service, namespace))?.routingConfigUpdateState !== underWay) return;
  }
}

async function describe(
  service: WorkflowService,
  namespace: string,
): Promise<temporal.api.deployment.v1.IWorkerDeploymentInfo | undefined> {
  try {
    const { workerDeploymentInfo } = await service.describeWorkerDeployment({ namespace, deploymentName });
    return workerDeploymentInfo ?? undefined;
  } catch (error) {
    if (isGrpcServiceError(error) && Number(error.code) === notFound) return undefined;
    throw error;
  }
}

async function versionOf(
  service: WorkflowService,
  namespace: string,
  summary: Summary,
  routing: Routing,
): Promise<KnownVersion> {
  const buildId = summary.deploymentVersion?.buildId ?? '';
  const deploymentVersion = { deploymentName, buildId };
  const { workerDeploymentVersionInfo, versionTaskQueues } = await service.describeWorkerDeploymentVersion({
    namespace,
    deploymentVersion,
  });
  const queues = (versionTaskQueues ?? []).filter(({ type }) => type === workflowTasks);
  const polling = await Promise.all(queues.map(({ name }) => workersByVersion(service, namespace, name ?? '')));
  const query = `ExecutionStatus = 'Running' AND TemporalWorkerDeploymentVersion = '${deploymentName}:${buildId}'`;
  const { count } = await service.countWorkflowExecutions({ namespace, query });
  const patches = workerDeploymentVersionInfo?.metadata?.entries?.[versionMetadata.patches]?.data;
  return {
    buildId,
    ...standingOf(buildId, summary, routing),
    since: instantOf(summary.createTime),
    pollers: polling.reduce((sum, workers) => sum + (workers.get(buildId) ?? 0), 0),
    running: Number(count),
    patches: patches ? (JSON.parse(Buffer.from(patches).toString()) as string[]) : [],
  };
}

function standingOf(
  buildId: string,
  summary: Summary,
  routing: Routing,
): Pick<KnownVersion, 'standing' | 'percentage'> {
  if (routing.currentDeploymentVersion?.buildId === buildId) return { standing: 'current' };
  if (routing.rampingDeploymentVersion?.buildId === buildId) {
    return { standing: 'ramping', percentage: routing.rampingVersionPercentage ?? 0 };
  }
  return { standing: summary.firstActivationTime ? 'former' : 'idle' };
}

function instantOf(time: Summary['createTime']): Instant | null {
  const ms = optionalTsToMs(time);
  return ms === undefined ? null : new Date(ms).toISOString();
}
