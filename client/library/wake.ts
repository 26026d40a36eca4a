import type { CaseStanding } from '../../journal/case-survey';
import { RESYNC } from '../../workflows/contracts/case-host';
import { caseWorkflowId } from '../../workflows/contracts/messages';
import { Unreachable } from '../cli/ports';
import { failureOf } from './errors';
import { everyCase } from './every-case';
import type { InstallationLink } from './installation';
import { failureCode, persist } from './persist';
import type { RunningCase } from './running-cases';
import { dropCheckpoint, interruptedAfter, keepCheckpoint } from './wake-checkpoint';
import { sweepRate, type SweepOptions, type Woken } from './wake-ports';

/** Cases under way at once: each holds a place at the worker while it is read and judged. */
const WIDTH = 8;

/** Cases after which an interrupted sweep would at most repeat. */
const KEPT_EVERY = 50;

/**
 * Makes every running case read its journal and be judged anew (after an upgrade or a change of law), so that no sleeping
 * case waits with the old law's next instant. Goes through the cases in the order of their ids and remembers how far it
 * has come; a case woken twice is none the worse.
 *
 * @throws Unreachable where server, worker or journal stop answering; go on with `resume`
 */
export async function* wakeAll(link: InstallationLink, options: SweepOptions = {}): AsyncGenerator<Woken> {
  const { resume, rate = sweepRate, ...watch } = options;
  const { namespace } = link.settings;
  const afterCaseId = resume ? interruptedAfter(namespace) : undefined;
  const { cases } = await link.journal.survey.count();
  const run = { ...watch, rate, width: WIDTH, ...(afterCaseId === undefined ? { total: cases } : {}) };
  const standings = link.journal.survey.standings(afterCaseId === undefined ? {} : { afterCaseId });
  let last: string | undefined;
  let done = 0;
  try {
    for await (const woken of everyCase(standings, (standing) => wake(link, standing), run)) {
      last = woken.caseId;
      done += 1;
      if (done % KEPT_EVERY === 0) keepCheckpoint(namespace, last);
      yield woken;
    }
    if (!watch.signal?.aborted) {
      dropCheckpoint();
      last = undefined;
    }
  } finally {
    if (last !== undefined) keepCheckpoint(namespace, last);
  }
}

/** Wakes one case of the journal. Undefined for a case the journal lacks. */
export async function wakeCase(link: InstallationLink, caseId: string): Promise<Woken | undefined> {
  for await (const standing of link.journal.survey.standings({ caseId })) return wake(link, standing);
  return undefined;
}

async function wake(link: InstallationLink, standing: CaseStanding): Promise<Woken> {
  const { caseId, needsWorkflow } = standing;
  try {
    if (await resync(link, standing)) return { caseId, outcome: 'woken' };
    return { caseId, outcome: needsWorkflow ? 'missing' : 'closed' };
  } catch (error) {
    if (error instanceof Unreachable) throw error;
    return { caseId, outcome: 'failed', code: failureCode(error) };
  }
}

/** Makes one running case read its journal and be judged anew; false where no workflow runs. @throws Unreachable */
export async function resync(link: InstallationLink, { caseId, municipality }: RunningCase): Promise<boolean> {
  const handle = link.temporal.workflow.getHandle(caseWorkflowId(municipality, caseId));
  try {
    await persist(() => handle.executeUpdate(RESYNC), 'worker');
    return true;
  } catch (error) {
    if (failureOf(error) === 'gone') return false;
    throw error;
  }
}
