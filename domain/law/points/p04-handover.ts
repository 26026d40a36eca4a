import { earliest, isNotBefore } from '../../case/kernel/order';
import { ChildMoved, HandoverSent } from '../../case/life/facts';
import type { Rule } from '../rule';
import { untimed } from '../untimed';

/** P04: when a child in need moves, the new municipality is notified and sent the material with a summary. */
export const P04: Rule = {
  code: 'P04',
  name: { da: 'Overdragelse ved flytning', en: 'Handover on a move' },
  metWhen: {
    da: 'Når et barn med behov for særlig støtte flytter, er den nye kommune underrettet og har fået sagsmateriale og resumé.',
    en: 'When a child in need of special support moves, the new municipality was notified and sent case material and a summary.',
  },
  mendedBy: ['hand-over'],
  gaps: { material: { da: 'sagsmateriale og resumé', en: 'case material and a summary' } },
  judge: (view) =>
    view.all(ChildMoved).flatMap((move) => {
      const settings = view.settings('P04', move);
      if (!settings || move.data.to !== 'municipality' || move.data.needOfSupport === false) return [];
      const sent = view.all(HandoverSent).filter((handover) => isNotBefore(handover, move));
      const complete = earliest(sent.filter(({ data }) => data.materialSent));
      const gaps = sent.length > 0 ? ['material'] : [];
      return [untimed(settings, move.seq, { met: complete !== undefined, evidence: complete?.seq, gaps })];
    }),
};
