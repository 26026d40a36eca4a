import type { Refusal } from '../../domain/case/kernel/command';
import type { BatchAnswer, ImportOrder } from '../../workflows/contracts/import';
import type { ImportTotals } from '../../workflows/contracts/import-totals';
import type { Problem } from '../lists/problem';

/** A case list and what is to be done with it. */
export interface ListImport extends Omit<ImportOrder, 'by' | 'municipality'> {
  /** Path of the file. */
  readonly file: string;
  /** @default the installation's one municipality */
  readonly municipality?: string;
  /** Initials of the one who imports. @default on a development installation, its operations */
  readonly by?: string;
}

/** What those who wait are told while a list is taken over. */
export interface ImportWatch {
  /** Something is wrong with the file or a row; the good rows are taken over all the same. */
  problem?(problem: Problem): void;
  /** A batch was taken over. */
  batch?(answer: Extract<BatchAnswer, { kind: 'done' }>): void;
  /** How many rows have been taken over, now or before an interruption, of about how many. */
  rows?(done: number, total: number): void;
}

/** How an import ended. */
export type ImportOutcome =
  | { readonly kind: 'finished'; readonly municipality: string; readonly totals: ImportTotals }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The file has no row that could be read; nothing was sent. */
  | { readonly kind: 'nothing' };
