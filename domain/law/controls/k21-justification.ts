import { closingOf } from '../../case/closure/readings';
import type { Rule } from '../rule';
import { untimed } from '../untimed';

/** K21: the closing has a written professional justification (faglig begrundelse). */
export const K21: Rule = {
  code: 'K21',
  name: { da: 'Faglig begrundelse', en: 'Professional justification' },
  metWhen: {
    da: 'Lukningen er fagligt begrundet på skrift.',
    en: 'The closing has a written professional justification.',
  },
  mendedBy: ['propose-closure'],
  closingOnly: true,
  judge: (view) => {
    const closing = view.read(closingOf);
    const settings = view.settings('K21', closing?.fact);
    if (!settings) return [];
    const met = closing?.hasJustification ?? false;
    return [untimed(settings, closing?.fact.seq ?? 0, { met, evidence: closing?.fact.seq })];
  },
};
