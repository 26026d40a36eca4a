import type { CivilDay } from '../../domain/case/kernel/time';

/** Type name of the workflow that makes the overviews of a day. */
export const DAILY_DIGEST_WORKFLOW = 'dailyDigestWorkflow';

/** Id of the schedule that makes *dagens overblik*, and of its workflows. */
export const DAILY_DIGEST = 'daily-digest';

/** What came of making the overviews: counts, no personal data. */
export interface DailyDigestAnswer {
  readonly day: CivilDay;
  /** Overviews made now: one a person a day. */
  readonly digests: number;
  readonly messages: number;
}

/** The activity of the overviews: idempotent by person and day. */
export interface DigestActivities {
  makeDigests(): Promise<DailyDigestAnswer>;
}
