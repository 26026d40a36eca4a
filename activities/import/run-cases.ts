import type { ImportRowsInput } from '../../workflows/contracts/import';
import { eachOf } from './bounded';
import type { ImportPorts } from './ports';
import { isOwnWork, type DoneRow } from './totals-of';

/** Starts under way at once; more only wait in the server. */
const STARTS = 16;

/**
 * Lets the cases run that should: the open ones are started from their journal where they do not run, and running ones
 * to which the list has added read their journal again. Safe to repeat.
 */
export async function runCases(ports: ImportPorts, input: ImportRowsInput, rows: readonly DoneRow[]): Promise<void> {
  const { municipality } = input;
  const isTouched = (row: DoneRow): boolean => row.write.append !== undefined || isOwnWork(input, row);
  const untouched = rows.filter((row) => !isTouched(row) && !row.write.judgement.closed);
  const caseIds = untouched.map(({ found }) => found.caseId);
  const running = caseIds.length > 0 ? await ports.workflows.running(municipality, caseIds) : new Set();
  await eachOf(
    rows.filter(({ found }) => !running.has(found.caseId)),
    STARTS,
    async (row) => {
      const { caseId } = row.write.state;
      const mayRunAlready = row.plan.kind !== 'new' && isTouched(row);
      const isAwake = mayRunAlready && (await ports.workflows.resync(municipality, caseId));
      if (!isAwake && !row.write.judgement.closed) await ports.workflows.start(municipality, caseId);
      ports.alive();
    },
  );
}
