import type { Command, MissingItem, Refusal } from '../../domain/case/kernel/command';
import type { Instant } from '../../domain/case/kernel/time';
import type { Deadline } from '../../domain/law/agenda';
import type { CaseState } from '../../domain/case/kernel/state';

/** Type name of the case workflow. */
export const CASE_WORKFLOW = 'caseWorkflow';

/** Workflow id of a case: opaque codes only. */
export function caseWorkflowId(municipality: string, caseId: string): string {
  return `case/${municipality}/${caseId}`;
}

/** A command as the update's one argument; the update's name is the command's. */
export type CommandMessage = Omit<Command, 'name'>;

/** One deadline (frist) of a case as answered to people. */
export type DeadlineView = Deadline;

/** What a command left behind, as answered to its sender. Stored with the command's key; a retry gets it again. */
export type CommandAnswer =
  | {
      readonly kind: 'accepted';
      readonly caseId: string;
      readonly caseNumber: string | null;
      /** Entry numbers the command left, first and last. */
      readonly entries: readonly [number, number] | null;
      /** Types of those entries. */
      readonly events: readonly string[];
      /** Deadlines that are not met, soonest first. */
      readonly deadlines: readonly DeadlineView[];
      /** Steps that are missing although the fact was recorded. */
      readonly notices: readonly MissingItem[];
      /** False while the entries wait for the journal. */
      readonly journalled: boolean;
    }
  | {
      readonly kind: 'refused';
      readonly caseId: string;
      readonly refusal: Refusal;
      /** The case that must be used instead (a child has one open case). */
      readonly otherCaseId?: string;
    };

/** Query names of the case workflow. */
export const queries = { state: 'state', deadlines: 'deadlines', head: 'head', account: 'account' } as const;

/** Answer to the `head` query: where the workflow stands, to be compared with the journal. */
export interface HeadAnswer {
  /** Number of its last entry, waiting ones too. */
  readonly seq: number;
  /** Hash of the last entry it knows to be in the journal; null before there is one. */
  readonly hash: string | null;
  /** How many of its entries wait for the journal. */
  readonly waiting: number;
  /** When the oldest of them was recorded, by the case's clock. */
  readonly waitingSince?: Instant;
  readonly clockOffsetMs: number;
  /** When its timer runs out; null where none is set. */
  readonly nextWake?: Instant | null;
}

/** Answer to the `account` query: what a workflow can account for, for a journal that has lost entries. No free text. */
export interface AccountAnswer {
  readonly state: CaseState;
  /** The last commands it carried out, oldest first. */
  readonly commands: readonly { readonly key: string; readonly entries: readonly [number, number] | null }[];
  /** The entries that wait for the journal. */
  readonly waiting: readonly {
    readonly seq: number;
    readonly type: string;
    readonly recordedAt: Instant;
    readonly by: string;
    readonly key: string;
  }[];
}

/** Answer to the `state` query. */
export interface StateAnswer {
  readonly state: CaseState;
  readonly hash: string | null;
  readonly waiting: number;
  /** The case's clock at its last task. */
  readonly now: Instant;
  /** How far that clock is ahead of real time, in milliseconds; 0 in production. */
  readonly clockOffsetMs: number;
  readonly caseNumber: string | null;
}
