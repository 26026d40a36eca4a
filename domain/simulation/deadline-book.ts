import type { Instant } from '../case/kernel/time';
import type { RuleOutcome } from './outcome';
import { followedRules, type OpenStep } from './standing-work';

interface Tracked {
  readonly rule: string;
  readonly due: Instant;
  readonly past: boolean;
}

type Counts = { -readonly [K in keyof RuleOutcome]: RuleOutcome[K] };

/** Follows the open steps of one case from one look at it to the next, and counts what became of each. */
export class CaseDeadlines {
  private readonly open = new Map<string, Tracked>();

  constructor(private readonly book: DeadlineBook) {}

  /** Takes in what the law says is open now. What is no longer open was met, in time or late, or came to nothing. */
  look(steps: readonly OpenStep[], now: Instant): void {
    const still = new Set<string>();
    for (const step of steps) {
      const key = `${step.rule}/${step.subject}/${step.due ?? ''}`;
      still.add(key);
      if (this.open.has(key)) continue;
      const due = step.due ?? now;
      this.open.set(key, { rule: step.rule, due, past: due <= this.book.start });
    }
    for (const [key, tracked] of this.open) {
      if (still.has(key)) continue;
      this.open.delete(key);
      this.book.settle(tracked, now);
    }
  }

  /** The next instant at which an open step falls due. */
  nextDue(now: Instant): Instant | undefined {
    let next: Instant | undefined;
    for (const { due } of this.open.values()) if (due > now && (next === undefined || due < next)) next = due;
    return next;
  }

  /** How many open steps of a rule there are, and how many of them are past their time. */
  openOf(rule: string, now: Instant): { readonly open: number; readonly overdue: number } {
    let [open, overdue] = [0, 0];
    for (const tracked of this.open.values()) {
      if (tracked.rule !== rule) continue;
      open += 1;
      if (tracked.due < now) overdue += 1;
    }
    return { open, overdue };
  }

  /** Counts what is still missing at the end. */
  end(now: Instant): void {
    for (const tracked of this.open.values()) this.book.leave(tracked, now);
  }
}

/** Counts, by rule, deadlines met, missed and missing in one run. */
export class DeadlineBook {
  private readonly counts = new Map<string, Counts>(
    followedRules.map(({ code }) => [code, { due: 0, late: 0, missing: 0, pastAtStart: 0, pastAtEnd: 0 }]),
  );

  constructor(readonly start: Instant) {}

  /** An open step was taken, or came to nothing. */
  settle({ rule, due, past }: Tracked, now: Instant): void {
    const counts = this.of(rule);
    if (past) counts.pastAtStart += 1;
    else {
      counts.due += 1;
      if (due < now) counts.late += 1;
    }
  }

  /** A step is still open at the end. */
  leave({ rule, due, past }: Tracked, now: Instant): void {
    const counts = this.of(rule);
    if (past) {
      counts.pastAtStart += 1;
      counts.pastAtEnd += 1;
    } else if (due < now) {
      counts.due += 1;
      counts.late += 1;
      counts.missing += 1;
    }
  }

  outcome(): Readonly<Record<string, RuleOutcome>> {
    return Object.fromEntries(this.counts);
  }

  private of(rule: string): Counts {
    const counts = this.counts.get(rule);
    if (!counts) throw new RangeError(`Rule ${rule} is not followed`);
    return counts;
  }
}
