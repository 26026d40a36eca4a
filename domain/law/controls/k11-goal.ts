import { goalsOf } from '../../case/plan/readings';
import type { Rule } from '../rule';

/** K11: the plan has at least one concrete goal (konkret mål). */
export const K11: Rule = {
  code: 'K11',
  name: { da: 'Mål i planen', en: 'Goal in the plan' },
  metWhen: { da: 'Planen har mindst ét konkret mål.', en: 'The plan has at least one concrete goal.' },
  mendedBy: ['revise-plan'],
  judge: (view) => {
    const plan = view.read(goalsOf);
    const settings = plan && view.settings('K11', plan.entry);
    if (!plan || !settings) return [];
    const subject = plan.entry.seq;
    return [
      plan.goals > 0
        ? { subject, settings, standing: 'met', evidence: subject }
        : { subject, settings, standing: 'outstanding' },
    ];
  },
};
