import type { Bilingual, CivilDay, Instant, Moment } from '../../case/kernel/time';
import { civilDayOf } from '../../law/calendar/copenhagen';
import { dueOn, hasPassed, isLate } from '../../law/calendar/counting';

/** One step of an action's ladder that was taken. A deadline that was moved starts the ladder anew. */
export interface ToldStep {
  readonly due: CivilDay;
  readonly step: string;
}

/** An action of the plan that follows a round (handleplan for tilsynet): what is to be done stands in the journal. */
export interface AgreedAction {
  /** Number of the entry it was agreed with. */
  readonly id: number;
  /** Initials of the one who is to do it. */
  readonly owner: string;
  readonly agreed: Moment;
  /** The last day in time. */
  readonly due: CivilDay;
  /** When the owner said it was done. */
  readonly done?: Moment;
  /** When a reviewer confirmed that it was. */
  readonly confirmed?: Moment;
  readonly told: readonly ToldStep[];
}

/** Where an action stands: agreed, past its day, said to be done, and confirmed. */
export type ActionStanding = 'open' | 'overdue' | 'done' | 'confirmed';

/** Standings of an action in words. */
export const actionStandingWords: Readonly<Record<ActionStanding, Bilingual>> = {
  open: { da: 'åben', en: 'open' },
  overdue: { da: 'overskredet', en: 'overdue' },
  done: { da: 'udført', en: 'done' },
  confirmed: { da: 'bekræftet', en: 'confirmed' },
};

/** Where an action stands as of an instant. Only what had happened by then counts. */
export function actionStanding(action: AgreedAction, asOf: Instant): ActionStanding {
  if (hasHappened(action.confirmed, asOf)) return 'confirmed';
  if (hasHappened(action.done, asOf)) return 'done';
  return hasPassed(dueOn(action.due), asOf) ? 'overdue' : 'open';
}

/** Whether an action was done after its last day. */
export function isDoneLate({ due, done }: AgreedAction): boolean {
  return done !== undefined && isLate(dueOn(due), done);
}

/** How many actions stand where; the four add up to all of them. */
export function countActions(
  actions: readonly AgreedAction[],
  asOf: Instant,
): Readonly<Record<ActionStanding, number>> {
  const counts = { open: 0, overdue: 0, done: 0, confirmed: 0 };
  for (const action of actions) counts[actionStanding(action, asOf)]++;
  return counts;
}

function hasHappened(moment: Moment | undefined, asOf: Instant): boolean {
  if (moment === undefined) return false;
  return moment.length === 10 ? moment <= civilDayOf(asOf) : moment <= asOf;
}
