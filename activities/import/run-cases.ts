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
  await eachOf(rows, STARTS, async (row) => {
    const { municipality, caseId, seq } = row.write.state;
    const isOpen = !row.write.judgement.closed;
    const isChanged = row.plan.kind !== 'new' && (row.write.append !== undefined || isOwnWork(input, row));
    const isRunning = isChanged && (await ports.workflows.resync(municipality, caseId, seq));
    if (isOpen && !isRunning) await ports.workflows.start(municipality, caseId);
    ports.alive();
  });
}
