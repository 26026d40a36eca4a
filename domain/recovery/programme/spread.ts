import type { NewEvent } from '../../case/kernel/event';
import type { CaseState, Fact } from '../../case/kernel/state';
import type { Instant } from '../../case/kernel/time';
import { beforeOrder, isMeant, toldBy, type Told } from './orders';
import { recoveryRow } from './row';
import { OrderSpread } from './system-facts';

/** What the recoveries that an order means are told, in their order. @param before how many were told already */
export function tellingsOf(
  order: Fact,
  recoveries: readonly CaseState[],
  before: number,
): readonly (Told & { readonly caseId: string })[] {
  const meant = recoveries.flatMap((recovery) => {
    const row = recoveryRow(beforeOrder(order, recovery));
    return row && isMeant(order, row) ? [row.caseId] : [];
  });
  return meant.map((caseId, place) => ({ caseId, ...toldBy(order, before + place) }));
}

/** The entry of a part of the recoveries that were told. */
export function spreadEvent(
  order: Fact,
  part: { readonly after: string; readonly told: number; readonly refused: number; readonly isLast: boolean },
  now: Instant,
): NewEvent {
  const { after, told, refused, isLast } = part;
  return { type: OrderSpread.event, happenedAt: now, data: { order: order.seq, after, told, refused, last: isLast } };
}
