import { CaseReevaluated } from '../../case/assessment/facts';
import type { Fact } from '../../case/kernel/state';
import { NotificationReceived } from '../../case/notification/facts';
import { knowledgeOf, screeningOf } from '../../case/screening/readings';
import { dueUnder, isOn } from '../options';
import type { Rule } from '../rule';
import { timed } from '../timed';
import type { View } from '../view';

/**
 * K03: every piece of knowledge that a child may need support is screened within the local month. Beside a running
 * measure a re-evaluation answers a notification as well.
 */
export const K03: Rule = {
  code: 'K03',
  name: { da: 'Screening', en: 'Screening' },
  metWhen: {
    da: 'Screeningens udfald er registreret senest en måned efter, at kommunen fik kendskab til forholdene (lokal frist).',
    en: 'The outcome of the screening was recorded within a month of the municipality learning of the matter (local limit).',
  },
  mendedBy: ['screen'],
  judge: (view) =>
    view.read(knowledgeOf).flatMap((knowledge) => {
      const settings = view.settings('K03', knowledge);
      if (!settings?.limit) return [];
      if (knowledge.type !== NotificationReceived.event && !isOn(settings, 'otherDoors')) return [];
      const due = dueUnder(settings, settings.limit, knowledge.at);
      const finding = timed(
        view,
        settings,
        knowledge,
        due,
        screeningOf(view, knowledge) ?? reevaluationOf(view, knowledge),
      );
      return [
        finding.standing === 'lapsed' && isOn(settings, 'lateIsMet')
          ? { ...finding, standing: 'met' as const }
          : finding,
      ];
    }),
};

function reevaluationOf(view: View, knowledge: Fact<unknown>): Fact<unknown> | undefined {
  return view.all(CaseReevaluated).find(({ data }) => data.notification === knowledge.seq);
}
