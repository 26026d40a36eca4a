import { closingOf } from '../../case/closure/readings';
import type { Rule } from '../rule';
import { untimed } from '../untimed';

/** K20: the closing names its cause (lukkeårsag). */
export const K20: Rule = {
  code: 'K20',
  name: { da: 'Lukkeårsag', en: 'Cause of closing' },
  metWhen: { da: 'Lukningen har en årsag.', en: 'The closing names its cause.' },
  mendedBy: ['propose-closure'],
  closingOnly: true,
  judge: (view) => {
    const closing = view.read(closingOf);
    const settings = view.settings('K20', closing?.fact);
    if (!settings) return [];
    return [
      untimed(settings, closing?.fact.seq ?? 0, { met: closing?.hasCause ?? false, evidence: closing?.fact.seq }),
    ];
  },
};
