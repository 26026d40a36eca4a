import type { Refusal } from '../../case/kernel/command';
import type { FieldValue, NewEvent, Role } from '../../case/kernel/event';
import type { CivilDay } from '../../case/kernel/time';
import { listed, refusal } from '../../case/refuse';
import type { ErrorParams } from '../../errors/error-entry';
import type { correctionErrors } from '../../errors/recovery-errors';
import { civilDayOf } from '../../law/calendar/copenhagen';
import type { UndertakingDecider } from '../../undertaking/book';
import { refuseStep } from '../lost-earnings/take-step';
import { correctionOf, grantTrackPlan, trackPlan, type Correction, type StepCode } from './correction';
import { stillNeeded, type EndingReason } from './ending';
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
function isOverpaid(correction: Correction, on: CivilDay): boolean {
  return correction.opened.data.track === 'lostEarnings' && grantTrackPlan(correction, on).direction === 'overpaid';
}

/** Steps that hold a claim against a family: who may take them; each says why in a note (individuel begrundelse). */
const onClaims: Readonly<Partial<Record<StepCode, readonly Role[]>>> = {
  assessClaim: facts.assessing,
  decideClaim: facts.leading,
};

/** Takes a step: only one the plan asks for, in its order by the days told too. */
const take: UndertakingDecider = (state, _command, draft, { now, actor }) => {
  const correction = correctionOf(state);
  if (!correction || correction.closed) return refused('CORRECTION_CLOSED');
  const step = draft.data['step'] as StepCode;
  const may = onClaims[step];
  const role = actor.roles.find((one) => may?.includes(one) ?? true);
  if (may && role === undefined) {
    return { refusal: refusal('NOT_YOUR_ROLE', { by: actor.initials, command: 'take', roles: listed(may) }) };
  }
  const today = civilDayOf(now);
  const missing =
    needs[step]?.find((name) => draft.data[name] === undefined) ??
    (step === 'decideAmount' && draft.data['ground'] === undefined && isOverpaid(correction, today)
      ? 'ground'
      : undefined);
  if (missing !== undefined) return { refusal: refusal('FIELD_MISSING', { field: missing, command: 'take' }) };
  const day = civilDayOf(draft.happenedAt);
  const from = String(draft.data['from'] ?? day);
  const wrong =
    hearingFault(correction, step, draft.data['hearingSent'], day) ??
    refuseStep(trackPlan(correction, today), step, from) ??
    refuseStep(trackPlan(correction, today, day), step, from);
  if (wrong) return { refusal: wrong };
  if (may && draft.text?.['note'] === undefined) {
    return { refusal: refusal('FIELD_MISSING', { field: 'note', command: 'take' }) };
  }
  return { events: [draft, ...mendedBy(state, draft, now)], ...(may && role !== undefined ? { role } : {}) };
};

/** What a hearing is about: nobody can be heard on what has not been settled or assessed. */
const heardOn: Readonly<Partial<Record<StepCode, StepCode>>> = {
  hearOnRate: 'settleAmount',
  hearOnClaim: 'assessClaim',
};

/** Why a hearing cannot be: it was sent after it was closed, or before there was anything to hear on. */
function hearingFault(
  { taken }: Correction,
  step: StepCode,
  told: FieldValue | undefined,
  day: CivilDay,
): Refusal | undefined {
  if (told === undefined) return undefined;
  const sent = String(told);
  if (sent > day) return refused('CORRECTION_HEARING_REVERSED', { sent, day }).refusal;
  const about = heardOn[step];
  const before = taken.findLast(({ data }) => data.step === about);
  if (about === undefined || before === undefined || sent >= civilDayOf(before.at)) return undefined;
  return refused('CORRECTION_HEARING_EARLY', { sent, step: about, day: civilDayOf(before.at) }).refusal;
}

/** Steps, and what was told of the limitation, are taken back as long as the track is open; the last first where others build on them. */
const withdraw: UndertakingDecider = (state, _command, draft) => {
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
  const built = left.taken.find((one, index) => {
    const plan = trackPlan({ ...left, taken: left.taken.slice(0, index) }, civilDayOf(one.rec));
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

/** Ends a track: every step of its plan is taken, or it is said why not. */
const close: UndertakingDecider = (state, _command, draft, { now }) => {
  const correction = correctionOf(state);
  if (!correction || correction.closed) return refused('CORRECTION_CLOSED');
  const today = civilDayOf(now);
  const left = trackPlan(correction, today).steps.flatMap(({ code, status }) => (status === 'done' ? [] : [code]));
  const reason = draft.data['reason'] as EndingReason | undefined;
  const needed = stillNeeded(left, reason, isOverpaid(correction, today));
  if (needed.length > 0) return refused('CORRECTION_UNFINISHED', { steps: needed.join(', ') });
  if (left.length > 0 && draft.text?.['conclusion'] === undefined) {
    return { refusal: refusal('FIELD_MISSING', { field: 'conclusion', command: 'close' }) };
  }
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
