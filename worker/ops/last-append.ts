import type { Unavailable } from '../../journal/database';

/** An outage is told of for so long after the last attempt: what waits is tried again once a minute at least. */
const TOLD_MS = 120_000;

/**
 * Whether the last append reached the journal. A database whose disk is full, or that is read-only, answers questions and
 * takes nothing.
 */
export class LastAppend {
  private failed: { readonly outage: Unavailable; readonly at: number } | undefined;

  constructor(private readonly monotonicMs: () => number = () => performance.now()) {}

  /** Takes what came of an append. @param outage absent where the databases answered */
  take(outage: Unavailable | undefined): void {
    this.failed = outage && { outage, at: this.monotonicMs() };
  }

  /** Why a database took nothing; undefined where it did, or where nobody has tried for a while. */
  outageOf(store: Unavailable['store']): Unavailable | undefined {
    const { failed } = this;
    if (!failed || failed.outage.store !== store || this.monotonicMs() - failed.at > TOLD_MS) return undefined;
    return failed.outage;
  }
}
