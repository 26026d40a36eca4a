import { DecisionMade } from '../../case/decision/facts';
import { measuresOf, runsOn, type Measure } from '../../case/measure/readings';
import { dueOn, hasPassed } from '../calendar/counting';
import type { Finding, Rule } from '../rule';
import type { View } from '../view';

/** K25: a running measure has not passed its expected end without an extension or a decision that ends it. */
export const K25: Rule = {
  code: 'K25',
  name: { da: 'Indsats over stopdato', en: 'Measure past its end' },
  metWhen: {
    da: 'En løbende indsats er ikke fortsat ud over sin stopdato uden forlængelse eller afgørelse om ophør.',
    en: 'A running measure has not gone on past its expected end without an extension or a decision to end it.',
  },
  mendedBy: ['extend-measure', 'end-measure', 'decide'],
  judge: (view) => (view.closed ? [] : view.read(measuresOf).flatMap((measure) => findingOf(view, measure) ?? [])),
};

function findingOf(view: View, measure: Measure): Finding | undefined {
  const settings = view.settings('K25', measure.started);
  if (!settings || measure.expectedEnd === undefined || !runsOn(measure, view.endDay)) return undefined;
  const due = dueOn(measure.expectedEnd);
  const base = { subject: measure.number, settings, start: measure.started.at, due };
  const ending = endingOf(view, measure);
  if (ending !== undefined) return { ...base, standing: 'met', evidence: ending };
  return { ...base, standing: hasPassed(due, view.end) ? 'outstanding' : 'notYetDue' };
}

/** The decision that ends a measure: one that names it, its decision, or nothing at all once it ran. */
function endingOf(view: View, measure: Measure): number | undefined {
  return view.all(DecisionMade).findLast(({ seq, data }) => {
    if (data.kind !== 'ending' && data.kind !== 'returnHome') return false;
    return data.regarding === undefined
      ? seq > measure.number
      : data.regarding === measure.number || data.regarding === measure.decision?.seq;
  })?.seq;
}
