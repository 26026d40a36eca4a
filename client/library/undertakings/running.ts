import { STREAM_MARK, undertakingOf, type Undertaking } from '../../../domain/undertaking/undertaking';
import { undertakingWorkflows } from '../../../workflows/contracts/undertaking';
import type { InstallationLink } from '../installation';
import { persist } from '../persist';

const PAGE = 1000;

/**
 * The undertakings whose workflows run, by the names of their streams and in their order, without waking any of them. The
 * server's list lags about a second.
 *
 * @throws Unreachable where the server does not answer
 */
export async function runningUndertakings({
  temporal,
}: Pick<InstallationLink, 'temporal'>): Promise<ReadonlyMap<string, Undertaking>> {
  const types = Object.values(undertakingWorkflows).map((type) => `'${type}'`);
  const query = `WorkflowType IN (${types.join(', ')}) AND ExecutionStatus = 'Running'`;
  const streams = await persist(async () => {
    const found: string[] = [];
    for await (const { workflowId } of temporal.workflow.list({ query, pageSize: PAGE }))
      found.push(`${STREAM_MARK}${workflowId}`);
    return found;
  }, 'server');
  const known = streams.sort().map((stream) => [stream, undertakingOf(stream)] as const);
  return new Map(known.flatMap(([stream, undertaking]) => (undertaking ? [[stream, undertaking] as const] : [])));
}
