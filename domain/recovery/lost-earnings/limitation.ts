import type { CivilDay } from '../../case/kernel/time';
import { civilDay, daysInMonth, partsOf } from '../../law/calendar/civil-day';
import { addDays, addYears } from '../../law/calendar/day-arithmetic';
import { isHverdag } from '../../law/calendar/working-days';
import type { LimitationRule } from './correction-rules';

/** What is known about the running of the time of limitation (forældelse) of a family's or a municipality's claim. */
export interface LimitationFacts {
  /**
   * The day the creditor knew or ought to have known of the claim, where facts kept it hidden until then. Being wrong
   * about the law does not count.
   */
  readonly knewOn?: CivilDay;
  /** The days on which the running was broken off: the debt was acknowledged or decided on, or legal steps were taken. */
  readonly interruptions?: readonly CivilDay[];
}

/** The months of a period by the last day of each, on which that month's benefit is taken to be due. */
export interface PeriodMonths {
  readonly ends: readonly CivilDay[];
  /** Whether the period is whole calendar months, so that a monthly amount can be multiplied. */
  readonly whole: boolean;
}

/** The calendar months that a period touches, both days included. */
export function monthsOf(from: CivilDay, to: CivilDay): PeriodMonths {
  const ends: CivilDay[] = [];
  for (let day = lastOfMonth(from); ; day = lastOfMonth(addDays(day, 1))) {
    ends.push(day);
    if (day >= to) return { ends, whole: from.endsWith('-01') && day === to };
  }
}

/**
 * The last day on which a claim that fell due on a day can be made. A time that would end on a day that is no hverdag,
 * or on 5 June, 24 or 31 December, ends on the next hverdag.
 *
 * Broken off in time, a new time runs from that day, and so on each time it is broken off again; what was not due by then,
 * or had lapsed, is not moved. That the new time is three years is our reading of § 19, which has not been read in full:
 * it stands as *uncertain* with the dated rule.
 *
 * Source: forældelsesloven §§ 3, 19 and 27.
 */
export function limitationDay(
  due: CivilDay,
  { years, absoluteYears, renewed }: LimitationRule,
  { knewOn, interruptions = [] }: LimitationFacts,
): CivilDay {
  const start = knewOn !== undefined && knewOn > due ? knewOn : due;
  const [short, absolute] = [addYears(start, years), addYears(due, absoluteYears)];
  let last = nextDayOfBusiness(short < absolute ? short : absolute);
  for (const day of [...interruptions].sort()) {
    const anew = nextDayOfBusiness(addYears(day, renewed.years));
    if (day >= due && day <= last && anew > last) last = anew;
  }
  return last;
}

/** True where a claim that fell due on a day can no longer be made as of a day. */
export function isLapsed(due: CivilDay, on: CivilDay, rule: LimitationRule, facts: LimitationFacts): boolean {
  return on > limitationDay(due, rule, facts);
}

const notForEnding: ReadonlySet<string> = new Set(['06-05', '12-24', '12-31']);

function nextDayOfBusiness(day: CivilDay): CivilDay {
  let next = day;
  while (!isHverdag(next) || notForEnding.has(next.slice(5))) next = addDays(next, 1);
  return next;
}

function lastOfMonth(day: CivilDay): CivilDay {
  const { year, month } = partsOf(day);
  return civilDay(year, month, daysInMonth(year, month));
}
