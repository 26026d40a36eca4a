import type { Pool } from 'pg';
import type { CaseEvent } from '../../domain/case/kernel/event';
import type { EventStore } from '../event-store';
import { orThrow } from '../database';
import type { CaseProjection } from './rows';
import { NOT_ERASED, projectionJson } from './rows';

/** Computes a case's rows from its entries. Free text is not handed over; cases whose key was destroyed are left out. */
export type Projector = (
  events: readonly CaseEvent[],
  about: { readonly caseId: string; readonly municipality: string },
) => CaseProjection | undefined;

/** How far a rebuild has come. */
export interface RebuildProgress {
  readonly cases: number;
  readonly events: number;
  /** Cases left out because their entries cannot be read. */
  readonly unreadable: number;
  /** The last case whose rows are written. */
  readonly lastCaseId: string;
}

/** Which cases are rebuilt, and from where. */
export interface RebuildOptions {
  /** @default all municipalities */
  readonly municipality?: string;
  /** `checkpoint` goes on after the last case that an interrupted rebuild wrote. @default from the first case */
  readonly resumeFrom?: 'checkpoint' | { readonly afterCaseId: string };
  readonly onProgress?: (progress: RebuildProgress) => void;
}

const BATCH_CASES = 300;

/**
 * Computes all rows anew from the events, in batches, while cases are being worked on: a row that a later entry has
 * written meanwhile is kept. At the end rows of cases without entries are removed, and those of a case whose rows an
 * erasure removed while they were being written.
 *
 * @throws JournalUnavailableError where a database stops answering; take it up again with `resumeFrom: 'checkpoint'`.
 */
export async function rebuildProjections(
  pool: Pool,
  events: EventStore,
  projector: Projector,
  options: RebuildOptions = {},
): Promise<RebuildProgress> {
  const scope = options.municipality ?? '*';
  const after = await startingPoint(pool, scope, options);
  const source = {
    text: false,
    ...(options.municipality ? { municipality: options.municipality } : {}),
    ...(after ? { afterCaseId: after } : {}),
  };
  let progress: RebuildProgress = { cases: 0, events: 0, unreadable: 0, lastCaseId: after ?? '' };
  let batch: CaseProjection[] = [];
  let writing: Promise<void> = Promise.resolve();
  const flush = async (): Promise<void> => {
    const full = batch;
    const reached = progress;
    batch = [];
    await writing;
    writing = write(pool, scope, full, reached.lastCaseId).then(() => options.onProgress?.(reached));
    writing.catch(() => undefined);
  };
  try {
    for await (const { caseId, municipality, entries } of events.readCases(source)) {
      const readable: CaseEvent[] = [];
      for (const { event } of entries) if (event) readable.push(event);
      const complete = readable.length === entries.length;
      const projection = complete ? projector(readable, { caseId, municipality }) : undefined;
      if (projection) batch.push(projection);
      progress = {
        cases: progress.cases + 1,
        events: progress.events + entries.length,
        unreadable: progress.unreadable + (complete ? 0 : 1),
        lastCaseId: caseId,
      };
      if (batch.length >= BATCH_CASES) await flush();
    }
    await flush();
  } finally {
    await writing;
  }
  await removeOrphans(pool, scope);
  return progress;
}

async function startingPoint(pool: Pool, scope: string, options: RebuildOptions): Promise<string | undefined> {
  if (options.resumeFrom === undefined) return undefined;
  if (options.resumeFrom !== 'checkpoint') return options.resumeFrom.afterCaseId;
  const { rows } = await orThrow('journal', () =>
    pool.query<{ last_case_id: string }>('select last_case_id from rebuild_checkpoint where scope = $1', [scope]),
  );
  return rows[0]?.last_case_id;
}

async function write(pool: Pool, scope: string, projections: readonly CaseProjection[], last: string): Promise<void> {
  await orThrow('journal', () =>
    pool.query(
      `with written as (select write_projections(${NOT_ERASED}, true))
       insert into rebuild_checkpoint (scope, last_case_id) select $2, $3 from written
       on conflict (scope) do update set last_case_id = excluded.last_case_id`,
      [JSON.stringify(projections.map(projectionJson)), scope, last],
    ),
  );
}

async function removeOrphans(pool: Pool, scope: string): Promise<void> {
  await orThrow('journal', () =>
    pool.query(
      `with orphan as (
         delete from case_overview o
         where ($1 = '*' or o.municipality = $1) and (not exists (select from case_head h where h.case_id = o.case_id)
           or exists (select from case_erasure_step e where e.case_id = o.case_id and e.step = 'rows'))
         returning o.case_id
       ), deadlines as (delete from case_deadline d using orphan where d.case_id = orphan.case_id),
       controls as (delete from case_control c using orphan where c.case_id = orphan.case_id),
       submissions as (delete from case_submission s using orphan where s.case_id = orphan.case_id)
       delete from rebuild_checkpoint where scope = $1`,
      [scope],
    ),
  );
}
