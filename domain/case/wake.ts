import { addMs } from '../law/calendar/instant';
import { civilDayOf, firstInstantOf } from '../law/calendar/copenhagen';
import { editionOn, settingsIn, type LawBook } from '../law/edition';
import { peopleFor } from '../law/escalation/addressees';
import { toneOf, type Addressee } from '../law/escalation/ladder';
import { isOpen, type MendedDeadline } from '../law/escalation/ended';
import { pendingSteps, type Pending, type PendingStep } from '../law/escalation/pending';
import { deadlineKey } from '../law/escalation/standing';
import { judge, type Judgement } from '../law/judgement';
import { ruleOf, rules } from '../law/rules';
import { viewOf } from '../law/view';
import type { StaffRegister } from '../staff/register';
import { DeadlineMended } from './escalation/facts';
import { toldAs } from './escalation/told-as';
import type { NewEvent } from './kernel/event';
import type { CaseState } from './kernel/state';
import type { Instant } from './kernel/time';
import { isOpened } from './standing';

/** A step found this much after its instant was found late (opdaget for sent): the worker or the server had been away. */
export const FOUND_LATE_MS = 300_000;

/**
 * The events to record when a case's timer runs out: the steps of its deadlines' ladders that are due and not yet taken,
 * in the order in which they fell due, and what has been mended since it was told as missed.
 *
 * @param register the staff register of the day, to say who is told; without it the step is recorded for nobody by name
 */
export function eventsAtWake(
  state: CaseState,
  now: Instant,
  law: LawBook,
  register?: StaffRegister,
): readonly NewEvent[] {
  if (!isOpened(state)) return [];
  const { steps, mended } = pendingSteps(state, judge(rules, state, now, law));
  const told = new Map<string, readonly string[]>();
  return [
    ...mended.map((one) => mendedEvent(one, state, now, law)),
    ...steps
      .filter(({ from }) => from <= now)
      .map((step) => {
        const key = deadlineKey(step.deadline);
        const before = told.get(key) ?? step.told;
        const event = stepEvent(step, before, state, { now, law, register });
        const { to = [] } = event.data as { readonly to?: readonly string[] };
        if (toneOf(step.step) !== 'warning') told.set(key, [...before, ...to]);
        return event;
      }),
  ];
}

/**
 * The first instant after `now` at which a step is to be taken or time alone makes a rule ask something, so that the case
 * must be looked at again; null where no clock runs, as in a closed case that nothing came in to since, or after the
 * child's death.
 *
 * @param pending what is still to be told as of the judgement, where it has been asked already
 */
export function nextWake(
  state: CaseState,
  judgement: Judgement,
  now: Instant,
  pending: Pending = pendingSteps(state, judgement),
): Instant | null {
  if (!isOpened(state)) return null;
  if (pending.mended.length > 0) return addMs(now, 1);
  let soonest = nextStepOf(state, pending);
  for (const { asksFrom } of judgement.rules) {
    if (asksFrom === undefined) continue;
    const from = firstInstantOf(asksFrom);
    if (soonest === null || from < soonest) soonest = from;
  }
  return soonest !== null && soonest <= now ? addMs(now, 1) : soonest;
}

/**
 * When the first of the steps that are still to be taken is to be taken: in the past where it is due. Each leaves an entry,
 * so a case that has none of it long after was not woken. Null where no step is to come.
 */
export function nextStepOf(state: CaseState, { steps }: Pending): Instant | null {
  if (!isOpened(state)) return null;
  let soonest: Instant | null = null;
  for (const { from } of steps) if (soonest === null || from < soonest) soonest = from;
  return soonest;
}

interface Around {
  readonly now: Instant;
  readonly law: LawBook;
  readonly register: StaffRegister | undefined;
}

function stepEvent(
  pending: PendingStep,
  before: readonly string[],
  state: CaseState,
  { now, law: book, register }: Around,
): NewEvent {
  const { deadline, step, ladder, at, from, law, replaces, takenOverBy, movedFrom } = pending;
  const tone = toneOf(step);
  const to = register && peopleFor(step.to, ladder, state, { register, now, takenOverBy });
  const role = step.to.findLast((addressee): addressee is Exclude<Addressee, 'worker'> => addressee !== 'worker');
  const moved = tone === 'missed' && movedFrom !== undefined;
  const late = Date.parse(now) - Date.parse(from) >= (ladder.foundLateAfterMs ?? FOUND_LATE_MS);
  return {
    type: toldAs[tone].event,
    happenedAt: tone === 'missed' ? deadline.due : at,
    law,
    data: {
      ...deadline,
      step: step.code,
      ...(to === undefined ? {} : { to }),
      ...((moved || tone === 'escalation') && before.length > 0 ? { before: [...new Set(before)] } : {}),
      ...(late ? (wasKnown(pending, state, book) ? { foundLate: true } : { recordedLate: true }) : {}),
      ...(ladder.urgent ? { urgent: true } : {}),
      ...(tone === 'escalation' && role !== undefined ? { role } : {}),
      ...(moved ? { movedFrom } : {}),
    },
    ...(replaces === undefined ? {} : { replaces }),
  };
}

/** Whether the case held the deadline when the step was to be taken: if not, somebody recorded it too late for that. */
function wasKnown({ deadline, from }: PendingStep, state: CaseState, book: LawBook): boolean {
  const rule = ruleOf(deadline.rule);
  const judged = rule ? judge([rule], state, from, book).rules : [];
  return judged
    .flatMap(({ findings }) => findings)
    .some((one) => one.subject === deadline.subject && one.due?.instant === deadline.due && isOpen(one));
}

function mendedEvent(ended: MendedDeadline, state: CaseState, now: Instant, book: LawBook): NewEvent {
  const { deadline, told, replaces, movedTo } = ended;
  const law = ended.law ?? lawOf(deadline, state, now, book);
  return {
    type: DeadlineMended.event,
    happenedAt: now,
    ...(law === undefined ? {} : { law }),
    data: { ...deadline, to: told, ...(movedTo === undefined ? {} : { movedTo }) },
    replaces,
  };
}

/** The law of a deadline that no rule speaks of any more: of its entry's day; where that is gone too, of the due day. */
function lawOf(
  { rule, subject, due }: MendedDeadline['deadline'],
  state: CaseState,
  now: Instant,
  book: LawBook,
): string | undefined {
  const entry = state.facts.find(({ seq }) => seq === subject);
  const settings = entry
    ? viewOf(state, now, book).settings(rule, entry)
    : settingsIn(editionOn(book, civilDayOf(due)), rule);
  return settings?.law;
}
