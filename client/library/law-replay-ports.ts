import type { Instant } from '../../domain/case/kernel/time';
import type { LawComparison } from '../../domain/law/replay/compare-law';

/** One case as a law replay (konsekvensberegning) met it. */
export interface ReplayedCase {
  /** Where it stands in the run: a later run goes on after it. */
  readonly position: string;
  /** The number people know the case by. */
  readonly caseNumber: string;
  /** What the two laws say differently of it; absent where its entries cannot be read. */
  readonly comparison?: LawComparison;
}

/** Which cases a law replay puts to the law, and as of when. */
export interface ReplayOrder {
  /** Real time as the run began; each case is judged by its own clock, which may be ahead of it. */
  readonly now: Instant;
  /** What had happened by this instant, instead of by the case's own clock. */
  readonly asOf?: Instant;
  /** Leaves out cases up to and including this position. */
  readonly after?: string;
}

/** The cases of a law replay, and how many there are in all, where that is known. */
export interface ReplaySource {
  readonly total?: number;
  readonly cases: AsyncIterable<ReplayedCase>;
}
