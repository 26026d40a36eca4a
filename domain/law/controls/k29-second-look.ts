import { CaseReevaluated } from '../../case/assessment/facts';
import { SecondWorkerAssigned, WorkerAssigned } from '../../case/assignment/facts';
import { dayOf } from '../../case/kernel/order';
import type { Fact, FactOf } from '../../case/kernel/state';
import { measuresOf, runsOn, type Measure } from '../../case/measure/readings';
import { NotificationReceived } from '../../case/notification/facts';
import { dueUnder } from '../options';
import type { Settings } from '../edition';
import type { Rule } from '../rule';
import { timed } from '../timed';
import type { View } from '../view';

/**
 * K29: a notification about a child with a running measure makes the case evaluated again, by someone who had not
 * handled it (genvurdering). Who registered or assessed the notification has not handled the case by that.
 */
export const K29: Rule = {
  code: 'K29',
  name: { da: 'Genvurdering ved ny underretning', en: 'Re-evaluation on a new notification' },
  metWhen: {
    da: 'En ny underretning, mens en indsats løber, har ført til genvurdering af sagen ved en, der ikke har haft den før.',
    en: 'A new notification while a measure runs led to a re-evaluation of the case by someone who had not handled it.',
  },
  mendedBy: ['re-evaluate'],
  gaps: {
    sameWorker: { da: 'genvurderet af en, der har haft sagen', en: 're-evaluated by someone who had handled the case' },
  },
  judge: (view) =>
    view.all(NotificationReceived).flatMap((notification) => {
      const settings = view.settings('K29', notification);
      if (!settings?.limit || !anyMeasureRuns(view, settings, notification)) return [];
      const done = view.all(CaseReevaluated).filter(({ data }) => data.notification === notification.seq);
      const handlers = handlersBefore(view, notification);
      const fresh = done.find((evaluation) => !handlers.has(evaluatorOf(evaluation)));
      const due = dueUnder(settings, settings.limit, notification.at);
      const finding = timed(view, settings, notification, due, fresh);
      return [!fresh && done.length > 0 ? { ...finding, gaps: ['sameWorker'] } : finding];
    }),
};

function anyMeasureRuns(view: View, settings: Settings, notification: Fact<unknown>): boolean {
  const asked = (measure: Measure): boolean => settings.options?.['scope'] !== 'namedMeasures' || isNamed(measure);
  return view
    .read(measuresOf)
    .some((measure) => measure.number < notification.seq && asked(measure) && runsOn(measure, dayOf(notification)));
}

/** Support (§ 32) and placements; not support after 18 or benefits. */
function isNamed({ decision, placement }: Measure): boolean {
  return placement || decision === undefined || decision.data.kind === 'measure';
}

function evaluatorOf(evaluation: FactOf<typeof CaseReevaluated>): string {
  return evaluation.data.evaluatedBy ?? evaluation.by;
}

/** Initials of those who had the case or wrote in it before a notification came. */
function handlersBefore(view: View, notification: Fact<unknown>): ReadonlySet<string> {
  const earlier = <F extends Fact<unknown>>({ seq }: F): boolean => seq < notification.seq;
  const wrote = view.state.facts.filter((fact) => earlier(fact) && fact.src === undefined).map(({ by }) => by);
  const had = [...view.all(WorkerAssigned), ...view.all(SecondWorkerAssigned)]
    .filter(earlier)
    .map(({ data }) => data.worker);
  const initials = [view.opening?.data.worker, ...had, ...wrote];
  return new Set(initials.filter((one) => one !== undefined));
}
