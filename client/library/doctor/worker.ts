import type { DoctorCheck } from '../../cli/ports';
import type { InstallationLink } from '../installation';
import { currentVersion, workersByVersion } from '../version-list';
import { fine, found } from './check';

/**
 * Looks whether anybody works for the cases: a worker of the current version, or any where none is current. Workers of
 * other versions get no task, so an installation that has only these stands still.
 */
export async function workerCheck({ settings, temporal }: InstallationLink): Promise<DoctorCheck> {
  const { namespace, taskQueue } = settings;
  const { workflowService } = temporal;
  const workers = await workersByVersion(workflowService, namespace, taskQueue);
  const current = await currentVersion(workflowService, namespace);
  const all = [...workers.values()].reduce((sum, count) => sum + count, 0);
  if (current === undefined ? all > 0 : workers.has(current)) {
    const count = current === undefined ? all : workers.get(current);
    return fine('worker', 'WORKER_POLLS', {
      da: `${count} worker(e) henter opgaver${current === undefined ? '' : ` som den aktuelle version ${current}`}.`,
      en: `${count} worker(s) poll for tasks${current === undefined ? '' : ` as the current version ${current}`}.`,
    });
  }
  const others = [...workers.keys()].filter((buildId) => buildId !== '').sort();
  if (current !== undefined && others.length > 0) return unserved(current, others);
  return found(
    'worker',
    'NO_WORKER',
    { da: 'Ingen worker henter opgaver; sagerne kan ikke spørges.', en: 'No worker polls; cases cannot be asked.' },
    { da: 'Start en worker: node dist/worker/main.js.', en: 'Start a worker: node dist/worker/main.js.' },
  );
}

function unserved(current: string, others: readonly string[]): DoctorCheck {
  const list = others.join(', ');
  const calls = others.map((buildId) => `sagsgang version current ${buildId}`);
  return found(
    'worker',
    'CURRENT_VERSION_HAS_NO_WORKER',
    {
      da: `Ingen worker henter opgaver som den aktuelle version ${current}; dens sager står stille. Workere af ${list} venter.`,
      en: `No worker polls as the current version ${current}; its cases stand still. Workers of ${list} wait.`,
    },
    {
      da: `Giv sagerne til en version, der har en worker: ${calls.join(' eller ')}. Eller start en worker af ${current}.`,
      en: `Give the cases to a version that has a worker: ${calls.join(' or ')}. Or start a worker of ${current}.`,
    },
  );
}
