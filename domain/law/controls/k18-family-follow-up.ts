import { FamilyFollowedUp } from '../../case/follow-up/facts';
import { dayOf, isNotBefore } from '../../case/kernel/order';
import { MeasureEnded } from '../../case/measure/facts';
import type { Rule } from '../rule';
import { untimed } from '../untimed';

/** K18: closing after an ended measure, the family was followed up (opfølgning med familien efter endt indsats). */
export const K18: Rule = {
  code: 'K18',
  name: { da: 'Opfølgning med familien', en: 'Follow-up with the family' },
  metWhen: {
    da: 'Når en indsats er ophørt, er der fulgt op med familien, før sagen lukkes.',
    en: 'After a measure ended, the family was followed up before the case is closed.',
  },
  mendedBy: ['follow-up-family'],
  closingOnly: true,
  judge: (view) =>
    view.all(MeasureEnded).flatMap((ended) => {
      const settings = view.settings('K18', ended);
      if (!settings || view.dead || dayOf(ended) > view.endDay) return [];
      const followed = view.all(FamilyFollowedUp).find((followUp) => isNotBefore(followUp, ended));
      return [untimed(settings, ended.seq, { met: followed !== undefined, evidence: followed?.seq })];
    }),
};
