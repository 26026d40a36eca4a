import { dayOf } from '../kernel/order';
import type { Fact, FactOf } from '../kernel/state';
import type { WorkerAssigned } from './facts';

type Assignment = FactOf<typeof WorkerAssigned>;

/** Assignments (tildelinger) by the day they tell of; of several on one day the one recorded last comes last. */
export function inOrderOfDay(assigned: readonly Assignment[]): readonly Assignment[] {
  return assigned.length < 2 ? assigned : [...assigned].sort(byDay);
}

/** Whether an assignment says who has the case, be it nobody; one may tell of the team alone. */
export function namesWorker({ data }: Assignment): boolean {
  return data.worker !== undefined || data.vacant === true;
}

function byDay(a: Fact<unknown>, b: Fact<unknown>): number {
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  return dayA === dayB ? a.seq - b.seq : dayA < dayB ? -1 : 1;
}
