import { byTime, dayOf } from '../case/kernel/order';
import type { Fact } from '../case/kernel/state';
import type { CivilDay } from '../case/kernel/time';
import { dueOn } from './calendar/counting';
import { addMonths } from './calendar/day-arithmetic';
import { isDayOnly } from './calendar/instant';
import type { Settings } from './edition';
import { isOn, numberIn } from './options';
import type { Finding } from './rule';
import { recordedLate } from './timed';

/** What is asked before one decision: the decision, its settings, and what the steps taken so far leave missing. */
export interface HearingQuestion<S extends Fact<unknown>> {
  readonly decision: Fact<unknown>;
  readonly settings: Settings;
  /** Every decision of the case, this one too: a step serves the first decision after it. */
  readonly decisions: readonly Fact<unknown>[];
  /** Steps that may answer, in any order. */
  readonly steps: readonly S[];
  /** Codes of what is missing where these steps were taken; none: it is answered. */
  readonly missing: (steps: readonly S[]) => readonly string[];
  /** The day the case is judged up to. */
  readonly endDay: CivilDay;
}

/**
 * The finding of a rule that asks for something before a decision. A step serves the first decision after it and those
 * of the months the edition names (all later ones where it names none), so that one talk does not answer for years of
 * decisions. Taken only after the decision it is too late (lapsed); not taken at all it is outstanding: at once, or from
 * the day after where the edition counts the day of the decision as in time.
 */
export function heardBefore<S extends Fact<unknown>>(question: HearingQuestion<S>): Finding {
  const { decision, settings, steps, missing } = question;
  const subject = decision.seq;
  const inTime = steps.filter((step) => precedes(step, decision) && serves(step, question));
  const gaps = missing(inTime);
  if (gaps.length === 0) {
    const evidence = [...inTime].sort(byTime).at(-1);
    if (!evidence) return { subject, settings, standing: 'met' };
    return {
      subject,
      settings,
      standing: 'met',
      evidence: evidence.seq,
      ...recordedLate(evidence, dueOn(dayOf(decision)).instant),
    };
  }
  const after = steps.filter((step) => !precedes(step, decision)).sort(byTime);
  if (after.length > 0 && missing([...inTime, ...after]).length === 0) {
    return { subject, settings, standing: 'lapsed', evidence: (after[0] as S).seq, gaps };
  }
  const stillInTime = isOn(settings, 'dayItselfInTime') && question.endDay <= dayOf(decision);
  return { subject, settings, standing: stillInTime ? 'notYetDue' : 'outstanding', gaps };
}

/** Whether a step was taken before a decision: by the hour where both are known, else by the day. */
export function precedes(step: Fact<unknown>, decision: Fact<unknown>): boolean {
  return isDayOnly(step.at) || isDayOnly(decision.at) ? dayOf(step) <= dayOf(decision) : step.at <= decision.at;
}

function serves<S extends Fact<unknown>>(step: S, { decision, decisions, settings }: HearingQuestion<S>): boolean {
  const months = numberIn(settings, 'servesMonths');
  if (months === undefined) return true;
  const day = dayOf(decision);
  const earlier = decisions.some((other) => dayOf(other) < day && precedes(step, other));
  return !earlier || addMonths(dayOf(step), months) >= day;
}
