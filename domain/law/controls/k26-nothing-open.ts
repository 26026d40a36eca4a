import { dayOf } from '../../case/kernel/order';
import type { Fact } from '../../case/kernel/state';
import type { Rule } from '../rule';
import { untimed } from '../untimed';
import type { View } from '../view';
import { openMattersOf } from './open-matters';

/** K26: nothing is open when the case closes (intet uafsluttet i sagen). */
export const K26: Rule = {
  code: 'K26',
  name: { da: 'Intet uafsluttet', en: 'Nothing open' },
  metWhen: {
    da: 'Ingen underretning, screening, afdækning, undersøgelse, indsats, ansøgning, klage eller anmodning om aktindsigt er åben, når sagen lukkes.',
    en: 'No notification, screening, inquiry, examination, measure, application, complaint or access request is open when the case closes.',
  },
  mendedBy: [
    'assess',
    'screen',
    'finish-inquiry',
    'finish-examination',
    'end-measure',
    'answer-application',
    'reassess-complaint',
    'answer-access',
    'end-acute-placement',
  ],
  gaps: {
    assessment: { da: 'underretning uden 24-timers vurdering', en: 'a notification without its assessment' },
    screening: {
      da: 'underretning eller anden viden uden screening',
      en: 'a notification or other knowledge without its screening',
    },
    inquiry: { da: 'afdækning ikke afsluttet', en: 'an inquiry not finished' },
    examination: { da: 'børnefaglig undersøgelse ikke afsluttet', en: 'an examination not finished' },
    measure: { da: 'indsats ikke afsluttet', en: 'a measure not ended' },
    decidedMeasure: { da: 'bevilget indsats ikke iværksat', en: 'a decided measure not started' },
    application: { da: 'ansøgning eller anmodning ikke besvaret', en: 'an application or request not answered' },
    complaint: { da: 'klage ikke færdigbehandlet', en: 'a complaint not dealt with' },
    access: { da: 'aktindsigt ikke besvaret', en: 'a request for access not answered' },
    acute: { da: 'akut anbringelse ikke ophørt', en: 'an acute placement not ended' },
  },
  gapsMendedBy: {
    assessment: ['assess'],
    screening: ['screen'],
    inquiry: ['finish-inquiry'],
    examination: ['finish-examination'],
    measure: ['end-measure'],
    decidedMeasure: ['start-measure', 'decide'],
    application: ['answer-application'],
    complaint: ['reassess-complaint', 'record-appeal-ruling'],
    access: ['answer-access'],
    acute: ['end-acute-placement'],
  },
  closingOnly: true,
  judge: (view) => {
    const findings = openMattersOf(view)
      .filter(({ subject }) => !cameAfterClosing(view, subject))
      .flatMap(({ subject, gap }) => {
        const settings = view.settings('K26', subject);
        return settings ? [untimed(settings, subject.seq, { met: false, gaps: [gap] })] : [];
      });
    const about: Fact<unknown> | undefined = view.closing ?? view.opening;
    const settings = view.settings('K26', about);
    return findings.length > 0 || !settings ? findings : [untimed(settings, about?.seq ?? 0, { met: true })];
  },
};

/** What came in after a closing does not make that closing incomplete; it asks for a reopening. */
function cameAfterClosing(view: View, subject: Fact<unknown>): boolean {
  return view.closed && subject.src !== 'list' && dayOf(subject) > view.endDay;
}
