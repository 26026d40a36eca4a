import { caseWorkflowId, queries, type StateAnswer } from '../../workflows/contracts/messages';
import type { DoctorCheck } from '../cli/ports';
import { isUnavailable } from '../../journal/database';
import { failureOf } from './errors';
import type { InstallationLink } from './installation';

/** Looks at server, worker, journal and keys, and compares every running case, or one, with its journal by (number, hash). */
export async function* examine(link: InstallationLink, caseId?: string): AsyncGenerator<DoctorCheck> {
  yield await serverCheck(link);
  yield await workerCheck(link);
  yield await journalCheck(link);
  for await (const { caseId: id, municipality, seq, hash } of link.journal.events.heads()) {
    if (caseId !== undefined && id !== caseId) continue;
    const check = await caseCheck(link, id, municipality, { seq, hash });
    if (check) yield check;
  }
}

async function serverCheck(link: InstallationLink): Promise<DoctorCheck> {
  const { namespace } = link.settings;
  try {
    await link.temporal.workflowService.describeNamespace({ namespace });
    return {
      subject: 'server',
      ok: true,
      da: `Temporal svarer (namespace ${namespace}).`,
      en: `Temporal answers (namespace ${namespace}).`,
    };
  } catch {
    return {
      subject: 'server',
      ok: false,
      da: `Temporal svarer ikke for namespace ${namespace}.`,
      en: `Temporal does not answer for namespace ${namespace}.`,
    };
  }
}

async function workerCheck(link: InstallationLink): Promise<DoctorCheck> {
  const { namespace, taskQueue } = link.settings;
  const { pollers } = await link.temporal.workflowService.describeTaskQueue({
    namespace,
    taskQueue: { name: taskQueue },
    taskQueueType: 1,
  });
  const count = pollers?.length ?? 0;
  return count > 0
    ? {
        subject: 'worker',
        ok: true,
        da: `${count} worker(e) henter opgaver.`,
        en: `${count} worker(s) poll for tasks.`,
      }
    : {
        subject: 'worker',
        ok: false,
        da: 'Ingen worker henter opgaver. Start en.',
        en: 'No worker polls for tasks. Start one.',
      };
}

async function journalCheck(link: InstallationLink): Promise<DoctorCheck> {
  const answer = await link.journal.projections.count({ municipality: link.municipality });
  return isUnavailable(answer)
    ? {
        subject: 'journal',
        ok: false,
        da: `Journalen svarer ikke (${answer.code}).`,
        en: `The journal does not answer (${answer.code}).`,
      }
    : {
        subject: 'journal',
        ok: true,
        da: `Journalen svarer: ${answer} sager.`,
        en: `The journal answers: ${answer} cases.`,
      };
}

interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** Nothing to say of a case whose workflow has ended as it should. */
async function caseCheck(
  link: InstallationLink,
  caseId: string,
  municipality: string,
  head: Head,
): Promise<DoctorCheck | undefined> {
  const answer = await running(link, caseId, municipality);
  if (answer === undefined || answer.state.seq === 0) return closedCheck(link, caseId);
  const { state, hash, waiting } = answer;
  const about = { subject: 'case', caseId };
  if (state.seq === head.seq && hash === head.hash) {
    return {
      ...about,
      ok: true,
      da: `Sag og journal er ens ved post ${head.seq}.`,
      en: `Case and journal agree at entry ${head.seq}.`,
    };
  }
  if (waiting > 0 && state.seq - waiting === head.seq) {
    return {
      ...about,
      ok: true,
      da: `${waiting} poster venter på journalen.`,
      en: `${waiting} entries wait for the journal.`,
    };
  }
  const [da, en] =
    state.seq < head.seq
      ? [
          'Sagens workflow er bagud; det læser journalen igen ved næste kommando.',
          'The case’s workflow is behind; it reads the journal again at the next command.',
        ]
      : [
          'Journalen er bagud eller en anden; genskab den fra backup, og kør doctor igen.',
          'The journal is behind or another; restore it from a backup and run doctor again.',
        ];
  return {
    ...about,
    ok: false,
    da: `Workflow ved post ${state.seq}, journal ved ${head.seq}. ${da}`,
    en: `Workflow at entry ${state.seq}, journal at ${head.seq}. ${en}`,
  };
}

async function running(link: InstallationLink, caseId: string, municipality: string): Promise<StateAnswer | undefined> {
  const handle = link.temporal.workflow.getHandle(caseWorkflowId(municipality, caseId));
  try {
    const { status } = await handle.describe();
    return status.name === 'RUNNING' ? await handle.query<StateAnswer>(queries.state) : undefined;
  } catch (error) {
    if (failureOf(error) === 'gone') return undefined;
    throw error;
  }
}

async function closedCheck(link: InstallationLink, caseId: string): Promise<DoctorCheck | undefined> {
  const found = await link.journal.projections.find(caseId);
  if (found.kind !== 'found' || found.overview.closedOn !== undefined) return undefined;
  return {
    subject: 'case',
    caseId,
    ok: false,
    da: 'Sagen er åben, men har intet kørende workflow; den startes fra journalen ved næste kommando.',
    en: 'The case is open but has no running workflow; it is started from the journal at the next command.',
  };
}
