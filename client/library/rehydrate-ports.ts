import type { Instant } from '../../domain/case/kernel/time';
import type { RunProgress } from './every-case';

/** What became of one case in a rehydration (rehydrering). */
export type Rehydrated =
  /** `running`: its workflow ran already. `closed`: the case is closed and waits for nothing; the journal answers for it. */
  | { readonly caseId: string; readonly outcome: 'started' | 'running' | 'closed' }
  | { readonly caseId: string; readonly outcome: 'failed'; readonly code: string };

/** Watches and ends a run over many cases. */
export interface RunWatch {
  readonly onProgress?: (progress: RunProgress) => void;
  /** Ends the run early; it can be taken up again. */
  readonly signal?: AbortSignal;
}

/** An entry that a case's workflow has and its journal has not. Codes and numbers only: no text, and never a key itself. */
export interface EntryBeyond {
  /** The number the workflow gave it. */
  readonly entry: number;
  /** Type of the entry; null where only its command is known. */
  readonly event: string | null;
  readonly recordedAt: Instant | null;
  /** Initials of the one who recorded it. */
  readonly by: string | null;
  /** What the journal would know its command's key by; null where the workflow no longer knows the command. */
  readonly commandKey: string | null;
  /** Whether it waits, complete, to be put into the journal. */
  readonly waiting: boolean;
}

/** How a case and its journal were brought together by taking the journal's word. */
export type TakenFromJournal =
  /** Nothing was to be given up: a workflow was started, or one that was behind has read its journal. */
  | { readonly outcome: 'started' | 'agreed' | 'caughtUp'; readonly beyond: readonly [] }
  /** Nothing was done: the workflow has entries that would be given up, and that was not allowed. */
  | { readonly outcome: 'notAllowed'; readonly beyond: readonly EntryBeyond[] }
  /** Nothing was done, allowed or not: these entries go into the journal by themselves once it answers. */
  | { readonly outcome: 'waiting'; readonly beyond: readonly EntryBeyond[] }
  /** The workflow was ended and another started from the journal; these entries are only on this list now. */
  | { readonly outcome: 'replaced'; readonly beyond: readonly EntryBeyond[] }
  /** The journal does not have the case: its workflow was ended and no other started. */
  | { readonly outcome: 'ended'; readonly beyond: readonly EntryBeyond[] };
