import type { CivilDay } from '../../case/kernel/time';
import type { Oere } from '../oere';
import type { CorrectionFacts, CorrectionFinding } from './correction-facts';
import type { LimitationRule } from './correction-rules';
import { isLapsed, limitationDay, monthsOf, type LimitationFacts } from './limitation';

/** What the months of a grant come to as of a day. Months that have not fallen due yet are not among them. */
export interface GrantMoney {
  /** What lies in months that can still be claimed; absent where the period is not whole months. */
  readonly claimable?: Oere;
  /** What lies in months that have lapsed; absent where `claimable` is. */
  readonly lapsed?: Oere;
  /** How many months can still be claimed. */
  readonly left: number;
  /** How many months have lapsed. */
  readonly gone: number;
  /** The first of the months that have not lapsed does so on this day. */
  readonly firstLapse?: CivilDay;
}

/** A grant whose amount is settled. */
export interface SettledGrant {
  readonly finding: CorrectionFinding;
  /** Paid − due a month. */
  readonly difference: Oere;
  readonly facts: CorrectionFacts;
  readonly limitation: LimitationRule;
}

/**
 * What a grant comes to as of a day. Too much paid is never more than what was paid, where that is known: a family cannot
 * owe back what it never got.
 *
 * @param until - counts only months due on this day or before, such as the day of the decision. @default `on`
 */
export function moneyOn(
  { finding, difference, facts, limitation }: SettledGrant,
  on: CivilDay,
  until = on,
): GrantMoney {
  const { ends, whole } = monthsOf(finding.from, finding.to);
  const clock = clockOf(facts, difference, on);
  const due = ends.filter((end) => end <= on && end <= until);
  const gone = due.filter((end) => isLapsed(end, on, limitation, clock));
  const [first] = due.filter((end) => !gone.includes(end));
  const each = eachMonth(finding, difference);
  const left = due.length - gone.length;
  return {
    left,
    gone: gone.length,
    ...(first === undefined ? {} : { firstLapse: limitationDay(first, limitation, clock) }),
    ...(whole ? { claimable: each * left, lapsed: each * gone.length } : {}),
  };
}

/** The days on which the months of an underpaid grant lapse, those that fall due later too, up to its decision. */
export function lapseDays(
  { from, to }: Pick<CorrectionFinding, 'from' | 'to'>,
  facts: CorrectionFacts,
  limitation: LimitationRule,
  on: CivilDay,
): readonly CivilDay[] {
  const clock = clockOf(facts, -1, on);
  const { amountDecided: until = to } = facts;
  const { ends } = monthsOf(from, to);
  return (facts.amountDecided === undefined ? ends : ends.filter((end) => end <= until)).map((end) =>
    limitationDay(end, limitation, clock),
  );
}

/**
 * The time of limitation of a grant. A decision on what is owed breaks it off for what it decides: of too little paid the
 * one on the right amount, of too much paid the one on the claim; a decision on the rate says nothing of a claim.
 */
function clockOf({ limitation = {}, amountDecided, claimDecided }: CorrectionFacts, difference: Oere, on: CivilDay) {
  const { interruptions = [] } = limitation;
  const decided = difference < 0 ? amountDecided : claimDecided;
  const all = [...interruptions, ...(decided === undefined ? [] : [decided])].filter((day) => day <= on);
  return { ...limitation, interruptions: all } satisfies LimitationFacts;
}

function eachMonth({ paid }: CorrectionFinding, difference: Oere): Oere {
  if (difference < 0 || paid === undefined) return Math.abs(difference);
  return Math.min(difference, Math.max(paid, 0));
}
