import { ProvisionalAssessmentMade } from '../../case/examination/facts';
import { examinationsOf } from '../../case/examination/readings';
import { earliest } from '../../case/kernel/order';
import { civilDayOf } from '../calendar/copenhagen';
import type { Rule } from '../rule';
import { timed } from '../timed';
import { examinationFinding } from './k04-examination';

/** K05: where an examination overruns its four months, a provisional assessment is made by the day they end. */
export const K05: Rule = {
  code: 'K05',
  name: { da: 'Foreløbig vurdering', en: 'Provisional assessment' },
  metWhen: {
    da: 'Når undersøgelsen ikke er afsluttet inden for fire måneder, er der lavet en foreløbig vurdering senest den dag.',
    en: 'Where the examination was not finished within four months, a provisional assessment was made by that day.',
  },
  mendedBy: ['provisional-assessment', 'finish-examination'],
  judge: (view) =>
    view.read(examinationsOf).flatMap((examination) => {
      const overrun = examinationFinding(view, examination);
      if (!overrun?.due || !overrun.start || (overrun.standing !== 'outstanding' && overrun.standing !== 'lapsed'))
        return [];
      const { known, shownBy, finished } = examination;
      const start = known?.seq === overrun.subject ? known : shownBy;
      const settings = view.settings('K05', start);
      if (!start || !settings) return [];
      const began = civilDayOf(overrun.start);
      const provisional = earliest(
        view.all(ProvisionalAssessmentMade).filter((made) => made.src === 'list' || civilDayOf(made.at) >= began),
      );
      // Finishing late closes the matter without the provisional assessment: it can no longer be made in its time.
      return [timed(view, settings, start, overrun.due, provisional ?? finished)];
    }),
};
