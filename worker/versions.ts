import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { WorkflowService } from '@temporalio/client';
import type { WorkerDeploymentOptions, WorkflowBundle } from '@temporalio/worker';
import { release } from '../client/connection/release';
import type { Settings } from '../client/connection/settings';
import { failureOf } from '../client/library/errors';
import {
  currentVersion,
  deploymentName,
  routed,
  versionMetadata,
  workersByVersion,
} from '../client/library/version-list';
import { patchesOf } from './patches';
import { bundleWorkflows, keptBundle } from './workflow-bundle';

/** The workflows of one release, bundled, and what the server is told of them. */
export interface BuiltWorkflows {
  readonly bundle: WorkflowBundle;
  /** Release and digest of the bundle, unless `SAGSGANG_BUILD_ID` names it: e.g. `0.1.0-5c1f0a9d3b7e`. */
  readonly buildId: string;
  /** Names of the changes of workflow code that this build knows (`patched`). */
  readonly patches: readonly string[];
}

/**
 * Makes a worker's workflows ready; the same code has the same build id, on whichever machine and in whichever folder. The
 * release's own are taken from the bundle that `SAGSGANG_WORKFLOWS` names, where it is of this release.
 *
 * @param workflowsPath other workflows than the release's own
 */
export async function buildWorkflows(
  workflowsPath: string | undefined,
  env: NodeJS.ProcessEnv,
): Promise<BuiltWorkflows> {
  const kept = workflowsPath === undefined ? await keptBundle(env['SAGSGANG_WORKFLOWS']) : undefined;
  const bundle = kept ?? (await bundleWorkflows(workflowsPath));
  const [code = ''] = bundle.code.split('//# sourceMappingURL');
  const digest = createHash('sha256').update(code).digest('hex').slice(0, 12);
  return { bundle, buildId: env['SAGSGANG_BUILD_ID'] ?? `${release()}-${digest}`, patches: patchesOf(code) };
}

/** Whether a worker of its own process tells the server its version: unless `SAGSGANG_VERSIONING` is `off`. */
export function isVersioned(env: NodeJS.ProcessEnv): boolean {
  return env['SAGSGANG_VERSIONING'] !== 'off';
}

/** How a worker tells its version. A case lives through many releases: it moves to the current one at its next task. */
export function deploymentOptions(buildId: string): WorkerDeploymentOptions {
  return {
    version: { deploymentName, buildId },
    useWorkerVersioning: true,
    defaultVersioningBehavior: 'AUTO_UPGRADE',
  };
}

/** When a worker makes its own version the current one: where there is none yet, or always (`npm start`). */
export type TakesOver = 'first' | 'always';

const patienceMs = 60_000;

/**
 * Tells the server what a version knows, once a worker has polled as it, and makes it the current one where it should be.
 * Gives up when the worker stops.
 *
 * @throws ServiceError when the server refuses for a minute
 */
export async function announce(
  service: WorkflowService,
  namespace: string,
  { buildId, patches }: Pick<BuiltWorkflows, 'buildId' | 'patches'>,
  takesOver: TakesOver | undefined,
  stopped: AbortSignal,
): Promise<void> {
  if (takesOver === undefined) return;
  const deploymentVersion = { deploymentName, buildId };
  const data = Buffer.from(JSON.stringify(patches));
  const upsertEntries = { [versionMetadata.patches]: { metadata: { encoding: Buffer.from('json/plain') }, data } };
  await untilPolled(stopped, () =>
    service.updateWorkerDeploymentVersionMetadata({ namespace, deploymentVersion, upsertEntries }),
  );
  await untilPolled(stopped, async () => {
    const current = await currentVersion(service, namespace);
    if (current === buildId || (current !== undefined && takesOver === 'first')) return;
    await service.setWorkerDeploymentCurrentVersion({ namespace, deploymentName, buildId });
    await routed(service, namespace);
  });
}

/**
 * Whether the cases have a worker, seen from one of a version: `ok`, or `no-worker` where it waits for the cases of a
 * current version as which nobody polls.
 */
export async function servedCode(
  service: WorkflowService,
  { namespace, taskQueue }: Pick<Settings, 'namespace' | 'taskQueue'>,
  buildId: string,
): Promise<'ok' | 'no-worker'> {
  const current = await currentVersion(service, namespace);
  if (current === undefined || current === buildId) return 'ok';
  return (await workersByVersion(service, namespace, taskQueue)).has(current) ? 'ok' : 'no-worker';
}

async function untilPolled(stopped: AbortSignal, attempt: () => Promise<unknown>): Promise<void> {
  for (const end = performance.now() + patienceMs; !stopped.aborted; await pause(100)) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (stopped.aborted) return;
      if (failureOf(error) === 'lasting' || performance.now() > end) throw error;
    }
  }
}
