import { ClosingRecommended } from '../../case/closure/facts';
import { closingOf, type Closing } from '../../case/closure/readings';
import { dayOf } from '../../case/kernel/order';
import { hasText } from '../../case/kernel/state';
import type { Settings } from '../edition';
import { isOn } from '../options';
import type { Rule } from '../rule';
import { untimed } from '../untimed';

/**
 * K22: no leader closed against the worker's recommendation (rådgivers indstilling). Closing against it takes a ground
 * of the one who closes; a case list cannot show such a ground.
 */
export const K22: Rule = {
  code: 'K22',
  name: { da: 'Lukket efter indstilling', en: 'Closed as recommended' },
  metWhen: {
    da: 'Ingen leder har lukket sagen mod rådgiverens indstilling uden selv at begrunde det.',
    en: 'No leader closed the case against the worker’s recommendation without giving a ground.',
  },
  mendedBy: ['recommend-closing', 'return-closure'],
  closingOnly: true,
  judge: (view) => {
    const closing = view.read(closingOf);
    const settings = view.settings('K22', closing?.fact);
    const last = view.all(ClosingRecommended).findLast((recommended) => dayOf(recommended) <= view.endDay);
    if (!settings || !closing || !last) return [];
    const met = last.data.recommendation === 'close' || !closedByLeader(closing, settings) || hasOwnGround(closing);
    return [untimed(settings, closing.fact.seq, { met, evidence: last.seq })];
  },
};

function closedByLeader({ closed }: Closing, settings: Settings): boolean {
  if (!closed) return false;
  return isOn(settings, 'everyCloser') || closed.data.closedBy === 'leader';
}

function hasOwnGround({ closed }: Closing): boolean {
  return closed !== undefined && hasText(closed, 'against');
}
