import type { Undertaking } from '../../../domain/undertaking/undertaking';
import {
  UNDERTAKING_QUERY,
  undertakingWorkflowId,
  type UndertakingView,
} from '../../../workflows/contracts/undertaking';
import { failureOf } from '../errors';
import type { InstallationLink } from '../installation';
import { persist } from '../persist';

/** How long one workflow is asked again while no worker answers, in milliseconds. */
const PATIENCE_MS = 15_000;

/** Whether an undertaking's workflow runs, by the server's own record of it. @throws Unreachable */
export async function undertakingRuns({ temporal }: InstallationLink, undertaking: Undertaking): Promise<boolean> {
  const handle = temporal.workflow.getHandle(undertakingWorkflowId(undertaking));
  try {
    return (await persist(() => handle.describe(), 'server')).status.name === 'RUNNING';
  } catch (error) {
    if (failureOf(error) === 'gone') return false;
    throw error;
  }
}

/**
 * Where an undertaking's running workflow stands; null where it has not read its journal yet, undefined where none runs.
 *
 * @throws Unreachable where no worker answers
 */
export async function viewedBy(
  link: InstallationLink,
  undertaking: Undertaking,
): Promise<UndertakingView | null | undefined> {
  if (!(await undertakingRuns(link, undertaking))) return undefined;
  const handle = link.temporal.workflow.getHandle(undertakingWorkflowId(undertaking));
  try {
    return await persist(() => handle.query<UndertakingView | null>(UNDERTAKING_QUERY), 'worker', {
      patienceMs: PATIENCE_MS,
    });
  } catch (error) {
    if (failureOf(error) === 'gone') return undefined;
    throw error;
  }
}
