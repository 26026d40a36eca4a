import { WorkflowNotFoundError } from '@temporalio/client';
import { STREAM_MARK, undertakingOf, type Undertaking } from '../../domain/undertaking/undertaking';
import { undertakingWorkflowId } from '../../workflows/contracts/undertaking';
import { answered } from './errors';
import type { InstallationLink } from './installation';
import { persist } from './persist';
import type { Rehydrated } from './rehydrate-ports';
import { readUndertaking } from './undertakings/read';
import { undertakingStart } from './undertakings/send';

/**
 * Starts the workflow of every undertaking that is not over and has none: rounds, reviews, programmes. Each reads its
 * journal by itself. Told by the names of their streams.
 *
 * @throws Unreachable where the server or the journal stops answering; what was started stays started
 */
export async function* rehydrateUndertakings(link: InstallationLink): AsyncGenerator<Rehydrated> {
  const { streams } = answered(await link.journal.undertakings.list(STREAM_MARK));
  for (const stream of streams) {
    const undertaking = undertakingOf(stream);
    if (undertaking) yield { caseId: stream, outcome: await rehydrated(link, undertaking) };
  }
}

async function rehydrated(link: InstallationLink, undertaking: Undertaking): Promise<'running' | 'closed' | 'started'> {
  if (await isRunning(link, undertaking)) return 'running';
  const { standing } = await readUndertaking(link, undertaking);
  if (standing.over) return 'closed';
  const { type, options } = undertakingStart(link, undertaking);
  await persist(() => link.temporal.workflow.start(type, options), 'server');
  return 'started';
}

async function isRunning({ temporal }: InstallationLink, undertaking: Undertaking): Promise<boolean> {
  const handle = temporal.workflow.getHandle(undertakingWorkflowId(undertaking));
  try {
    return (await persist(() => handle.describe(), 'server')).status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
