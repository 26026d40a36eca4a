import type { CivilDay, Instant } from '../../domain/case/kernel/time';

/** Type name of the workflow that seals a day. */
export const SEAL_DAY_WORKFLOW = 'sealDayWorkflow';

/** Id of the schedule that seals the journal every morning, and of the workflow when a person starts it. */
export const DAILY_HEAD = 'daily-head';

/** What came of sealing a day: counts and hashes, no personal data. */
export interface SealDayAnswer {
  /** Whether the head was made now; else the day had one already. */
  readonly made: boolean;
  readonly number: number;
  readonly day: CivilDay;
  readonly sealedAt: Instant;
  readonly cases: number;
  readonly entries: number;
  /** In hexadecimal. */
  readonly hash: string;
}

/** The activity of sealing: heartbeating, and idempotent by the day. */
export interface ProofActivities {
  sealDay(): Promise<SealDayAnswer>;
}
