import { ExaminationMeetingHeld } from '../../case/examination/facts';
import { hasText } from '../../case/kernel/state';
import { measuresOf } from '../../case/measure/readings';
import { dayOf } from '../../case/kernel/order';
import type { Rule } from '../rule';
import { untimed } from '../untimed';

/** P02: where the child had no support before, two workers hold the examination's meetings with it, as a rule. */
export const P02: Rule = {
  code: 'P02',
  name: { da: 'To rådgivere ved møder med barnet', en: 'Two workers at meetings with the child' },
  metWhen: {
    da: 'Væsentlige møder med barnet i undersøgelsen holdes af to rådgivere, når barnet ikke tidligere har fået støtte, eller der er en grund til, at kun én deltog.',
    en: 'Essential meetings with the child in an examination are held by two workers where it had no support before, or there is a reason for one.',
  },
  mendedBy: ['examination-meeting'],
  judge: (view) =>
    view.all(ExaminationMeetingHeld).flatMap((meeting) => {
      const settings = view.settings('P02', meeting);
      const hadSupport = view.read(measuresOf).some(({ startDay }) => startDay < dayOf(meeting));
      if (!settings || hadSupport) return [];
      const met = meeting.data.workers.length > 1 || hasText(meeting, 'reason');
      return [untimed(settings, meeting.seq, { met, evidence: met ? meeting.seq : undefined })];
    }),
};
