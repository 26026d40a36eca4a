import { toldAs } from '../../case/escalation/told-as';
import type { NewEvent } from '../../case/kernel/event';
import type { Instant } from '../../case/kernel/time';
import { dueOn } from '../../law/calendar/counting';
import { toneOf } from '../../law/escalation/ladder';
import { OWN_PRACTICE } from '../../law/undertaking-sources';
import type { ActionStep } from './action-ladder';

/**
 * The entry of one step of an agreed day's ladder: who is told, and about which day.
 *
 * @param rule code of the watch, e.g. `T04`
 * @param leader initials of whoever is told beside the action's owner
 * @param law the section that sets the day. @default the municipality's own practice
 */
export function actionReminder(
  rule: string,
  { action, step }: ActionStep,
  leader: string,
  now: Instant,
  law: string = OWN_PRACTICE,
): NewEvent {
  const tone = toneOf(step);
  const to = step.to.map((addressee) => (addressee === 'worker' ? action.owner : leader));
  return {
    type: toldAs[tone].event,
    happenedAt: now,
    law,
    data: {
      rule,
      subject: action.id,
      due: dueOn(action.due).instant,
      step: step.code,
      to: [...new Set(to)],
      ...(tone === 'escalation' ? { role: 'leader' } : {}),
    },
  };
}
