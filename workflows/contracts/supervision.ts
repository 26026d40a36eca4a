import type { Instant } from '../../domain/case/kernel/time';
import type { Standing } from '../../domain/undertaking/book';

/** Type name of the workflow that a schedule starts to freeze and draw a round. */
export const SUPERVISE_WORKFLOW = 'superviseBySchedule';

/** Id of the schedule of management supervision. */
export const SUPERVISION = 'supervision';

/** Query: the round that it opened, and where that stands; null before it is known. */
export const SUPERVISE_QUERY = 'standing';

/** What a schedule starts it with. */
export interface SuperviseInput {
  readonly municipality: string;
}

/** A round that a schedule opened. */
export interface ScheduledRound {
  readonly municipality: string;
  /** Name of the round, `2026-12`. */
  readonly name: string;
  /** The scheduled instant: what had happened by then is its population. */
  readonly instant: Instant;
}

/**
 * Where the round of a scheduled workflow stood when it looked last; also how it ended. The round goes on by itself, and
 * one that still waited for its draw then, because no head was sealed, is drawn by its own workflow once one is.
 */
export interface SuperviseResult extends ScheduledRound {
  readonly stage: string;
  readonly counts: Standing['counts'];
}

/** The activities of scheduled supervision; both may be repeated. */
export interface SupervisionActivities {
  /** Opens the round of an instant and starts its workflow; the same instant is always the same round. */
  openScheduledRound(about: { readonly municipality: string; readonly instant: Instant }): Promise<ScheduledRound>;
  /** Where a round stands by its journal. */
  roundStanding(round: ScheduledRound): Promise<Pick<Standing, 'stage' | 'counts'>>;
}
