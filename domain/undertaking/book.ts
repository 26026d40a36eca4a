import type { Decided } from '../case/kernel/decider';
import type { Command, Refusal } from '../case/kernel/command';
import type { Definition } from '../case/kernel/definition';
import type { NewEvent } from '../case/kernel/event';
import type { CaseState } from '../case/kernel/state';
import type { Bilingual, Instant } from '../case/kernel/time';
import type { Jurisdiction } from '../law/jurisdiction';
import type { Hashing } from '../supervision/draw/hashing';
import type { StaffRegister } from '../staff/register';
import type { Actor } from '../case/kernel/command';
import type { About } from './about';
import type { Undertaking, UndertakingKind } from './undertaking';

/** An undertaking's facts in journal order; `caseId` is the name of its stream. The same state as a case's, folded the same way. */
export type UndertakingState = CaseState;

/** What a book may look at besides the state: whose law, whose staff, and when. No clock, no I/O. */
export interface Surroundings extends Jurisdiction {
  readonly now: Instant;
  /** The staff register of the day; absent where it could not be read. */
  readonly register?: StaffRegister;
}

/** What a decider of an undertaking may look at. */
export interface UndertakingContext extends Surroundings {
  readonly actor: Actor;
  /** SHA-256, for what is chosen by lot; absent where nothing can be. */
  readonly hashing?: Hashing;
  /** The other undertakings the book looks at for this step, by their streams; empty ones where there are none. */
  readonly others?: ReadonlyMap<string, UndertakingState>;
}

/**
 * Something to be done in the world for an undertaking (ærinde): read cases, start another undertaking, send a command
 * to a case. It follows from the state, and what it comes to is recorded: one that was interrupted is simply still there.
 */
export interface Errand {
  /** Code of what is to be done. */
  readonly name: string;
  /** Number of the entry it follows from. */
  readonly of: number;
}

/** Where an undertaking stands (status): derived from its facts, never stored. Codes, numbers and instants only. */
export interface Standing {
  /** Code of the stage it is in. */
  readonly stage: string;
  /** Figures by code, such as how many cases are still to be reviewed. */
  readonly counts: Readonly<Record<string, number>>;
  /** When the clock alone makes something due next; null where none runs. */
  readonly nextWake: Instant | null;
  /** What is to be done in the world now, in order. */
  readonly errands: readonly Errand[];
  /** Whether nothing more can come, so that its workflow may end. */
  readonly over: boolean;
}

/** The decider of one step: see `Decider` of cases. */
export type UndertakingDecider = (
  state: UndertakingState,
  command: Command,
  draft: NewEvent,
  context: UndertakingContext,
) => Decided;

/** Everything about one kind of undertaking: its steps, what it refuses, what falls due, and where it stands. */
export interface Book {
  readonly kind: UndertakingKind;
  /** Every step, Sagsgang's own included, in the order of its life. */
  readonly definitions: readonly Definition[];
  /** Events that Sagsgang records by itself; no command may cause them. */
  readonly systemEvents: ReadonlySet<string>;
  /** The event that opens one; nothing else can come first. */
  readonly opening: string;
  /** The stages in words, by code. */
  readonly stages: Readonly<Record<string, Bilingual>>;
  /** Deciders by event; a step without one records what it was told. */
  readonly deciders: Readonly<Record<string, UndertakingDecider>>;
  /** What is to be recorded because its time has come: each once, in the order in which it fell due. */
  readonly due: (state: UndertakingState, around: Surroundings) => readonly NewEvent[];
  readonly standing: (state: UndertakingState, around: Surroundings) => Standing;
  readonly about: About;
  /** Why one cannot be opened that is there already, where that says more than that it is. @default nothing more */
  readonly knownOtherwise?: (state: UndertakingState, command: Command) => Refusal | undefined;
  /** Other undertakings that a step is decided by, read from the journal right before. @default none */
  readonly looksAt?: (state: UndertakingState, command: Command) => readonly Undertaking[];
  /**
   * Steps that need a text and are taken also after the case they are about was erased, because the work could not be
   * ended without them. @default none: such a text is refused
   */
  readonly afterErasure?: ReadonlySet<string>;
}
