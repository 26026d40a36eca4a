import { DecisionMade } from '../case/decision/facts';
import type { Decision } from '../case/decision/readings';
import type { FactSource } from '../case/kernel/fact-source';
import { isNotBefore } from '../case/kernel/order';
import { measuresOf, type Measure } from '../case/measure/readings';

/** A decided measure or placement (bevilget indsats) and whether it was begun. */
export interface DecidedMeasure {
  readonly decision: Decision;
  readonly begun: Measure | undefined;
  /** Set where a later decision ended it before it began. */
  readonly givenUp: boolean;
}

/** The measures and placements that were decided, in journal order, with the measures that carried them out. */
export function decidedMeasuresOf(facts: FactSource): readonly DecidedMeasure[] {
  const decisions = facts.all(DecisionMade);
  const measures = facts.read(measuresOf);
  return decisions
    .filter(({ data }) => data.kind === 'measure' || data.kind === 'placement')
    .map((decision) => ({
      decision,
      begun:
        measures.find((measure) => measure.decision?.seq === decision.seq) ??
        measures.find(({ started }) => started.data.decision === undefined && isNotBefore(started, decision)),
      givenUp: decisions.some(({ data }) => data.kind === 'ending' && data.regarding === decision.seq),
    }));
}
