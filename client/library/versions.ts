import { Connection, type WorkflowService } from '@temporalio/client';
import { BackendRefusal, Unreachable } from '../cli/ports';
import type { Settings } from '../connection/settings';
import { failureOf } from './errors';
import type { KnownVersion } from './version-list';
import { deploymentName, listVersions, routed } from './version-list';

/** What is asked of the server about versions of the worker: no journal and no keys are needed for it. */
export interface Versions {
  /** Every version the server knows, the newest first. */
  list(): Promise<readonly KnownVersion[]>;
  /**
   * Gives all new workflows, and every running one at its next task, to a version (aktuel version). Ends a ramp of it.
   * Answers once every task queue knows.
   *
   * @throws BackendRefusal where nobody polls for it, or running cases use patches that it lacks (unless `force`)
   */
  makeCurrent(buildId: string, force?: boolean): Promise<void>;
  /**
   * Gives a share of the workflows to a version (indfasning); 0 takes it back. A workflow always falls on the same side.
   * Where a share shrinks, ends or passes to another version, workflows go back to the current one: it is looked at too.
   *
   * @throws BackendRefusal as {@link makeCurrent} does, of each version that workflows come to
   */
  ramp(buildId: string, percentage: number, force?: boolean): Promise<void>;
  close(): Promise<void>;
}

const connectTimeout = '5 seconds';

/** Connects to the server of an installation. @throws Unreachable where it does not answer */
export async function connectVersions(settings: Settings): Promise<Versions> {
  const connection = await Connection.connect({ address: settings.temporalAddress, connectTimeout }).catch(
    (cause: unknown) => {
      throw new Unreachable('server', undefined, { cause });
    },
  );
  return { ...versionsOver(connection.workflowService, settings.namespace), close: () => connection.close() };
}

/** The versions of a namespace's worker, over a connection that is open already. */
export function versionsOver(service: WorkflowService, namespace: string): Omit<Versions, 'close'> {
  const deployment = { namespace, deploymentName };
  const list = (): Promise<KnownVersion[]> => reached(listVersions(service, namespace));
  const check = async (target: KnownVersion, known: readonly KnownVersion[]): Promise<void> => {
    const { buildId } = target;
    if (target.pollers === 0) throw new BackendRefusal('VERSION_HAS_NO_WORKER', { version: buildId });
    for (const patch of new Set(known.flatMap(({ patches }) => patches))) {
      if (target.patches.includes(patch)) continue;
      const query = `ExecutionStatus = 'Running' AND TemporalChangeVersion = '${patch}'`;
      const count = Number((await reached(service.countWorkflowExecutions({ namespace, query }))).count);
      if (count > 0) throw new BackendRefusal('VERSION_LACKS_PATCH', { version: buildId, patch, count });
    }
  };
  return {
    list,
    makeCurrent: async (buildId, force = false) => {
      const known = await list();
      const target = named(known, buildId);
      if (!force) await check(target, known);
      await reached(service.setWorkerDeploymentCurrentVersion({ ...deployment, buildId, allowNoPollers: force }));
      await reached(routed(service, namespace));
    },
    ramp: async (buildId, percentage, force = false) => {
      const known = await list();
      const takers = takersOf(named(known, buildId), percentage, known);
      for (const taker of force ? [] : takers) await check(taker, known);
      const share = { buildId: percentage > 0 ? buildId : '', percentage };
      await reached(service.setWorkerDeploymentRampingVersion({ ...deployment, ...share, allowNoPollers: force }));
      await reached(routed(service, namespace));
    },
  };
}

function named(known: readonly KnownVersion[], buildId: string): KnownVersion {
  const target = known.find((version) => version.buildId === buildId);
  if (!target) throw new BackendRefusal('VERSION_UNKNOWN', { version: buildId });
  return target;
}

/** The versions that workflows come to when a version is given a share: it, and the current one where a share is lost. */
function takersOf(target: KnownVersion, percentage: number, known: readonly KnownVersion[]): readonly KnownVersion[] {
  const ramping = known.find(({ standing }) => standing === 'ramping');
  const kept = ramping?.buildId === target.buildId ? percentage : 0;
  const isLost = ramping !== undefined && kept < (ramping.percentage ?? 0);
  const current = known.filter(({ standing }) => isLost && standing === 'current');
  return percentage > 0 ? [target, ...current] : current;
}

async function reached<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    if (failureOf(cause) === 'passing') throw new Unreachable('server', undefined, { cause });
    throw cause;
  }
}
