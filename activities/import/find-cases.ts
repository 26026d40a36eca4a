import type { CaseEvent } from '../../domain/case/kernel/event';
import { isUnavailable, JournalUnavailableError } from '../../journal/database';
import type { ImportOrder, ImportRow } from '../../workflows/contracts/import';
import { eachOf } from './bounded';
import type { ImportPorts } from './ports';

/** A row with the case it belongs to, as the journal has it. */
export interface FoundCase {
  readonly item: ImportRow;
  readonly caseId: string;
  /** The case's entries without free text; none where there is no such case. */
  readonly events: readonly CaseEvent[];
  /** The entries cannot be read: their key was destroyed, or a row was altered. */
  readonly unreadable: boolean;
}

const LOOKUPS = 8;

/**
 * Finds the case of each row: the one made from this number before, else one in which a person entered the number, else
 * none.
 *
 * @throws JournalUnavailableError
 */
export async function findCases(
  ports: ImportPorts,
  order: ImportOrder,
  rows: readonly ImportRow[],
): Promise<FoundCase[]> {
  const own = rows.map(({ row }) => ports.caseIdOf(order.municipality, row.caseNumber));
  const journals = await readMany(ports, own);
  const others = await eachOf([...rows.entries()], LOOKUPS, async ([index, { row }]) =>
    journals.has(own[index] ?? '') ? undefined : caseWithNumber(ports, order.municipality, row.caseNumber),
  );
  const elsewhere = await readMany(
    ports,
    others.filter((id) => id !== undefined),
  );
  return rows.map((item, index) => {
    const caseId = others[index] ?? own[index] ?? '';
    const entries = (others[index] === undefined ? journals : elsewhere).get(caseId) ?? [];
    const events = entries.flatMap(({ event }) => (event ? [event] : []));
    return { item, caseId, events, unreadable: events.length < entries.length };
  });
}

type Journals = Extract<Awaited<ReturnType<ImportPorts['events']['readMany']>>, ReadonlyMap<string, unknown>>;

async function readMany(ports: ImportPorts, caseIds: readonly string[]): Promise<Journals> {
  const read = await ports.events.readMany(caseIds);
  if (isUnavailable(read)) throw new JournalUnavailableError(read.store, read.code);
  return read;
}

async function caseWithNumber(
  ports: ImportPorts,
  municipality: string,
  caseNumber: string,
): Promise<string | undefined> {
  const found = await ports.events.findCaseOfSource(
    municipality,
    ports.blindIndex.of('source', municipality, caseNumber),
  );
  if (isUnavailable(found)) throw new JournalUnavailableError(found.store, found.code);
  return found.kind === 'found' ? found.caseId : undefined;
}
