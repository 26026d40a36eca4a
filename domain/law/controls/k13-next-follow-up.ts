import { NextFollowUpDated, type FollowUpHeld } from '../../case/follow-up/facts';
import { latest } from '../../case/kernel/order';
import type { FactOf } from '../../case/kernel/state';
import { measuresOf, runsOn, type Measure } from '../../case/measure/readings';
import { dueOn, hasPassed } from '../calendar/counting';
import type { Finding, Rule } from '../rule';
import type { View } from '../view';

type Dating = FactOf<typeof FollowUpHeld> | FactOf<typeof NextFollowUpDated>;

/** K13: after the first follow-up of a running measure the next one is dated, and the date has not passed. */
export const K13: Rule = {
  code: 'K13',
  name: { da: 'Næste opfølgning', en: 'Next follow-up' },
  metWhen: {
    da: 'Efter den første opfølgning på en løbende indsats er den næste datosat, og datoen er ikke overskredet.',
    en: 'After the first follow-up of a running measure the next one is dated and the date has not passed.',
  },
  mendedBy: ['follow-up', 'date-follow-up'],
  gaps: { undated: { da: 'dato for næste opfølgning', en: 'the date of the next follow-up' } },
  judge: (view) => (view.closed ? [] : view.read(measuresOf).flatMap((measure) => findingOf(view, measure) ?? [])),
};

function findingOf(view: View, measure: Measure): Finding | undefined {
  if (measure.followUps.length === 0 || !runsOn(measure, view.endDay)) return undefined;
  const settings = view.settings('K13', measure.started);
  if (!settings) return undefined;
  const last = latest<Dating>([...measure.followUps, ...datesFor(view, measure)]);
  const base = { subject: measure.number, settings };
  if (last?.data.next === undefined) return { ...base, standing: 'outstanding', gaps: ['undated'] };
  const due = dueOn(last.data.next);
  return { ...base, start: last.at, due, standing: hasPassed(due, view.end) ? 'outstanding' : 'notYetDue' };
}

function datesFor(view: View, measure: Measure): readonly FactOf<typeof NextFollowUpDated>[] {
  return view
    .all(NextFollowUpDated)
    .filter(({ data }) => data.measure === undefined || data.measure === measure.number);
}
