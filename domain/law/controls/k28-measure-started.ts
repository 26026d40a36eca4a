import { decidedMeasuresOf } from '../decided-measures';
import { dueUnder } from '../options';
import type { Rule } from '../rule';
import { timed } from '../timed';

/** K28: a decided measure began within the local days (bevilget indsats iværksat); the waiting list is what is left. */
export const K28: Rule = {
  code: 'K28',
  name: { da: 'Bevilget indsats iværksat', en: 'Decided measure started' },
  metWhen: {
    da: 'Den indsats, der er truffet afgørelse om, er begyndt inden for kommunens egen frist.',
    en: 'The measure that was decided began within the municipality’s own limit.',
  },
  mendedBy: ['start-measure', 'decide'],
  judge: (view) =>
    view.read(decidedMeasuresOf).flatMap(({ decision, begun, givenUp }) => {
      const settings = view.settings('K28', decision);
      if (!settings?.limit || (givenUp && !begun)) return [];
      return [timed(view, settings, decision, dueUnder(settings, settings.limit, decision.at), begun?.started)];
    }),
};
