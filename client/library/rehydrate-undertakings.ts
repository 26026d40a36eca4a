import { STREAM_MARK, undertakingOf, type Undertaking } from '../../domain/undertaking/undertaking';
import { BackendRefusal, Unreachable } from '../cli/ports';
import { answered } from './errors';
import type { InstallationLink } from './installation';
import { failureCode, persist } from './persist';
import type { Rehydrated } from './rehydrate-ports';
import { undertakingRuns } from './undertakings/inspect';
import { readUndertaking } from './undertakings/read';
import { undertakingStart } from './undertakings/send';

/**
 * Starts the workflow of every undertaking that is not over and has none: rounds, reviews, programmes. Each reads its
 * journal by itself. Told by the names of their streams; one that cannot be read is told as failed and holds none up.
 *
 * @throws Unreachable where the server or the journal stops answering; what was started stays started
 */
export async function* rehydrateUndertakings(link: InstallationLink): AsyncGenerator<Rehydrated> {
  const { streams } = answered(await link.journal.undertakings.list(STREAM_MARK));
  for (const stream of streams) {
    const undertaking = undertakingOf(stream);
    if (undertaking) yield await tried(link, stream, undertaking);
  }
}

async function tried(link: InstallationLink, caseId: string, undertaking: Undertaking): Promise<Rehydrated> {
  try {
    return { caseId, outcome: await rehydrateUndertaking(link, undertaking) };
  } catch (error) {
    if (error instanceof Unreachable) throw error;
    return { caseId, outcome: 'failed', code: error instanceof BackendRefusal ? error.code : failureCode(error) };
  }
}

/**
 * Starts the workflow of one undertaking that is not over and has none.
 *
 * @throws BackendRefusal where there is none of this name, or an entry cannot be read
 */
export async function rehydrateUndertaking(
  link: InstallationLink,
  undertaking: Undertaking,
): Promise<'running' | 'closed' | 'started'> {
  if (await undertakingRuns(link, undertaking)) return 'running';
  const { standing } = await readUndertaking(link, undertaking);
  if (standing.over) return 'closed';
  const { type, options } = undertakingStart(link, undertaking);
  await persist(() => link.temporal.workflow.start(type, options), 'server');
  return 'started';
}
