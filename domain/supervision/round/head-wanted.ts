import type { CaseEvent } from '../../case/kernel/event';
import type { Instant } from '../../case/kernel/time';
import { addMs } from '../../law/calendar/instant';
import type { PublicHead } from './drawing';
import { FurtherDrawOrdered } from './facts';
import { PopulationFrozen } from './facts-draw';
import type { OrderedDraw } from './round';

/** What the daily head of a draw's seed has to be, so that nobody could know it when the draw was ordered. */
export interface HeadWanted {
  /** Sealed after this real instant, by the clocks. */
  readonly sealedAfter: Instant;
  /**
   * By the journal itself, whatever the clocks say: the head is numbered above the last one known at the freezing, and
   * covers the entry that ordered the draw. Absent in rounds that were frozen without that number.
   */
  readonly covering?: { readonly above: number; readonly seq: number };
}

/** A daily head with what is known of its sealing. */
export interface SealedHead extends PublicHead {
  readonly sealedAt: Instant;
  /** Number of the last entry of the round that it covers; 0 where it covers none. */
  readonly covers: number;
}

type OrderFields = 'seq' | 'type' | 'data' | 'recordedAt' | 'clockOffsetMs';

/** What the head of a draw has to be: sealed after the freezing, or after the order of a further draw. */
export function headWanted(events: readonly Pick<CaseEvent, OrderFields>[], order: OrderedDraw): HeadWanted {
  const ordering = events.find(({ seq }) => seq === order.seq);
  const frozen = events.find(({ type }) => type === PopulationFrozen.event);
  const above = frozen?.data['lastHead'];
  return {
    sealedAfter: instantOf(ordering, order),
    ...(typeof above === 'number' ? { covering: { above, seq: order.seq } } : {}),
  };
}

function instantOf(ordering: Pick<CaseEvent, OrderFields> | undefined, order: OrderedDraw): Instant {
  if (ordering?.type === PopulationFrozen.event) return String(ordering.data['frozenAt']);
  return ordering?.type === FurtherDrawOrdered.event
    ? addMs(ordering.recordedAt, -ordering.clockOffsetMs)
    : order.orderedAt;
}

/** Whether a head is one that a draw may be made from; the first of them is the one it has to be made from. */
export function mayBeSeed({ number, sealedAt, covers }: SealedHead, { sealedAfter, covering }: HeadWanted): boolean {
  if (sealedAt <= sealedAfter) return false;
  return covering === undefined || (number > covering.above && covers >= covering.seq);
}
