import type { CaseEvent } from '../case/kernel/event';
import { civilDayOf } from '../law/calendar/copenhagen';
import { nearestHolders, type CaseLine, type Place } from '../staff/places';
import type { StaffRegister } from '../staff/register';
import { toneOfEvent } from './message';

/** Whether an entry is about a deadline and names nobody who is told: the register could not be read when it was made. */
export function namesNobody(event: CaseEvent): boolean {
  const { to } = event.data;
  return toneOfEvent[event.type] !== undefined && !(Array.isArray(to) && to.length > 0);
}

/**
 * An entry about a deadline that names nobody, with those who are told all the same: who is in the places it speaks to, by
 * the register of the day on which it was recorded.
 */
export function namedAfterwards(event: CaseEvent, line: CaseLine, register: StaffRegister): CaseEvent {
  const day = civilDayOf(event.recordedAt);
  const to = placesOf(event).flatMap((place) => nearestHolders(place, line, register, day));
  return { ...event, data: { ...event.data, to: [...new Set(to)] } };
}

function placesOf(event: CaseEvent): readonly Place[] {
  const tone = toneOfEvent[event.type];
  const { role } = event.data;
  if (tone === 'warning') return ['worker'];
  return tone === 'escalation' && (role === 'leader' || role === 'director') ? [role] : ['worker', 'teamLeader'];
}
