import type { CivilDay } from '../../case/kernel/time';
import { addDays } from '../../law/calendar/day-arithmetic';
import { assess, type Assessment } from '../lost-earnings/assess';
import type { LostEarningsRow } from '../lost-earnings/columns';
import type { CorrectionFacts, CorrectionFinding } from '../lost-earnings/correction-facts';
import { correctionPlan, lowerRateFrom, type CorrectionPlan } from '../lost-earnings/correction-plan';
import { correctionRulesOn } from '../lost-earnings/correction-rules';
import { isLapsed, limitationDay, monthsOf } from '../lost-earnings/limitation';
import type { Oere } from '../oere';

/** How many days ahead an amount that will lapse is told of. */
export const SOON_DAYS = 90;

/**
 * A grant of lost earnings on its track (genopretningsspor): what was found, the plan as things stand, and the plan as it
 * will be if the amount of the list is confirmed. Nothing of the second has been decided.
 */
export interface TrackedGrant {
  readonly row: LostEarningsRow;
  readonly assessment: Assessment;
  readonly plan: CorrectionPlan;
  /** Absent where nothing is to be put right, or the amount cannot be worked out. */
  readonly expected?: CorrectionPlan;
  /** The last day on which the oldest month that can still be claimed can be claimed; also where nobody knows the amount. */
  readonly nextLapse?: CivilDay;
  /** What lapses within {@link SOON_DAYS} days, over whole months. */
  readonly lapsingSoon?: Oere;
  /** Of a grant that goes on: the first day of a lower rate, were it decided today because the conditions lapsed. */
  readonly lowerRateFrom?: CivilDay;
}

/** Puts one row of a list on its track, as of a day. Without difference and findings nothing is to be put right. */
export function trackGrant(row: LostEarningsRow, on: CivilDay, assessment: Assessment = assess(row)): TrackedGrant {
  const { findings, difference } = assessment;
  const { from, to, paid } = row;
  const finding: CorrectionFinding = { from, to, findings, paid, ...(difference === undefined ? {} : { difference }) };
  const plan = correctionPlan(finding, {}, on);
  if (plan.complete) return { row, assessment, plan };
  const nextLapse = difference === 0 ? undefined : firstLapse(from, to, on);
  const lapsing = nextLapse === undefined ? {} : { nextLapse };
  if (difference === undefined) return { row, assessment, plan, ...lapsing };
  const facts: CorrectionFacts = { settled: { on, difference }, ...(to >= on ? { continuing: true } : {}) };
  const expected = correctionPlan(finding, facts, on);
  const soon = correctionPlan(finding, facts, addDays(on, SOON_DAYS)).lapsed;
  return {
    row,
    assessment,
    plan,
    expected,
    ...lapsing,
    ...(expected.lapsed === undefined || soon === undefined ? {} : { lapsingSoon: soon - expected.lapsed }),
    ...(facts.continuing === true && difference > 0 ? { lowerRateFrom: runOffFrom(on) } : {}),
  };
}

/** Whether anything is to be put right, or even looked into. */
export function needsCorrection({ plan }: TrackedGrant): boolean {
  return !plan.complete;
}

/** Whether the amounts of a grant are for whole months, so that the plan can multiply them. */
export function isWhole({ row }: Pick<TrackedGrant, 'row'>): boolean {
  return monthsOf(row.from, row.to).whole;
}

/** The last day of the oldest month that has not lapsed, in the time of limitation. */
function firstLapse(from: CivilDay, to: CivilDay, on: CivilDay): CivilDay | undefined {
  const { limitation } = correctionRulesOn(on);
  const [first] = monthsOf(from, to).ends.filter((end) => !isLapsed(end, on, limitation, {}));
  return first === undefined ? undefined : limitationDay(first, limitation, {});
}

function runOffFrom(on: CivilDay): CivilDay {
  return lowerRateFrom({ lowering: { ground: 'conditionsLapsed', on } }, on, correctionRulesOn(on));
}
