import type { Fact } from '../../case/kernel/state';
import { ApplicationReceived } from '../../case/opening/facts';
import { TargetGroupAssessed } from '../../case/placement/facts';
import { isOn } from '../options';
import type { Rule } from '../rule';
import type { View } from '../view';

/** K16: a disability case has an assessment of whether the child is in the target group (målgruppevurdering). */
export const K16: Rule = {
  code: 'K16',
  name: { da: 'Målgruppevurdering', en: 'Target-group assessment' },
  metWhen: {
    da: 'I en handicapsag er det vurderet, om barnet er i målgruppen for §§ 86-87.',
    en: 'In a disability case it was assessed whether the child is in the target group of sections 86-87.',
  },
  mendedBy: ['assess-target-group'],
  judge: (view) => {
    const about = view.opening?.data.kind === 'disability' ? view.opening : benefitApplication(view);
    const settings = about && view.settings('K16', about);
    if (!about || !settings) return [];
    const assessed = view.all(TargetGroupAssessed).at(-1);
    if (!assessed) return [{ subject: about.seq, settings, standing: 'outstanding' }];
    return [{ subject: about.seq, settings, standing: 'met', evidence: assessed.seq }];
  },
};

function benefitApplication(view: View): Fact<unknown> | undefined {
  return view.all(ApplicationReceived).find((application) => {
    const { area } = application.data;
    if (area !== 'lostEarnings' && area !== 'extraCosts') return false;
    const settings = view.settings('K16', application);
    return settings !== undefined && isOn(settings, 'applicationsToo');
  });
}
