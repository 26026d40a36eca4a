import { civilDayOf } from '../../law/calendar/copenhagen';
import { escalationStanding, isAbout, isMissed } from '../../law/escalation/standing';
import { isOpen } from '../../law/escalation/ended';
import { isRunning, judge } from '../../law/judgement';
import type { Rule } from '../../law/rule';
import { ruleOf } from '../../law/rules';
import type { Refusal } from '../kernel/command';
import type { Decider } from '../kernel/decider';
import type { NewEvent } from '../kernel/event';
import { refusal } from '../refuse';

const CODE = /^[A-Za-z]\d{1,3}$/;

/**
 * Somebody answers for a deadline until a day (kvittering): one that this case has told as missed, and a day that has not
 * passed. A correction of what was answered stands on what was there when it was, and is not asked about that again.
 */
export const acknowledgeDeadline: Decider = (state, command, draft, { now }) => {
  const found = ruleNamed(draft);
  if ('refusal' in found) return found;
  const { code } = found.rule;
  const until = String(draft.data['until']);
  if (until < civilDayOf(now)) return { refusal: refusal('ACKNOWLEDGED_UNTIL_PAST', { until }) };
  const missed = [...escalationStanding(state).progress.values()].some(
    (one) => isMissed(one) && isAbout(answerOf(draft, code), one),
  );
  if (!missed && command.corrects === undefined) return { refusal: refusal('NOTHING_MISSED', { rule: code }) };
  return { events: [draft] };
};

/** Somebody takes a deadline upon themselves (overtagelse): one that runs, or has run out and can still be met. */
export const takeOverDeadline: Decider = (state, command, draft, { now, law }) => {
  const found = ruleNamed(draft);
  if ('refusal' in found) return found;
  const { code } = found.rule;
  const judgement = judge([found.rule], state, now, law);
  const runs = judgement.rules
    .flatMap(({ findings }) => findings)
    .some(
      (one) =>
        one.due !== undefined &&
        isOpen(one) &&
        isRunning(judgement, one) &&
        isAbout(answerOf(draft, code), { rule: code, subject: one.subject }),
    );
  if (!runs && command.corrects === undefined) return { refusal: refusal('NOTHING_TO_TAKE_OVER', { rule: code }) };
  return { events: [draft] };
};

/** A deadline goes back to the worker (tilbagegivelse): one of a rule there is. */
export const handBackDeadline: Decider = (_state, _command, draft) => {
  const found = ruleNamed(draft);
  return 'refusal' in found ? found : { events: [draft] };
};

function ruleNamed({ data }: NewEvent): { readonly rule: Rule } | { readonly refusal: Refusal } {
  const told = String(data['rule']);
  const rule = ruleOf(told);
  return rule ? { rule } : { refusal: refusal('DEADLINE_RULE_UNKNOWN', { rule: CODE.test(told) ? told : '?' }) };
}

function answerOf({ data }: NewEvent, rule: string): { readonly rule: string; readonly subject?: number } {
  const subject = data['subject'];
  return typeof subject === 'number' ? { rule, subject } : { rule };
}
