import { AcutePlacementMade, AcuteReasonsGiven } from '../../case/acute/facts';
import { NotificationAssessed } from '../../case/assessment/facts';
import { FollowUpHeld } from '../../case/follow-up/facts';
import { hasText } from '../../case/kernel/state';
import type { Rule } from '../rule';
import { untimed } from '../untimed';

/** P10: a 24-hour assessment carries its reasons. */
export const P10: Rule = {
  code: 'P10',
  name: { da: 'Begrundet 24-timers vurdering', en: 'Reasoned 24-hour assessment' },
  metWhen: { da: '24-timers vurderingen er begrundet.', en: 'The 24-hour assessment carries its reasons.' },
  mendedBy: ['assess'],
  judge: (view) =>
    view.all(NotificationAssessed).flatMap((assessment) => {
      const settings = view.settings('P10', assessment);
      const met = hasText(assessment, 'reasons');
      return settings ? [untimed(settings, assessment.seq, { met, evidence: met ? assessment.seq : undefined })] : [];
    }),
};

/** P11: an acute placement has its reasons and says whether consent was attempted; both may follow later. */
export const P11: Rule = {
  code: 'P11',
  name: { da: 'Begrundelse for akut anbringelse', en: 'Reasons of an acute placement' },
  metWhen: {
    da: 'Den akutte anbringelse er begrundet, og det er oplyst, om samtykke blev forsøgt.',
    en: 'The acute placement carries its reasons and says whether consent was attempted.',
  },
  mendedBy: ['give-acute-reasons'],
  gaps: {
    reasons: { da: 'begrundelse', en: 'the reasons' },
    consentAttempt: { da: 'om samtykke blev forsøgt', en: 'whether consent was attempted' },
  },
  judge: (view) =>
    view.all(AcutePlacementMade).flatMap((placement) => {
      const settings = view.settings('P11', placement);
      if (!settings) return [];
      const later = view.all(AcuteReasonsGiven).filter(({ data }) => data.placement === placement.seq);
      const saysAttempt = [placement, ...later].some(({ data }) => data.consentAttempted !== undefined);
      const gaps = [
        ...(hasText(placement, 'reasons') || later.length > 0 ? [] : ['reasons']),
        ...(placement.data.basis === 'consent' || saysAttempt ? [] : ['consentAttempt']),
      ];
      const met = gaps.length === 0;
      return [
        untimed(settings, placement.seq, {
          met,
          evidence: met ? (later.at(-1)?.seq ?? placement.seq) : undefined,
          gaps,
        }),
      ];
    }),
};

/** P12: each follow-up gives its four answers: adjust, examine further, plan, other matters. */
export const P12: Rule = {
  code: 'P12',
  name: { da: 'Opfølgningens fire svar', en: 'The follow-up’s four answers' },
  metWhen: {
    da: 'Ved opfølgningen er der svaret på, om indsatsen skal justeres, om der skal undersøges mere, om planen skal laves eller ændres, og om der er andre forhold.',
    en: 'The follow-up answers whether to adjust, to examine further, to make or revise the plan, and whether there are other matters.',
  },
  mendedBy: ['follow-up'],
  judge: (view) =>
    view.all(FollowUpHeld).flatMap((held) => {
      const settings = view.settings('P12', held);
      const { adjust, examine, plan, otherMatters } = held.data;
      const met = [adjust, examine, plan, otherMatters].every((answer) => answer !== undefined);
      return settings ? [untimed(settings, held.seq, { met, evidence: met ? held.seq : undefined })] : [];
    }),
};
