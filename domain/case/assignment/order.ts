import { dayOf } from '../kernel/order';
import type { Fact, FactOf } from '../kernel/state';
import type { WorkerAssigned } from './facts';

/** Assignments (tildelinger) by the day they tell of; of several on one day the one recorded last comes last. */
export function inOrderOfDay(
  assigned: readonly FactOf<typeof WorkerAssigned>[],
): readonly FactOf<typeof WorkerAssigned>[] {
  return assigned.length < 2 ? assigned : [...assigned].sort(byDay);
}

function byDay(a: Fact<unknown>, b: Fact<unknown>): number {
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  return dayA === dayB ? a.seq - b.seq : dayA < dayB ? -1 : 1;
}
