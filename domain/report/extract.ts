import { ConversationNoted, NoteWritten } from '../case/record/facts';
import { WorkerAssigned } from '../case/assignment/facts';
import { inOrderOfDay, namesWorker } from '../case/assignment/order';
import { eventsKnownAt, stateAsOf, type FixedTimes } from '../case/as-of';
import { CaseClosed, CaseReopened } from '../case/closure/facts';
import { DecisionMade } from '../case/decision/facts';
import { FollowUpHeld, MeetingHeld } from '../case/follow-up/facts';
import { ChildConversationHeld } from '../case/involvement/facts';
import type { CaseEvent } from '../case/kernel/event';
import { MISFILED } from '../case/kernel/evolve';
import { dayOf } from '../case/kernel/order';
import type { CaseState, Fact, FactOf } from '../case/kernel/state';
import type { CivilDay, Instant } from '../case/kernel/time';
import { measuresOf, runsOn, type Measure } from '../case/measure/readings';
import { NotificationReceived } from '../case/notification/facts';
import { kindOf } from '../case/overview';
import { PlacementVisitMade } from '../case/placement/facts';
import { childOf, teamOf, workerOf } from '../case/standing';
import { civilDayOf, firstInstantOf } from '../law/calendar/copenhagen';
import { ageOn, daysBetween } from '../law/calendar/day-arithmetic';
import { decidedMeasuresOf } from '../law/decided-measures';
import type { LawBook } from '../law/edition';
import { isRunning, judgementOf, type Judgement } from '../law/judgement';
import { rules } from '../law/rules';
import { viewOf, type View } from '../law/view';
import type { OpenSpan, ReportCase, ReportFinding, ReportNotification } from './report-case';

/** A case's entries, and what it is known by. */
export interface CaseToReport {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly municipality: string;
  readonly events: readonly CaseEvent[];
}

const noteEvents: ReadonlySet<string> = new Set([
  NoteWritten.event,
  ConversationNoted.event,
  ChildConversationHeld.event,
  PlacementVisitMade.event,
  MeetingHeld.event,
  FollowUpHeld.event,
]);

/**
 * What figures need of a case by the two times; `undefined` for a case that was not there by then.
 *
 * The one place where a case becomes numbers: later entries change nothing of what it gives for an earlier `knownAt`.
 */
export function reportCaseOf(one: CaseToReport, times: FixedTimes, law: LawBook): ReportCase | undefined {
  const { caseId, caseNumber, municipality, events } = one;
  const state = stateAsOf(caseId, municipality, events, times);
  return reportStateOf(state, caseNumber, times, law, notesOf(events, times));
}

/** The same of a case whose state is known, such as that of a row of a case list. */
export function reportStateOf(
  state: CaseState,
  caseNumber: string,
  times: FixedTimes,
  law: LawBook,
  notes: ReportCase['notes'] = [],
): ReportCase | undefined {
  const { asOf, knownAt } = times;
  const view = viewOf(withoutListedLater(state, asOf), asOf, law, knownAt);
  const openedOn = view.opening && dayOf(view.opening);
  if (openedOn === undefined || openedOn > civilDayOf(asOf)) return undefined;
  const judgement = judgementOf(rules, view, (rule) => rule.judge(view));
  const { closed, colour, category, outstanding } = judgement;
  return {
    caseId: state.caseId,
    caseNumber,
    kind: kindOf(state),
    ...given('child', childOf(state)),
    ...given('team', teamOf(state)),
    ...given('worker', workerOf(state)),
    open: !closed,
    ...given('colour', colour),
    ...given('category', category),
    openedOn,
    spans: spansOf(view, openedOn),
    reopened: view.all(CaseReopened).map(dayOf),
    closed: view.all(CaseClosed).map(dayOf),
    assigned: assignedIn(view, openedOn),
    outstanding,
    findings: findingsOf(judgement, view, openedOn),
    notifications: view.all(NotificationReceived).map((notification) => notificationOf(view, notification)),
    decisions: view.all(DecisionMade).map((made) => ({ subject: made.seq, day: dayOf(made), kind: made.data.kind })),
    measures: view.read(measuresOf).map((measure) => measureOf(view, measure)),
    talks: view.all(ChildConversationHeld).map(dayOf),
    waiting: closed
      ? []
      : view
          .read(decidedMeasuresOf)
          .filter(({ begun, givenUp }) => !begun && !givenUp)
          .map(({ decision }) => ({ subject: decision.seq, day: dayOf(decision) })),
    notes,
  };
}

/**
 * Rules believe a case list as it is written, whenever they are asked. A figure of an earlier day counts what had happened
 * by then: what a list tells of later days, such as the end of an examination that was under way, had not.
 */
function withoutListedLater(state: CaseState, asOf: Instant): CaseState {
  const facts = state.facts.filter(({ src, at }) => src !== 'list' || firstInstantOf(at) <= asOf);
  return facts.length === state.facts.length ? state : { ...state, facts };
}

function findingsOf(judgement: Judgement, view: View, openedOn: CivilDay): ReportFinding[] {
  const facts = new Map(view.state.facts.map((fact) => [fact.seq, fact]));
  return judgement.rules.flatMap(({ rule, findings }) =>
    findings.map((finding): ReportFinding => {
      const about = facts.get(finding.subject);
      const done = finding.evidence === undefined ? undefined : facts.get(finding.evidence);
      return {
        rule: rule.code,
        subject: finding.subject,
        ...given('about', about?.type),
        day: about ? dayOf(about) : openedOn,
        standing: finding.standing,
        ...given('start', finding.start),
        ...given('due', finding.due?.instant),
        ...given('dueDay', finding.due && (finding.due.day ?? civilDayOf(finding.due.instant))),
        ...given('done', done && doneBy(done)),
        ...(finding.recordedLate ? { recordedLate: true as const } : {}),
        running: isRunning(judgement, finding),
      };
    }),
  );
}

function doneBy(fact: Fact): NonNullable<ReportFinding['done']> {
  const { at, rec, src } = fact;
  return { at, day: dayOf(fact), recorded: rec, ...(src === 'list' ? { listed: true as const } : {}) };
}

function notificationOf(view: View, notification: FactOf<typeof NotificationReceived>): ReportNotification {
  const { seq, data } = notification;
  const day = dayOf(notification);
  return {
    subject: seq,
    day,
    ...given('notifier', data.notifier as ReportNotification['notifier']),
    ...given('duty', data.duty),
    reasons: data.reasons ?? [],
    ...given('age', view.birthDay === undefined ? undefined : ageOn(view.birthDay, day)),
  };
}

function measureOf(view: View, measure: Measure): ReportCase['measures'][number] {
  const { number, placement, startDay, endDay, decision } = measure;
  const waited = decision && decision.src !== 'list' ? daysBetween(dayOf(decision), startDay) : undefined;
  return {
    subject: number,
    placement,
    from: startDay,
    ...given('until', endDay),
    running: !view.closed && !view.dead && runsOn(measure, view.endDay),
    ...given('waited', waited),
  };
}

function spansOf(view: View, openedOn: CivilDay): readonly OpenSpan[] {
  const turns = [...view.all(CaseClosed), ...view.all(CaseReopened)].sort((a, b) => a.seq - b.seq);
  const spans: OpenSpan[] = [{ from: openedOn }];
  for (const turn of turns) {
    const last = spans.at(-1);
    if (turn.type === CaseClosed.event && last && last.until === undefined)
      spans[spans.length - 1] = { from: last.from, until: dayOf(turn) };
    else if (turn.type === CaseReopened.event && last?.until !== undefined) spans.push({ from: dayOf(turn) });
  }
  return spans;
}

function assignedIn(view: View, openedOn: CivilDay): ReportCase['assigned'] {
  const { worker, team } = view.opening?.data ?? {};
  const first = { day: openedOn, ...given('worker', worker), ...given('team', team) };
  const later = inOrderOfDay(view.all(WorkerAssigned)).map((one) => ({
    day: dayOf(one),
    ...given('worker', one.data.worker),
    ...given('team', one.data.team),
    ...(namesWorker(one) && one.data.worker === undefined ? { vacant: true as const } : {}),
  }));
  return [first, ...later];
}

/**
 * What persons wrote down of talks, visits, meetings and notes, and how many days after: when it was first recorded
 * against the day it is told to have happened. Misfiled entries do not count.
 */
export function notesOf(events: readonly CaseEvent[], { knownAt, asOf }: FixedTimes): ReportCase['notes'] {
  const known = eventsKnownAt(events, knownAt);
  const misfiled = new Set(known.flatMap(({ type, data }) => (type === MISFILED ? [data['entry']] : [])));
  const corrected = new Map(
    known.flatMap(({ corrects, happenedAt }) => (corrects === undefined ? [] : [[corrects, happenedAt] as const])),
  );
  return known
    .filter(({ type, source, recordedAt }) => source === 'person' && noteEvents.has(type) && recordedAt <= asOf)
    .filter(({ seq, corrects }) => corrects === undefined && !misfiled.has(seq))
    .map(({ seq, happenedAt, recordedAt }) => {
      const recorded = civilDayOf(recordedAt);
      const happened = civilDayOf(corrected.get(seq) ?? happenedAt);
      return { subject: seq, recorded, days: Math.max(0, daysBetween(happened, recorded)) };
    });
}

function given<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [K in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [K in Name]?: Value };
}
