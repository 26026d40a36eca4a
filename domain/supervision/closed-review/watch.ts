import { DeadlineMended } from '../../case/escalation/facts';
import type { NewEvent } from '../../case/kernel/event';
import type { Instant } from '../../case/kernel/time';
import { dueOn } from '../../law/calendar/counting';
import { OWN_PRACTICE } from '../../law/undertaking-sources';
import type { AgreedAction } from '../review/action';
import { dueActionSteps, nextActionWake } from '../review/action-ladder';
import { actionReminder } from '../review/action-reminder';
import type { Agreement, ClosedReview } from './review';

/** Code of the watch over days set for a new assessment (ny vurdering af en lukket sag). */
export const REASSESSMENT = 'T04';

/** What is to be told of days set for a new assessment, in the order in which it fell due: each step once. */
export function dueReminders(review: ClosedReview, leader: string, now: Instant): readonly NewEvent[] {
  return dueActionSteps(waiting(review), now).map((step) => actionReminder(REASSESSMENT, step, leader, now));
}

/** When the clock alone makes something to be told; null where nothing waits for it. */
export function nextReminder(review: ClosedReview, now: Instant): Instant | null {
  return nextActionWake(waiting(review), now) ?? null;
}

/** That what was missed has been done, for agreements whose last cases have now been assessed. */
export function mendedBy(review: ClosedReview, cases: readonly string[], now: Instant): readonly NewEvent[] {
  return review.agreements
    .filter(({ waiting: open, told }) => open.length > 0 && open.every((one) => cases.includes(one)) && isMissed(told))
    .map(({ answer, by, day }) => ({
      type: DeadlineMended.event,
      happenedAt: now,
      law: OWN_PRACTICE,
      data: { rule: REASSESSMENT, subject: answer, due: dueOn(day).instant, to: [by] },
    }));
}

function isMissed(told: readonly string[]): boolean {
  return told.includes('due') && !told.includes('mended');
}

function waiting({ agreements }: ClosedReview): readonly AgreedAction[] {
  return agreements
    .filter((one) => one.waiting.length > 0)
    .map(({ answer, by, day, agreedAt, told }: Agreement) => ({
      id: answer,
      owner: by,
      agreed: agreedAt,
      due: day,
      told: told.map((step) => ({ due: day, step })),
    }));
}
