import type { Command, Refusal } from '../../domain/case/kernel/command';
import type { Instant } from '../../domain/case/kernel/time';
import type { Standing } from '../../domain/undertaking/book';
import type { Undertaking, UndertakingKind } from '../../domain/undertaking/undertaking';

/** Type names of the workflows of undertakings. */
export const undertakingWorkflows: Readonly<Record<UndertakingKind, string>> = {
  round: 'supervisionRoundWorkflow',
  review: 'caseReviewWorkflow',
  closedReview: 'closedCasesReviewWorkflow',
  programme: 'recoveryProgrammeWorkflow',
  recovery: 'caseRecoveryWorkflow',
  correction: 'correctionWorkflow',
};

/** Workflow id of an undertaking: codes only. */
export function undertakingWorkflowId({ kind, municipality, name }: Undertaking): string {
  return `${kind}/${municipality}/${name}`;
}

/** Whether a workflow id is an undertaking's. */
export function isUndertakingWorkflow(workflowId: string): boolean {
  const [kind = ''] = workflowId.split('/');
  return Object.hasOwn(undertakingWorkflows, kind);
}

/** What an undertaking's workflow holds: where its journal ends and where it stands. The facts are in the journal. */
export interface UndertakingView {
  /** Number of its last entry; 0 where it was never opened. */
  readonly seq: number;
  readonly hash: string | null;
  readonly standing: Standing;
  /** When errands that could not be done yet are tried again; null where none waits. */
  readonly retryAt: Instant | null;
}

/** What a command to an undertaking left, as answered to its sender. Stored with the command's key. */
export type UndertakingAnswer =
  | {
      readonly kind: 'accepted';
      readonly stream: string;
      /** Entry numbers the command left, first and last. */
      readonly entries: readonly [number, number] | null;
      /** Types of those entries. */
      readonly events: readonly string[];
    }
  | { readonly kind: 'refused'; readonly stream: string; readonly refusal: Refusal };

/** Input of an undertaking's workflow. */
export interface UndertakingInput extends Undertaking {
  /** Started together with a command, whose handling reads the journal. */
  readonly withCommand?: true;
  readonly carried?: UndertakingView;
  /** Updates after which a run continues as a new one; shorter in tests. */
  readonly renewAfter?: number;
}

/** How an undertaking's workflow ended. */
export interface UndertakingResult {
  readonly outcome: 'over' | 'notOpened';
  readonly seq: number;
  readonly hash: string | null;
}

/** What the activities need to find the undertaking as it stands. */
export interface UndertakingMoment extends Undertaking {
  /** Where the workflow last knew the journal to end. */
  readonly seq: number;
  readonly hash: string | null;
  /** The workflow's clock. */
  readonly now: Instant;
}

/** A command with the undertaking it is put to. */
export interface HandleUndertakingInput extends UndertakingMoment {
  readonly command: Command;
}

/** What came of a command. Without a view the undertaking could not be read. */
export interface HandleUndertakingResult {
  readonly answer: UndertakingAnswer;
  readonly view?: UndertakingView;
}

/** The activities of undertakings' workflows. The first two run as local activities. */
export interface UndertakingActivities {
  handleUndertaking(input: HandleUndertakingInput): Promise<HandleUndertakingResult>;
  /** Records what has fallen due, and says where the undertaking stands. */
  wakeUndertaking(input: UndertakingMoment): Promise<UndertakingView>;
  /** Does what is to be done in the world, one errand after the other, and records what it came to. */
  runErrands(input: UndertakingMoment): Promise<UndertakingView>;
}

/** Query of an undertaking's workflow: answers its {@link UndertakingView}. */
export const UNDERTAKING_QUERY = 'standing';

/** After this many updates a run continues as a new one. */
export const workPerRun = 500;
