import { NotificationReceived } from '../notification/facts';
import type { FactSource } from '../kernel/fact-source';
import { earliest, isNotBefore } from '../kernel/order';
import type { Fact, FactOf } from '../kernel/state';
import { Screened } from './facts';

/**
 * The screening that answered a notification or other knowledge of a child: the first that names it, else the first
 * since then that names none.
 */
export function screeningOf(facts: FactSource, knowledge: Fact<unknown>): FactOf<typeof Screened> | undefined {
  const screenings = facts.all(Screened);
  if (screenings.length === 0) return undefined;
  return (
    earliest(screenings.filter(({ data }) => data.notifications?.includes(knowledge.seq))) ??
    earliest(screenings.filter((screening) => !screening.data.notifications?.length && isNotBefore(screening, knowledge)))
  );
}

/** The notification a screening answered: the earliest it names, else none. */
export function screenedNotification(
  facts: FactSource,
  screening: FactOf<typeof Screened>,
): FactOf<typeof NotificationReceived> | undefined {
  return earliest(facts.all(NotificationReceived).filter(({ seq }) => screening.data.notifications?.includes(seq)));
}
