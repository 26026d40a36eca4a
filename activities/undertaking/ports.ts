import type { NewEvent } from '../../domain/case/kernel/event';
import type { Instant } from '../../domain/case/kernel/time';
import type { Book, Errand, UndertakingState } from '../../domain/undertaking/book';
import type { Undertaking, UndertakingKind } from '../../domain/undertaking/undertaking';
import type { CasePorts } from '../case/ports';
import type { UndertakingLine } from './told';

/** An errand with everything known where it is run. */
export interface ErrandCall extends Undertaking {
  readonly errand: Errand;
  readonly state: UndertakingState;
  /** The undertaking's clock. */
  readonly now: Instant;
}

/**
 * What an errand came to: entries to record, of which at least one must settle it; or the instant at which it is to be
 * tried again, because what it waits for is not there yet.
 */
export type ErrandResult =
  | {
      readonly events: readonly NewEvent[];
      /**
       * Number of the entry right behind which the entries hold. Where another came in between, they are not recorded and
       * the errand is done anew. @default they hold behind whatever comes in between
       */
      readonly behind?: number;
    }
  | { readonly later: Instant };

/**
 * Does one errand. It may be done again when it was interrupted before its entries were recorded: what it does in the
 * world must be the same thing when done twice (ids and command keys derived from the undertaking).
 */
export type ErrandRunner = (call: ErrandCall) => Promise<ErrandResult>;

/** The errands of one kind of undertaking, by their names. */
export type ErrandRunners = Readonly<Record<string, ErrandRunner>>;

/** What the activities of undertakings touch. */
export interface UndertakingPorts extends Pick<
  CasePorts,
  'events' | 'blindIndex' | 'actor' | 'register' | 'jurisdiction' | 'realNow' | 'allowSkippedClock' | 'caseTold'
> {
  /** The books this release has, by kind. */
  readonly books: Readonly<Partial<Record<UndertakingKind, Book>>>;
  readonly errands: Readonly<Partial<Record<UndertakingKind, ErrandRunners>>>;
  /** Tells Temporal that errands are still being run. */
  readonly alive: () => void;
  /** How long ago the errands were asked for that are being run, in milliseconds. @default they are run at once */
  readonly waitedMs?: () => number;
  /** Takes a line of each command, wake and errand before it is answered. @default nothing is told */
  readonly undertakingTold?: (line: UndertakingLine) => void | Promise<void>;
}
