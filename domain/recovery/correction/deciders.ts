import type { Refusal } from '../../case/kernel/command';
import type { NewEvent } from '../../case/kernel/event';
import type { CivilDay } from '../../case/kernel/time';
import { refusal } from '../../case/refuse';
import type { ErrorParams } from '../../errors/error-entry';
import type { correctionErrors } from '../../errors/recovery-errors';
import { civilDayOf } from '../../law/calendar/copenhagen';
import type { UndertakingDecider, UndertakingState } from '../../undertaking/book';
import { refuseStep } from '../lost-earnings/take-step';
import { correctionOf, grantTrackPlan, trackPlan, type Correction, type StepCode } from './correction';
import * as facts from './facts';
import { mendedBy } from './watch';

/** A refusal by one of the codes of corrections. */
function refused(code: keyof typeof correctionErrors, params: ErrorParams = {}): { readonly refusal: Refusal } {
  return { refusal: { code, params } };
}

/** Opens a track: lost earnings need their period. */
const open: UndertakingDecider = (_state, _command, draft) => {
  const { track, from, to } = draft.data;
  if (track === 'lostEarnings' && (from === undefined || to === undefined)) return refused('CORRECTION_PERIOD_NEEDED');
  if (from !== undefined && to !== undefined && String(from) > String(to)) {
    return refused('CORRECTION_PERIOD_REVERSED', { from: String(from), to: String(to) });
  }
  return { events: [draft] };
};

/** What a step has to say besides that it was taken. */
const needs: Readonly<Partial<Record<StepCode, readonly string[]>>> = {
  settleAmount: ['difference'],
  assessClaim: ['outcome'],
  hearOnRate: ['hearingSent'],
  hearOnClaim: ['hearingSent'],
  decidePayment: ['result'],
  noteResult: ['result'],
  noteAmount: ['amount'],
  lowerRate: ['from'],
  holdRevisit: ['review'],
};

/** Whether the decided amount is a lower one, whose ground says from when it may be paid. */
function isOverpaid(state: UndertakingState, correction: Correction, on: CivilDay): boolean {
  return (
    correction.opened.data.track === 'lostEarnings' && grantTrackPlan(state, correction, on).direction === 'overpaid'
  );
}

/** Takes a step: only one the plan asks for, in its order by the days told too. */
const take: UndertakingDecider = (state, _command, draft, { now }) => {
  const correction = correctionOf(state);
  if (!correction || correction.closed) return refused('CORRECTION_CLOSED');
  const step = draft.data['step'] as StepCode;
  const missing = needs[step]?.find((name) => draft.data[name] === undefined);
  if (missing !== undefined) return { refusal: refusal('FIELD_MISSING', { field: missing, command: 'take' }) };
  const today = civilDayOf(now);
  if (step === 'decideAmount' && draft.data['ground'] === undefined && isOverpaid(state, correction, today)) {
    return { refusal: refusal('FIELD_MISSING', { field: 'ground', command: 'take' }) };
  }
  const day = civilDayOf(draft.happenedAt);
  const sent = draft.data['hearingSent'];
  if (sent !== undefined && String(sent) > day)
    return refused('CORRECTION_HEARING_REVERSED', { sent: String(sent), day });
  const from = String(draft.data['from'] ?? day);
  const wrong =
    refuseStep(trackPlan(state, correction, today), step, from) ??
    refuseStep(trackPlan(state, correction, today, day), step, from);
  return wrong ? { refusal: wrong } : { events: [draft, ...mendedBy(state, draft, now)] };
};

/** Steps, and what was told of the limitation, are taken back as long as the track is open; the last first where others build on them. */
const withdraw: UndertakingDecider = (state, _command, draft, { now }) => {
  const correction = correctionOf(state);
  if (!correction || correction.closed) return refused('CORRECTION_CLOSED');
  const entry = Number(draft.data['entry']);
  const { taken, limitation } = correction;
  if (![...taken, ...limitation].some(({ seq }) => seq === entry)) return refused('CORRECTION_WITHDRAWN', { entry });
  const left = {
    ...correction,
    taken: taken.filter(({ seq }) => seq !== entry),
    limitation: limitation.filter(({ seq }) => seq !== entry),
  };
  const on = civilDayOf(now);
  const built = left.taken.find((one, index) => {
    const plan = trackPlan(state, { ...left, taken: left.taken.slice(0, index) }, on);
    return refuseStep(plan, one.data.step, '9999-12-31') !== undefined;
  });
  return built ? refused('CORRECTION_BUILT_ON', { entry: built.seq }) : { events: [draft] };
};

/** Tells days of limitation, at least one; nobody has known or broken off anything in the future. */
const tellLimitation: UndertakingDecider = (state, _command, draft, { now }) => {
  if (correctionOf(state)?.closed !== false) return refused('CORRECTION_CLOSED');
  const { knewOn, interruptedOn, helpEnded } = draft.data;
  const ahead = [knewOn, interruptedOn].find((day) => day !== undefined && String(day) > civilDayOf(now));
  if (ahead !== undefined) return { refusal: refusal('IN_THE_FUTURE', { at: String(ahead) }) };
  const some = [knewOn, interruptedOn, helpEnded].some((day) => day !== undefined);
  return some ? { events: [draft] } : refused('CORRECTION_NOTHING_TOLD');
};

/** Hands a case on, or agrees on a deadline. */
const assign: UndertakingDecider = (state, _command, draft) => {
  if (correctionOf(state)?.closed !== false) return refused('CORRECTION_CLOSED');
  const { owner, due } = draft.data;
  return owner === undefined && due === undefined ? refused('CORRECTION_NOTHING_TOLD') : { events: [draft] };
};

/** Ends a track: every step of its plan is taken. */
const close: UndertakingDecider = (state, _command, draft, { now }) => {
  const correction = correctionOf(state);
  if (!correction || correction.closed) return refused('CORRECTION_CLOSED');
  const left = trackPlan(state, correction, civilDayOf(now)).steps.filter(({ status }) => status !== 'done');
  if (left.length > 0) return refused('CORRECTION_UNFINISHED', { steps: left.map(({ code }) => code).join(', ') });
  const ended: NewEvent = { ...draft, happenedAt: now };
  return { events: [ended, ...mendedBy(state, ended, now)] };
};

/** The deciders of a case on its track, by event. */
export const deciders: Readonly<Record<string, UndertakingDecider>> = {
  [facts.CorrectionOpened.event]: open,
  [facts.CorrectionStepTaken.event]: take,
  [facts.CorrectionStepWithdrawn.event]: withdraw,
  [facts.CorrectionLimitationTold.event]: tellLimitation,
  [facts.CorrectionAssigned.event]: assign,
  [facts.CorrectionClosed.event]: close,
};
