import type { Command } from '../../domain/case/kernel/command';
import type { CaseEvent } from '../../domain/case/kernel/event';
import type { CaseState } from '../../domain/case/kernel/state';
import type { Instant } from '../../domain/case/kernel/time';
import type { CommandAnswer, DeadlineView } from './messages';

/** A command the case remembers having carried out, so that a repetition is known even when the journal is away. */
export interface RememberedCommand {
  readonly key: string;
  /** Digest of the command's content. */
  readonly digest: string;
  /** Entries it left, first and last; null where it left none. */
  readonly entries: readonly [number, number] | null;
  /** Code of the refusal, of a refused command that left entries all the same (a refused closing). */
  readonly refusal?: string;
}

/** Entries that could not be journalled when they were made and wait in order in the case's outbox. */
export interface WaitingAppend {
  /** Complete, free text included: the outbox is their only home until the journal answers. */
  readonly events: readonly CaseEvent[];
  readonly command?: { readonly key: string; readonly contentDigest: string; readonly answer: CommandAnswer };
}

/** Codes the case shows as search attributes, by attribute name; null takes one away. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** What the case carries from one run to the next. Plain JSON. */
export interface Carried {
  readonly state: CaseState;
  /** Hash of the last journalled entry; null before there is one. */
  readonly hash: string | null;
  readonly caseNumber: string | null;
  readonly remembered: readonly RememberedCommand[];
  readonly outbox: readonly WaitingAppend[];
  /** As in {@link CaseMoment}. */
  readonly behind?: true;
  readonly deadlines: readonly DeadlineView[];
  readonly nextWake: Instant | null;
  readonly clockOffsetMs: number;
  readonly attributes: Attributes;
}

/** Input of the case workflow. Without `carried` it starts from the case's journal, empty for a new case. */
export interface CaseInput {
  readonly caseId: string;
  readonly municipality: string;
  /** Started together with a command, whose handling reads the journal; otherwise the workflow reads it by itself. */
  readonly withCommand?: true;
  readonly carried?: Carried;
  /** Updates after which a run continues as a new one; shorter in tests. @default updatesPerRun */
  readonly renewAfter?: number;
}

/** How the case workflow ended: closed, or never opened because its first command was refused. */
export interface CaseResult {
  readonly outcome: 'closed' | 'notOpened';
  readonly seq: number;
  readonly hash: string | null;
}

/** What both activities need of the case. `state: null` asks them to read it from the journal first. */
export interface CaseMoment {
  readonly caseId: string;
  readonly municipality: string;
  readonly state: CaseState | null;
  readonly hash: string | null;
  readonly caseNumber: string | null;
  /** The workflow's clock. */
  readonly now: Instant;
  /** How many entries wait for the journal and how many bytes they take; with any waiting, nothing is appended past them. */
  readonly waiting: { readonly entries: number; readonly bytes: number };
  /** The journal was found to lack entries that the workflow has: what waits cannot follow, and no more is taken. */
  readonly behind?: true;
  /** The instant the case's timer was set to, where it is looked at because the timer ran out. */
  readonly planned?: Instant;
}

/** A command with the case it is put to. */
export interface HandleInput extends CaseMoment {
  readonly command: Command;
  readonly remembered?: RememberedCommand;
  /** The answer the remembered command was given, while its entries wait for the journal. */
  readonly waitingAnswer?: CommandAnswer;
}

/** What came of looking at the case: what to fold, what to wait for and what to show. */
export interface Reaction {
  /** The case as read from the journal, when it was asked for or the journal was ahead; replaces the state. */
  readonly loaded?: { readonly state: CaseState; readonly hash: string | null };
  /** Entries to fold, without their free text. */
  readonly events: readonly CaseEvent[];
  readonly hash: string | null;
  readonly caseNumber: string | null;
  /** Set when the journal did not answer. */
  readonly waiting?: WaitingAppend;
  readonly deadlines: readonly DeadlineView[];
  readonly nextWake: Instant | null;
  /** How far the case's clock is ahead of real time, in milliseconds. */
  readonly clockOffsetMs: number;
  readonly attributes: Attributes;
  /** Whether the case was never opened, or is closed and waits for nothing, so that its workflow may end. */
  readonly over: boolean;
}

/** What came of a command. An accepted answer's deadlines are the reaction's; the workflow puts them in. */
export interface HandleResult {
  readonly answer: CommandAnswer;
  /** Absent where the case is unchanged (a refusal that left nothing, a repetition); always there when `state` was null. */
  readonly reaction?: Reaction;
  readonly remember?: RememberedCommand;
}

/** What is put into the journal when it answers again. */
export interface DrainInput {
  readonly caseId: string;
  readonly municipality: string;
  /** The state after all waiting entries. */
  readonly state: CaseState;
  readonly hash: string | null;
  readonly waiting: readonly WaitingAppend[];
  /** The workflow knows already that the journal lacks entries: the attempt fails until that is mended. */
  readonly behind?: true;
  readonly now: Instant;
}

/** The journal after the outbox was drained, or as far as one attempt came. */
export interface DrainResult {
  readonly hash: string;
  readonly caseNumber: string | null;
  /**
   * Not everything was put in. Where nothing else is said, the journal went on by another way and what waits must get
   * new numbers; a release that knows nothing else does that in any case, and loses nothing.
   */
  readonly moved?: true;
  /** How many of the waiting appends the journal has, where an attempt ended before the last. @default all, or none */
  readonly drained?: number;
  /** The journal lacks entries that the workflow has: nothing was put in, and someone must decide. */
  readonly behind?: true;
}

/** The case after its waiting entries were given new numbers behind what the journal had got meanwhile. */
export interface Rebased {
  readonly reaction: Reaction;
  /** The commands whose entries have other numbers now. */
  readonly commands: readonly { readonly key: string; readonly entries: readonly [number, number] }[];
}

/** The activities of the case workflow. The first two run as local activities and touch the journal once. */
export interface CaseActivities {
  handleCommand(input: HandleInput): Promise<HandleResult>;
  wakeCase(input: CaseMoment): Promise<Reaction>;
  drainOutbox(input: DrainInput): Promise<DrainResult>;
  /** Runs as a local activity while no command is under way; only where `drainOutbox` said `moved`. */
  rebaseOutbox(input: DrainInput): Promise<Rebased>;
}

/** Beyond this the case refuses commands until the journal answers. */
export const outboxLimits = { entries: 200, bytes: 256 * 1024 } as const;

/** How many commands the case remembers. */
export const rememberedCommands = 500;

/** After this many updates a run continues as a new one (the server allows 2,000). */
export const updatesPerRun = 1_000;

/** Type of the failure of a command that reached a run about to end; the next run takes it when it is sent again. */
export const RENEWING = 'CaseRenewing';

/** Update that makes the case read its journal again after entries were put there by another way (an import's update). */
export const RESYNC = 'resync';
