import { AcutePlacementEnded, AcutePlacementMade } from '../../case/acute/facts';
import { CaseReevaluated, NotificationAssessed } from '../../case/assessment/facts';
import {
  AccessAnswered,
  AccessRequested,
  AppealRuled,
  ComplaintReassessed,
  ComplaintReceived,
} from '../../case/complaint/facts';
import { InquiryFinished, InquiryStarted } from '../../case/examination/facts';
import { examinationsOf } from '../../case/examination/readings';
import { isNotBefore } from '../../case/kernel/order';
import type { Fact } from '../../case/kernel/state';
import { measuresOf } from '../../case/measure/readings';
import { NotificationReceived } from '../../case/notification/facts';
import { ApplicationAnswered, ApplicationReceived, ChildRequestReceived } from '../../case/opening/facts';
import { Screened } from '../../case/screening/facts';
import { knowledgeOf, screeningOf } from '../../case/screening/readings';
import { decidedMeasuresOf } from '../decided-measures';
import { isOn } from '../options';
import type { View } from '../view';

/** Something begun and not brought to its end: the entry that began it, and what it is. */
export interface OpenMatter {
  readonly subject: Fact<unknown>;
  /** A code of K26's `gaps`. */
  readonly gap: string;
}

/** Everything in a case that is begun and not ended. What only a full journal can tell is not asked of a case list. */
export function openMattersOf(view: View): readonly OpenMatter[] {
  return [
    ...open('assessment', notAssessed(view)),
    ...open('screening', notScreened(view)),
    ...open('examination', notExamined(view)),
    ...open(
      'measure',
      view
        .read(measuresOf)
        .filter(({ ended }) => !ended)
        .map(({ started }) => started),
    ),
    ...open('inquiry', everyMatterOnly(view, notInquired(view))),
    ...open('decidedMeasure', everyMatterOnly(view, notStarted(view))),
    ...open('application', notAnswered(view)),
    ...open('complaint', notSettled(view)),
    ...open('access', notGivenAccess(view)),
    ...open('acute', notEnded(view)),
  ];
}

function open(gap: string, subjects: readonly Fact<unknown>[]): OpenMatter[] {
  return subjects.map((subject) => ({ subject, gap }));
}

function everyMatterOnly(view: View, facts: readonly Fact<unknown>[]): readonly Fact<unknown>[] {
  return facts.filter((fact) => {
    const settings = view.settings('K26', fact);
    return settings !== undefined && isOn(settings, 'everyMatter');
  });
}

function notAssessed(view: View): readonly Fact<unknown>[] {
  return view
    .all(NotificationReceived)
    .filter(({ seq }) => !view.all(NotificationAssessed).some(({ data }) => data.notifications.includes(seq)));
}

function notScreened(view: View): readonly Fact<unknown>[] {
  const knowledge = view.read(knowledgeOf);
  const reevaluated = view.all(CaseReevaluated).map(({ data }) => data.notification);
  return knowledge.filter((fact) => !screeningOf(view, fact) && !reevaluated.includes(fact.seq));
}

function notExamined(view: View): readonly Fact<unknown>[] {
  return view.read(examinationsOf).flatMap(({ known, shownBy, finished }) => {
    if (finished) return [];
    return [...(known ? [known] : everyMatterOnly(view, shownBy ? [shownBy] : []))];
  });
}

function notInquired(view: View): readonly Fact<unknown>[] {
  const begun: readonly Fact<unknown>[] = [
    ...view.all(InquiryStarted),
    ...view.all(Screened).filter(({ data }) => data.outcome === 'inquiry'),
  ];
  const later: readonly Fact<unknown>[] = [...view.all(InquiryFinished), ...furtherScreenings(view)];
  return begun.filter((inquiry) => !later.some((end) => end.seq > inquiry.seq && isNotBefore(end, inquiry)));
}

/** Screenings that settle an earlier inquiry: to an examination, or to nothing further. */
function furtherScreenings(view: View): readonly Fact<unknown>[] {
  return view.all(Screened).filter(({ data }) => data.outcome !== 'inquiry');
}

function notStarted(view: View): readonly Fact<unknown>[] {
  return view
    .read(decidedMeasuresOf)
    .filter(({ begun, givenUp }) => !begun && !givenUp)
    .map(({ decision }) => decision);
}

function notAnswered(view: View): readonly Fact<unknown>[] {
  const answered = view.all(ApplicationAnswered).map(({ data }) => data.request);
  const requests: readonly Fact<unknown>[] = [...view.all(ApplicationReceived), ...view.all(ChildRequestReceived)];
  return requests.filter(({ seq }) => !answered.includes(seq));
}

function notSettled(view: View): readonly Fact<unknown>[] {
  const ruled = view.all(AppealRuled).map(({ data }) => data.complaint);
  return view.all(ComplaintReceived).filter(({ seq }) => {
    const answer = view.all(ComplaintReassessed).findLast(({ data }) => data.complaint === seq);
    return !ruled.includes(seq) && (!answer || answer.data.outcome === 'forwarded');
  });
}

function notGivenAccess(view: View): readonly Fact<unknown>[] {
  const answered = view.all(AccessAnswered).map(({ data }) => data.request);
  return view.all(AccessRequested).filter(({ seq }) => !answered.includes(seq));
}

function notEnded(view: View): readonly Fact<unknown>[] {
  const ended = view.all(AcutePlacementEnded).map(({ data }) => data.placement);
  return view.all(AcutePlacementMade).filter(({ seq }) => !ended.includes(seq));
}
