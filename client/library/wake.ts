import { STREAM_MARK, type Undertaking } from '../../domain/undertaking/undertaking';
import type { CaseStanding } from '../../journal/case-survey';
import { RESYNC } from '../../workflows/contracts/case-host';
import { LOOK_SIGNAL } from '../../workflows/contracts/look';
import { caseWorkflowId } from '../../workflows/contracts/messages';
import { undertakingWorkflowId } from '../../workflows/contracts/undertaking';
import { Unreachable } from '../cli/ports';
import { failureOf } from './errors';
import { everyCase } from './every-case';
import type { InstallationLink } from './installation';
import { failureCode, persist } from './persist';
import type { RunningCase } from './running-cases';
import { runningUndertakings } from './undertakings/running';
import { dropCheckpoint, interruptedAfter, keepCheckpoint } from './wake-checkpoint';
import { sweepRate, type SweepOptions, type Woken } from './wake-ports';

/** Cases and undertakings under way at once: each holds a place at the worker while it is read and judged. */
const WIDTH = 8;

/** Cases and undertakings after which an interrupted sweep would at most repeat. */
const KEPT_EVERY = 50;

/**
 * Makes every running case read its journal and be judged anew (after an upgrade or a change of law), so that no sleeping
 * case waits with the old law's next instant; then has every running undertaking look again, so that none of them sleeps
 * on at a version that is to go. Goes through both in the order of their ids and remembers how far it has come; who is
 * woken twice is none the worse.
 *
 * @throws Unreachable where server, worker or journal stop answering; go on with `resume`
 */
export async function* wakeAll(link: InstallationLink, options: SweepOptions = {}): AsyncGenerator<Woken> {
  const { resume, rate = sweepRate, ...watch } = options;
  const { namespace } = link.settings;
  const afterCaseId = resume ? interruptedAfter(namespace) : undefined;
  const { cases } = await link.journal.survey.count();
  const undertakings = await runningUndertakings(link);
  const total = cases + undertakings.size;
  const run = { ...watch, rate, width: WIDTH, ...(afterCaseId === undefined ? { total } : {}) };
  let last: string | undefined;
  let done = 0;
  try {
    for await (const woken of everyCase(sleepers(link, undertakings, afterCaseId), (wakeOne) => wakeOne(), run)) {
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

/** How each of them is woken, in the order of their ids: the cases of the journal, then the undertakings. */
async function* sleepers(
  link: InstallationLink,
  undertakings: ReadonlyMap<string, Undertaking>,
  afterCaseId: string | undefined,
): AsyncGenerator<() => Promise<Woken>> {
  if (!afterCaseId?.startsWith(STREAM_MARK)) {
    const standings = link.journal.survey.standings(afterCaseId === undefined ? {} : { afterCaseId });
    for await (const standing of standings) yield () => wake(link, standing);
  }
  for (const [stream, undertaking] of undertakings) {
    if (afterCaseId === undefined || stream > afterCaseId) yield () => look(link, stream, undertaking);
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

/** Has one undertaking look again; its journal it reads when there is something to do. @throws Unreachable */
async function look({ temporal }: InstallationLink, stream: string, undertaking: Undertaking): Promise<Woken> {
  const handle = temporal.workflow.getHandle(undertakingWorkflowId(undertaking));
  try {
    await persist(() => handle.signal(LOOK_SIGNAL), 'server');
    return { caseId: stream, outcome: 'undertaking' };
  } catch (error) {
    if (error instanceof Unreachable) throw error;
    if (failureOf(error) === 'gone') return { caseId: stream, outcome: 'closed' };
    return { caseId: stream, outcome: 'failed', code: failureCode(error) };
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
