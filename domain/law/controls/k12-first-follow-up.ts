import { ExaminationFinished, InquiryFinished } from '../../case/examination/facts';
import { dayOf, earliest } from '../../case/kernel/order';
import type { Fact } from '../../case/kernel/state';
import { measuresOf, type Measure } from '../../case/measure/readings';
import { dueOn, hasPassed, type Due } from '../calendar/counting';
import { lastInstantOf } from '../calendar/copenhagen';
import type { Settings } from '../edition';
import { dueUnder, isOn } from '../options';
import type { Finding, Rule } from '../rule';
import { timed } from '../timed';
import type { View } from '../view';

/**
 * K12: a measure is first followed up at the earlier of three months after its start and the end of an examination or
 * inquiry that ran beside it. A measure that ended before that day asks for none.
 */
export const K12: Rule = {
  code: 'K12',
  name: { da: 'Første opfølgning', en: 'First follow-up' },
  metWhen: {
    da: 'Der er fulgt op første gang, senest når en sideløbende undersøgelse er afsluttet, eller tre måneder efter at indsatsen begyndte.',
    en: 'The first follow-up was held by the end of a parallel examination or three months after the measure’s start, whichever came first.',
  },
  mendedBy: ['follow-up'],
  judge: (view) =>
    view.read(measuresOf).flatMap((measure) => {
      const settings = view.settings('K12', measure.started);
      const due = settings && firstFollowUpDue(view, settings, measure);
      return settings && due ? findingOf(view, settings, measure, due) : [];
    }),
};

/** When a measure's first follow-up is due; `undefined` where the edition sets no limit. */
export function firstFollowUpDue(view: View, settings: Settings, measure: Measure): Due | undefined {
  if (!settings.limit) return undefined;
  const due = dueUnder(settings, settings.limit, measure.started.at);
  const beside = earliest(conclusionsBeside(view, measure));
  return beside && dueOn(dayOf(beside)).instant < due.instant ? dueOn(dayOf(beside)) : due;
}

function conclusionsBeside(view: View, measure: Measure): readonly Fact<unknown>[] {
  const inquiries = view.all(InquiryFinished);
  const conclusions: readonly Fact<unknown>[] =
    inquiries.length > 0 ? [...view.all(ExaminationFinished), ...inquiries] : view.all(ExaminationFinished);
  return conclusions.filter((conclusion) => dayOf(conclusion) > measure.startDay);
}

function findingOf(view: View, settings: Settings, measure: Measure, due: Due): readonly Finding[] {
  const finding = timed(view, settings, measure.started, due, earliest(measure.followUps));
  if (finding.evidence !== undefined || measure.endDay === undefined || lastInstantOf(measure.endDay) > view.end)
    return [finding];
  if (!hasPassed(due, measure.endDay)) return [];
  return [isOn(settings, 'endedCanBeMended') ? finding : { ...finding, standing: 'lapsed' }];
}
