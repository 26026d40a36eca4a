import { DecisionMade } from '../../case/decision/facts';
import type { Decision } from '../../case/decision/readings';
import { measuresOf, type Measure } from '../../case/measure/readings';
import { isOn } from '../options';
import type { Finding, Rule } from '../rule';
import type { View } from '../view';

/** K14: every measure has an expected duration, from its decision on (forventet varighed, stopdato). */
export const K14: Rule = {
  code: 'K14',
  name: { da: 'Stopdato', en: 'Stop date' },
  metWhen: {
    da: 'Indsatsen har en forventet varighed (stopdato).',
    en: 'The measure has an expected duration (stop date).',
  },
  mendedBy: ['extend-measure'],
  judge: (view) => {
    const measures = view.read(measuresOf);
    return [...measures.flatMap((measure) => ofMeasure(view, measure)), ...ofWaiting(view, measures)];
  },
};

function ofMeasure(view: View, measure: Measure): readonly Finding[] {
  const settings = view.settings('K14', measure.started);
  if (!settings) return [];
  const base = { subject: measure.number, settings };
  if (measure.expectedEnd !== undefined) {
    return [{ ...base, standing: 'met', evidence: measure.extensions.at(-1)?.seq ?? measure.number }];
  }
  const over = measure.endDay !== undefined && measure.endDay <= view.endDay;
  return [{ ...base, standing: over && !isOn(settings, 'endedCanBeMended') ? 'lapsed' : 'outstanding' }];
}

/** Measures decided but not begun: the decision says how long they are expected to last. */
function ofWaiting(view: View, measures: readonly Measure[]): readonly Finding[] {
  return view.all(DecisionMade).flatMap((decision): readonly Finding[] => {
    if (decision.data.kind !== 'measure' || hasBegun(decision, measures)) return [];
    const settings = view.settings('K14', decision);
    if (!settings || !isOn(settings, 'decidedToo')) return [];
    const base = { subject: decision.seq, settings };
    return [
      decision.data.expectedEnd === undefined
        ? { ...base, standing: 'outstanding' }
        : { ...base, standing: 'met', evidence: decision.seq },
    ];
  });
}

function hasBegun(decision: Decision, measures: readonly Measure[]): boolean {
  return measures.some(({ started }) => {
    const named = started.data.decision;
    return named === undefined ? started.src === 'list' || started.seq > decision.seq : named === decision.seq;
  });
}
