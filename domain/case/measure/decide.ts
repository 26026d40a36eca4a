import { DecisionMade } from '../decision/facts';
import type { Decider } from '../kernel/decider';
import type { FieldValue } from '../kernel/event';
import { factAt } from '../kernel/state';

/**
 * A measure takes from the decision behind it what its start does not tell again: what it is, its step, its expected
 * end (stopdato), and whether it is a placement.
 */
export const startMeasure: Decider = (state, _command, draft) => {
  const decision = factAt(state, DecisionMade, draft.data['decision'] as number | undefined);
  if (!decision) return { events: [draft] };
  const { kind, measure, step, expectedEnd } = decision.data;
  const taken: Record<string, FieldValue> = {
    kind: kind === 'placement' ? 'placement' : 'support',
    ...(measure === undefined ? {} : { measure }),
    ...(step === undefined ? {} : { step }),
    ...(expectedEnd === undefined ? {} : { expectedEnd }),
  };
  return { events: [{ ...draft, data: { ...taken, ...draft.data } }] };
};
