import type { Refusal } from '../../domain/case/kernel/command';
import type { CivilDay, Instant } from '../../domain/case/kernel/time';
import type { ListRow } from '../../domain/case/from-list/columns';
import type { Difference } from '../../domain/import/difference';
import type { ImportTotals } from './import-totals';

/** Type name of the workflow that takes over a case list. */
export const IMPORT_WORKFLOW = 'importWorkflow';

/** Workflow id of an import: the digest is of the file and of everything that decides what is done with it. */
export function importWorkflowId(municipality: string, digest: string): string {
  return `import/${municipality}/${digest}`;
}

/** Updates and queries of the import workflow. */
export const importMessages = { batch: 'importBatch', finish: 'finish', progress: 'progress' } as const;

/** How an import is to be done. */
export interface ImportOrder {
  readonly municipality: string;
  /** The day the list speaks of. */
  readonly asOf: CivilDay;
  /** Initials of the one who imports; needs the role of operations (drift). */
  readonly by: string;
  /** Whether changed rows are applied, or only reported. */
  readonly update: boolean;
  /** Says what would be done, and writes nothing. */
  readonly dryRun: boolean;
}

/** Input of the import workflow. */
export interface ImportInput extends ImportOrder {
  readonly carried?: {
    readonly since: Instant;
    readonly totals: ImportTotals;
    /** Number of the next batch; those before it are done. */
    readonly next: number;
  };
}

/** One row of a list with the line it stands on. */
export interface ImportRow {
  readonly line: number;
  readonly row: ListRow;
}

/** Some rows of a list, in the order of the file. The same file is always cut into the same batches. */
export interface ImportBatch {
  /** From 0. */
  readonly number: number;
  readonly rows: readonly ImportRow[];
}

/** Limits of a batch: rows, and bytes of its JSON. */
export const batchLimits = { rows: 100, bytes: 120_000 } as const;

/** A row that was not taken over, though it is well formed. */
export interface RowRefused {
  readonly line: number;
  readonly caseNumber: string;
  readonly refusal: Refusal;
}

/** What came of a batch. */
export type BatchAnswer =
  | {
      readonly kind: 'done';
      /** Of this batch alone. */
      readonly totals: ImportTotals;
      readonly differences: readonly Difference[];
      readonly refused: readonly RowRefused[];
    }
  /** It was done before an interruption; its totals are in the summary. */
  | { readonly kind: 'known' }
  /** The whole import is refused. */
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Answer to the `progress` query. */
export interface ImportProgress {
  readonly batches: number;
  readonly totals: ImportTotals;
}

/** How the import workflow ended: with the end of the file, or because nobody sent more of it for a long time. */
export interface ImportResult {
  readonly outcome: 'finished' | 'abandoned';
  readonly totals: ImportTotals;
}

/** Input of the activity. */
export interface ImportRowsInput extends ImportOrder {
  readonly rows: readonly ImportRow[];
  /** When the import began: a case recorded since is this import's own, when a batch is repeated. */
  readonly since: Instant;
}

/** The activity of the import workflow: regular, heartbeating and idempotent. */
export interface ImportActivities {
  importRows(input: ImportRowsInput): Promise<Exclude<BatchAnswer, { kind: 'known' }>>;
}
