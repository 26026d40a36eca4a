import { DecisionMade } from '../../case/decision/facts';
import type { Decision } from '../../case/decision/readings';
import { hasText } from '../../case/kernel/state';
import type { Finding, Rule } from '../rule';
import { untimed } from '../untimed';
import type { View } from '../view';

/** P07: a decision on a measure states its purpose. */
export const P07: Rule = {
  code: 'P07',
  name: { da: 'Formål i afgørelsen', en: 'Purpose in the decision' },
  metWhen: {
    da: 'Afgørelsen om en indsats angiver indsatsens formål.',
    en: 'The decision on a measure states its purpose.',
  },
  mendedBy: ['decide'],
  judge: (view) => form(view, 'P07', ({ data }) => data.kind === 'measure' || data.kind === 'placement', 'purpose'),
};

/** P08: a written decision not fully granted carries its reasons. */
export const P08: Rule = {
  code: 'P08',
  name: { da: 'Begrundelse i afgørelsen', en: 'Reasons in the decision' },
  metWhen: {
    da: 'En skriftlig afgørelse uden fuldt medhold er begrundet.',
    en: 'A written decision not fully granted carries its reasons.',
  },
  mendedBy: ['decide'],
  judge: (view) => form(view, 'P08', ({ data }) => data.grantedInFull !== true && data.kind !== 'noFurther', 'reasons'),
};

function form(view: View, code: string, asksFor: (decision: Decision) => boolean, name: string): Finding[] {
  return view.all(DecisionMade).flatMap((decision) => {
    const settings = asksFor(decision) ? view.settings(code, decision) : undefined;
    if (!settings) return [];
    const met = hasText(decision, name);
    return [untimed(settings, decision.seq, { met, evidence: met ? decision.seq : undefined })];
  });
}
