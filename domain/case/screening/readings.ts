import { NotificationReceived } from '../notification/facts';
import type { FactSource } from '../kernel/fact-source';
import { earliest, isNotBefore } from '../kernel/order';
import type { Fact, FactOf } from '../kernel/state';
import { CourtRequestReceived, OwnKnowledgeNoted, TransferReceived } from '../opening/facts';
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
    earliest(
      screenings.filter((screening) => !screening.data.notifications?.length && isNotBefore(screening, knowledge)),
    )
  );
}

/** Everything by which the municipality learnt that a child may need support: notifications and the doors that are like one. */
export function knowledgeOf(facts: FactSource): readonly Fact<unknown>[] {
  const notifications = facts.all(NotificationReceived);
  const others = [...facts.all(OwnKnowledgeNoted), ...facts.all(TransferReceived), ...facts.all(CourtRequestReceived)];
  return others.length > 0 ? [...notifications, ...others] : notifications;
}

/** The knowledge a screening answered, the earliest where there was more; `undefined` where the screening came by itself. */
export function screenedKnowledge(facts: FactSource, screening: FactOf<typeof Screened>): Fact<unknown> | undefined {
  return earliest(knowledgeOf(facts).filter((knowledge) => screeningOf(facts, knowledge)?.seq === screening.seq));
}
