import { MeetingAgreed, MeetingHeld } from '../../case/follow-up/facts';
import type { Rule } from '../rule';
import { untimed } from '../untimed';

/** K17: before closing, every agreed follow-up meeting was held (aftalt opfølgningsmøde afholdt). */
export const K17: Rule = {
  code: 'K17',
  name: { da: 'Aftalt møde afholdt', en: 'Agreed meeting held' },
  metWhen: {
    da: 'Hvert opfølgningsmøde, der var aftalt, er holdt, før sagen lukkes.',
    en: 'Every follow-up meeting that was agreed was held before the case is closed.',
  },
  mendedBy: ['hold-meeting'],
  closingOnly: true,
  judge: (view) =>
    view.all(MeetingAgreed).flatMap((agreed) => {
      const settings = view.settings('K17', agreed);
      if (!settings) return [];
      const held = view.all(MeetingHeld).find(({ data }) => data.meeting === agreed.seq);
      return [untimed(settings, agreed.seq, { met: held !== undefined, evidence: held?.seq })];
    }),
};
