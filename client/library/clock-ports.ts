import type { Instant } from '../../domain/case/kernel/time';
import type { RunWatch } from './rehydrate-ports';

/** Which cases' clocks are moved, and where to. */
export interface ClockOrder {
  /** Only this case. @default every case with a clock: the open ones, and closed ones in which something came in since */
  readonly caseId?: string;
  /** Only cases of this team. */
  readonly team?: string;
  /** To this instant, or so far beyond the clock that is furthest ahead among them. */
  readonly to: Instant | { readonly durationMs: number };
}

/** What was told on the way (steps of ladders), and to whom. */
export interface ToldOnTheWay {
  readonly warned: number;
  readonly missed: number;
  readonly escalated: number;
  readonly mended: number;
  /** Initials of everybody told, each once. */
  readonly people: readonly string[];
}

/** What became of one case's clock. */
export type ClockMoved =
  /** `there`: it shows that time or a later one already. `notRunning`: no workflow runs, so that no timer can. */
  | ({ readonly caseId: string; readonly outcome: 'moved' } & ToldOnTheWay)
  | { readonly caseId: string; readonly outcome: 'there' | 'notRunning' }
  | { readonly caseId: string; readonly outcome: 'failed'; readonly code: string };

/** A move of many clocks to one instant. Begun again to the same instant it goes on where it was cut off. */
export interface ClockRun {
  readonly target: Instant;
  readonly cases: number;
  /** Moves them, some at once; yields each when it has arrived. */
  move(watch: RunWatch): AsyncIterable<ClockMoved>;
}
