import type { LawBook } from '../../law/edition';
import type { Municipality } from '../../law/municipality';
import type { Actor, Command, Refusal } from './command';
import type { NewEvent, Role } from './event';
import type { CaseState } from './state';
import type { Instant } from './time';

/** What a decider may look at besides the case and the command. No clock, no I/O. */
export interface Context {
  readonly now: Instant;
  readonly actor: Actor;
  readonly law: LawBook;
  readonly municipality: Municipality;
}

/**
 * A decider's answer: the events, or why not (with events to record all the same, e.g. a refused closing). `role` is the
 * role in which the act was done, where the decider chose among several.
 */
export type Decided =
  | { readonly events: readonly NewEvent[]; readonly role?: Role }
  | { readonly refusal: Refusal; readonly events?: readonly NewEvent[] };

/**
 * Decides one command: given the state, the command and the event it would leave as it stands (`draft`, with defaults
 * filled in), what happens. Steps without a decider of their own simply record the draft.
 */
export type Decider = (state: CaseState, command: Command, draft: NewEvent, context: Context) => Decided;
