import { hasText } from '../../case/kernel/state';
import { PlacementVisitMade } from '../../case/placement/facts';
import type { Rule } from '../rule';
import { untimed } from '../untimed';

/** P03: the talk at a placement visit is held without staff as far as possible; with staff there is a reason. */
export const P03: Rule = {
  code: 'P03',
  name: { da: 'Tilsynssamtale uden personale', en: 'Visit’s talk without staff' },
  metWhen: {
    da: 'Samtalen ved tilsynsbesøget er holdt uden personale, eller der er en grund til, at personale var til stede.',
    en: 'The talk at a placement visit was held without staff, or there is a reason why staff was present.',
  },
  mendedBy: ['visit'],
  judge: (view) =>
    view.all(PlacementVisitMade).flatMap((visit) => {
      const settings = view.settings('P03', visit);
      if (!settings) return [];
      const met = visit.data.staffPresent !== true || hasText(visit, 'reason');
      return [untimed(settings, visit.seq, { met, evidence: met ? visit.seq : undefined })];
    }),
};
