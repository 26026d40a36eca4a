import { DecisionMade } from '../../case/decision/facts';
import { planPositionOn } from '../../case/plan/readings';
import type { Finding, Rule } from '../rule';

/** K09: with a decision on a measure a position is recorded on whether a plan is made (stillingtagen til barnets plan). */
export const K09: Rule = {
  code: 'K09',
  name: { da: 'Stillingtagen til plan', en: 'Position on a plan' },
  metWhen: {
    da: 'Ved afgørelse om en støttende indsats er det registreret, om der udarbejdes en plan.',
    en: 'With a decision on a measure it was recorded whether a plan is made.',
  },
  mendedBy: ['position-on-plan'],
  judge: (view) =>
    view.all(DecisionMade).flatMap((decision): readonly Finding[] => {
      if (decision.data.kind !== 'measure') return [];
      const settings = view.settings('K09', decision);
      if (!settings) return [];
      const position = planPositionOn(view, decision);
      if (!position) return [{ subject: decision.seq, settings, standing: 'outstanding' }];
      return [{ subject: decision.seq, settings, standing: 'met', evidence: position.entry }];
    }),
};
