import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '../../domain/case/kernel/time';
import { queries, type HeadAnswer } from '../../workflows/contracts/messages';
import { isUndertakingWorkflow, UNDERTAKING_QUERY, type UndertakingView } from '../../workflows/contracts/undertaking';
import { failureOf } from './errors';
import type { InstallationLink } from './installation';
import { realNow } from './real-now';

/** A timer this near is about to fire, in milliseconds. */
const AT_HAND_MS = 1_000;
/** How long is waited for it, in milliseconds; a case whose journal is away goes on waiting by itself. */
const PATIENCE_MS = 10_000;

/**
 * Waits until a workflow has done what was to be done at once: a server that is asked to skip time leaps over a timer that
 * has run out and not fired yet.
 *
 * @param clock what the workflow's clock shows
 */
export async function untilAtRest(
  link: InstallationLink,
  workflowId: string,
  clock: () => Promise<Instant | undefined>,
): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  for (let wait = 20; performance.now() < end; wait = Math.min(wait * 2, 500)) {
    const next = await nextOf(link, workflowId);
    if (next === null) return;
    const now = Date.parse((await clock()) ?? realNow());
    if (Date.parse(next) > now + AT_HAND_MS) return;
    await pause(wait);
  }
}

/** When a workflow is to look next; null where nothing waits for its time, or nothing runs. */
async function nextOf(link: InstallationLink, workflowId: string): Promise<Instant | null> {
  const handle = link.temporal.workflow.getHandle(workflowId);
  try {
    if (!isUndertakingWorkflow(workflowId)) {
      return (await handle.query<HeadAnswer>(queries.head)).nextWake ?? null;
    }
    const view = await handle.query<UndertakingView | null>(UNDERTAKING_QUERY);
    if (view && view.standing.errands.length > 0 && view.retryAt === null) return realNow();
    return view?.standing.nextWake ?? null;
  } catch (error) {
    if (failureOf(error) === 'lasting') throw error;
    return null;
  }
}
