import { DecisionMade } from '../decision/facts';
import type { Decision } from '../decision/readings';
import type { FactSource } from '../kernel/fact-source';
import { dayOf, isNotBefore } from '../kernel/order';
import { measuresOf, type Measure } from './readings';

/** The decisions that end a measure (ophør) or return a child home (hjemgivelse), in journal order. */
export function endingDecisions(facts: FactSource): readonly Decision[] {
  return facts.all(DecisionMade).filter(({ data }) => data.kind === 'ending' || data.kind === 'returnHome');
}

/**
 * Whether a decision of ending or of return home is about a measure: it names the measure or the decision that granted it.
 * One that names neither is about the only measure that ran when it was made, a return home about the only placement; where
 * several ran it ends none of them, since nobody can tell which.
 */
export function isEnding(facts: FactSource, decision: Decision, measure: Measure): boolean {
  const { kind, regarding } = decision.data;
  if (regarding !== undefined) return regarding === measure.number || regarding === measure.decision?.seq;
  const [only, ...others] = facts
    .read(measuresOf)
    .filter((one) => ranAt(one, decision) && (kind === 'ending' || one.placement));
  return only?.number === measure.number && others.length === 0;
}

/** Whether a measure had begun and not ended when a decision was made; what has the decision's day goes by entry number. */
export function ranAt({ started, startDay, ended }: Measure, decision: Decision): boolean {
  const day = dayOf(decision);
  const begun = started.src === 'list' || startDay < day || (startDay === day && started.seq < decision.seq);
  return begun && (ended === undefined || isNotBefore(ended, decision));
}
