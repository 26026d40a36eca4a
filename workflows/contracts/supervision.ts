import type { Instant } from '../../domain/case/kernel/time';
import type { Standing } from '../../domain/undertaking/book';

/** Type name of the workflow that a schedule starts to freeze and draw a round. */
export const SUPERVISE_WORKFLOW = 'superviseBySchedule';

/** Id of the schedule of management supervision. */
export const SUPERVISION = 'supervision';

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

/** How the scheduled workflow ended: the round goes on by itself. */
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
