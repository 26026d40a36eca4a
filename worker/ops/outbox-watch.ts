import type { CaseLine } from '../../activities/case/told';

/** What waits for the journal in the cases this worker knows of. */
export interface Waiting {
  readonly cases: number;
  readonly entries: number;
  /** Recorded instant of the oldest, in milliseconds since 1970; absent where nothing waits. */
  readonly oldest?: number;
}

interface Held {
  readonly entries: number;
  readonly since: number;
  readonly seen: number;
}

/**
 * A case unheard of for so long is drained, or asked for, by another worker: attempts come once a minute at least. Shorter
 * than the alert on waiting entries waits, or a worker that only made the last failed attempt would raise it.
 */
export const FORGET_MS = 2 * 60_000;

/** Keeps what waits in the outboxes (udbakker) of the cases this worker has worked on. */
export class OutboxWatch {
  private readonly held = new Map<string, Held>();

  /** Takes what a line tells of a case's outbox. */
  take(line: CaseLine, nowMs: number): void {
    const { caseId, waiting } = line;
    if (waiting === 0) {
      this.held.delete(caseId);
      return;
    }
    const since = Math.min(this.held.get(caseId)?.since ?? nowMs, Date.parse(line.waitingSince ?? line.at), nowMs);
    this.held.set(caseId, { entries: waiting, since, seen: nowMs });
  }

  /** What waits now. */
  waiting(nowMs: number): Waiting {
    let entries = 0;
    let oldest: number | undefined;
    for (const [caseId, { entries: more, since, seen }] of this.held) {
      if (nowMs - seen > FORGET_MS) {
        this.held.delete(caseId);
        continue;
      }
      entries += more;
      oldest = Math.min(oldest ?? since, since);
    }
    return { cases: this.held.size, entries, ...(oldest === undefined ? {} : { oldest }) };
  }
}
