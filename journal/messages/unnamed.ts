import type { Pool, PoolClient } from 'pg';
import type { CaseEvent } from '../../domain/case/kernel/event';
import type { CaseLine } from '../../domain/staff/places';
import type { StaffRegister } from '../../domain/staff/register';
import { isUnavailable, JournalUnavailableError } from '../database';
import { StaffStore } from '../staff/staff-store';

/** An entry about a deadline that names nobody who is told. */
export interface Unnamed {
  readonly caseId: string;
  readonly municipality: string;
  readonly event: CaseEvent;
}

/** How those are named who are told of it all the same; the domain says it. */
export type NamedAfterwards = (event: CaseEvent, line: CaseLine, register: StaffRegister) => CaseEvent;

/**
 * The entries with those who are told, by the entry as it was: by the staff register, which the worker that made them could
 * not read, and by the case's worker and team as lists have them.
 *
 * @throws JournalUnavailableError where the register does not answer
 */
export async function namesFor(
  pool: Pool,
  client: PoolClient,
  unnamed: readonly Unnamed[],
  named: NamedAfterwards,
): Promise<ReadonlyMap<CaseEvent, CaseEvent>> {
  const found = new Map<CaseEvent, CaseEvent>();
  if (unnamed.length === 0) return found;
  const { rows } = await client.query<{ case_id: string; worker: string | null; team: string | null }>(
    'select case_id, worker, team from case_overview where case_id = any($1)',
    [unnamed.map(({ caseId }) => caseId)],
  );
  const lines = new Map(
    rows.map((row) => [row.case_id, { worker: row.worker ?? undefined, team: row.team ?? undefined }]),
  );
  const registers = new Map<string, StaffRegister>();
  for (const { caseId, municipality, event } of unnamed) {
    const register = registers.get(municipality) ?? (await new StaffStore(pool).register(municipality));
    if (isUnavailable(register)) throw new JournalUnavailableError(register.store, register.code);
    registers.set(municipality, register);
    found.set(event, named(event, lines.get(caseId) ?? {}, register));
  }
  return found;
}
