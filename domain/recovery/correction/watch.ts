import { DeadlineMended, DeadlineMissed } from '../../case/escalation/facts';
import { toldAs } from '../../case/escalation/told-as';
import type { NewEvent } from '../../case/kernel/event';
import { factsOf } from '../../case/kernel/state';
import type { CivilDay, Instant, Moment } from '../../case/kernel/time';
import { civilDayOf } from '../../law/calendar/copenhagen';
import { dueOn } from '../../law/calendar/counting';
import type { Ladder } from '../../law/escalation/ladder';
import { OWN_PRACTICE } from '../../law/undertaking-sources';
import type { AgreedAction } from '../../supervision/review/action';
import { dueActionSteps, nextActionWake } from '../../supervision/review/action-ladder';
import { actionReminder } from '../../supervision/review/action-reminder';
import type { UndertakingState } from '../../undertaking/book';
import { lapseDays } from '../lost-earnings/correction-money';
import { correctionRulesOn } from '../lost-earnings/correction-rules';
import { correctionOf, grantFacts, trackPlan, type Correction } from './correction';
import * as facts from './facts';

/** Code of the watch over the deadlines of a case on its track. */
export const CORRECTION_RULE = 'G11';

/** Who is told of a deadline, and when; what lapses is warned of early. `worker` is the owner, the others whoever opened the track. */
export const correctionLadder: Ladder = {
  steps: [
    { code: 'w1', at: { before: { unit: 'days', count: 90 } }, to: ['worker'] },
    { code: 'w2', at: { before: { unit: 'days', count: 14 } }, to: ['worker', 'leader'] },
    { code: 'due', at: 'due', to: ['worker', 'leader'] },
    { code: 'e1', at: { overdue: { unit: 'days', count: 7 } }, to: ['leader'] },
  ],
};

/** What is to be told as of an instant, in the order in which it fell due: each step once. */
export function dueReminders(state: UndertakingState, now: Instant): readonly NewEvent[] {
  const correction = correctionOf(state);
  if (!correction) return [];
  const lawOf = lawsOf(correction, now);
  return dueActionSteps(deadlinesOf(state, correction, now), now, correctionLadder).map((step) =>
    actionReminder(CORRECTION_RULE, step, correction.opened.by, now, lawOf(step.action)),
  );
}

/** The days that are watched over as of an instant, the soonest first: agreed, of steps, and on which months lapse. */
export function watchedDays(state: UndertakingState, now: Instant): readonly CivilDay[] {
  const correction = correctionOf(state);
  return (correction ? deadlinesOf(state, correction, now) : []).map(({ due }) => due).sort();
}

/** When the clock alone makes something to be told; null where nothing waits for it. */
export function nextReminder(state: UndertakingState, now: Instant): Instant | null {
  const correction = correctionOf(state);
  return (correction && nextActionWake(deadlinesOf(state, correction, now), now, correctionLadder)) ?? null;
}

/** That what was missed is asked for no longer, for those who were told; by an entry that is about to be made. */
export function mendedBy(state: UndertakingState, draft: NewEvent, now: Instant): readonly NewEvent[] {
  const correction = correctionOf(state);
  if (!correction) return [];
  const after = afterEntry(state, correction, draft);
  const left = new Set(deadlinesOf(state, after, now).map(keyOf));
  const missed = factsOf(state, DeadlineMissed).map(({ data }) => ({
    id: data.subject,
    due: civilDayOf(data.due),
    to: data.to,
  }));
  const mended = new Set(
    factsOf(state, DeadlineMended).map(({ data }) => keyOf({ id: data.subject, due: civilDayOf(data.due) })),
  );
  const lawOf = lawsOf(correction, now);
  return missed
    .filter((one) => !left.has(keyOf(one)) && !mended.has(keyOf(one)))
    .map(({ id, due, to = [] }) => ({
      type: DeadlineMended.event,
      happenedAt: now,
      law: lawOf({ id, due }),
      data: {
        rule: CORRECTION_RULE,
        subject: id,
        due: dueOn(due).instant,
        to: [...to],
        ...(left.size > 0 && wasAgreed(state, after, { id, due }) ? { movedTo: dueOn(after.due).instant } : {}),
      },
    }));
}

/** Whether a day was the agreed deadline until another was agreed on. */
function wasAgreed(
  state: UndertakingState,
  correction: Correction,
  { id, due }: Pick<AgreedAction, 'id' | 'due'>,
): correction is Correction & { readonly due: CivilDay } {
  if (correction.due === undefined || correction.agreedBy === id) return false;
  const agreed = [correction.opened, ...factsOf(state, facts.CorrectionAssigned)];
  return agreed.some(({ seq, data }) => seq === id && data.due === due);
}

/** The deadlines that run: the agreed one until all is done, and those of steps that are not taken. */
function deadlinesOf(state: UndertakingState, correction: Correction, now: Instant): readonly AgreedAction[] {
  const { opened, owner, due, agreedBy, closed } = correction;
  if (closed) return [];
  const on = civilDayOf(now);
  const plan = trackPlan(correction, on);
  if (plan.complete) return [];
  const ofSteps = plan.steps.flatMap((step) =>
    step.status !== 'done' && step.due !== undefined && step.code !== 'payOut' ? [step.due] : [],
  );
  const days = new Set([...ofSteps, ...lapses(correction, on)]);
  const action = (id: number, agreed: Moment, day: CivilDay): AgreedAction => ({
    id,
    owner,
    agreed,
    due: day,
    told: toldOf(state, id),
  });
  const decided = lastDecided(correction);
  const payOut = plan.steps.find(({ code, status }) => code === 'payOut' && status === 'open')?.due;
  return [
    ...(due === undefined ? [] : [action(agreedBy, opened.rec, due)]),
    ...(decided === undefined || payOut === undefined ? [] : [action(decided.seq, decided.rec, payOut)]),
    ...[...days].map((day) => action(opened.seq, opened.rec, day)),
  ];
}

/** The decision that what is owing is to be paid out by. */
function lastDecided({ taken }: Correction): Correction['taken'][number] | undefined {
  return taken.findLast(({ data }) => data.step === 'decideAmount');
}

/** By what each watched day is set: the limitation, the section of the step that has it, else what was agreed on. */
function lawsOf(correction: Correction, now: Instant): (day: Pick<AgreedAction, 'id' | 'due'>) => string {
  const on = civilDayOf(now);
  const { steps } = trackPlan(correction, on);
  const lapsing = new Set(lapses(correction, on));
  return ({ id, due }) => {
    if (correction.due === due && correction.agreedBy === id && id !== correction.opened.seq) return OWN_PRACTICE;
    if (correction.taken.some(({ seq }) => seq === id)) return OWN_PRACTICE;
    if (lapsing.has(due)) return correctionRulesOn(on).limitation.law;
    return steps.find((step) => step.due === due)?.law ?? OWN_PRACTICE;
  };
}

/**
 * The days on which months that are to be paid out lapse, or may have to be: those that passed since the opening until it
 * is decided, and the next one. A grant whose difference nobody knows is watched like one that is underpaid.
 */
function lapses(correction: Correction, on: CivilDay): readonly CivilDay[] {
  const { opened } = correction;
  const { track, from, to, difference = -1 } = opened.data;
  if (track !== 'lostEarnings' || from === undefined || to === undefined) return [];
  const facts = grantFacts(correction);
  if ((facts.settled?.difference ?? difference) >= 0 || facts.paidOut !== undefined) return [];
  const since = civilDayOf(opened.rec);
  const days = lapseDays({ from, to }, facts, correctionRulesOn(on).limitation, on)
    .filter((day) => day >= since)
    .sort();
  const next = days.find((day) => day >= on);
  return days.filter((day) => (day < on && facts.amountDecided === undefined) || day === next);
}

function afterEntry(state: UndertakingState, correction: Correction, draft: NewEvent): Correction {
  if (draft.type === facts.CorrectionClosed.event) return { ...correction, closed: true };
  if (draft.type !== facts.CorrectionStepTaken.event) return correction;
  const { opened } = correction;
  const step = { ...opened, seq: state.seq + 1, type: draft.type, at: draft.happenedAt, data: draft.data };
  return { ...correction, taken: [...correction.taken, step as unknown as Correction['taken'][number]] };
}

function toldOf(state: UndertakingState, id: number): AgreedAction['told'] {
  return Object.values(toldAs)
    .flatMap((definition) => factsOf(state, definition))
    .filter(({ data }) => data.subject === id)
    .map(({ data }) => ({ due: civilDayOf(data.due), step: data.step ?? '' }));
}

function keyOf({ id, due }: { readonly id: number; readonly due: CivilDay }): string {
  return `${id}\n${due}`;
}
