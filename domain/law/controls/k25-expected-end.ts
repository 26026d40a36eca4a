import { endingDecisions, isEnding, ranAt } from '../../case/measure/endings';
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
  gaps: {
    unnamed: {
      da: 'Afgørelsen om ophør siger ikke, hvilken af de løbende indsatser den angår',
      en: 'the decision to end does not say which of the running measures it is about',
    },
  },
  judge: (view) => (view.closed ? [] : view.read(measuresOf).flatMap((measure) => findingOf(view, measure) ?? [])),
};

function findingOf(view: View, measure: Measure): Finding | undefined {
  const settings = view.settings('K25', measure.started);
  if (!settings || measure.expectedEnd === undefined || !runsOn(measure, view.endDay)) return undefined;
  const due = dueOn(measure.expectedEnd);
  const base = { subject: measure.number, settings, start: measure.started.at, due };
  const decisions = endingDecisions(view);
  const ending = decisions.findLast((decision) => isEnding(view, decision, measure));
  if (ending) return { ...base, standing: 'met', evidence: ending.seq };
  if (!hasPassed(due, view.end)) return { ...base, standing: 'notYetDue' };
  const measures = view.read(measuresOf);
  const unnamed = decisions.some(
    (decision) =>
      decision.data.regarding === undefined &&
      ranAt(measure, decision) &&
      !measures.some((one) => isEnding(view, decision, one)),
  );
  return { ...base, standing: 'outstanding', ...(unnamed ? { gaps: ['unnamed'] } : {}) };
}
