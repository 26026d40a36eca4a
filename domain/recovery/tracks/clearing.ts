import type { ListRow } from '../../case/from-list/columns';
import type { CivilDay } from '../../case/kernel/time';
import { addDays, compare, daysBetween } from '../../law/calendar/day-arithmetic';
import { isHverdag } from '../../law/calendar/working-days';
import { weekday } from '../../law/calendar/civil-day';
import { civilDayOf } from '../../law/calendar/copenhagen';
import type { Judgement } from '../../law/judgement';

/** Code of the control of the examination's four months. */
export const EXAMINATION = 'K04';

/** A case whose examination (børnefaglig undersøgelse) is overdue and not finished. */
export interface OverdueExamination {
  readonly caseNumber: string;
  readonly team?: string;
  readonly worker?: string;
  /** The day a possible need was known; it started the time. */
  readonly since: CivilDay;
  /** The last day in time. */
  readonly due: CivilDay;
  /** Days since then. */
  readonly overdueBy: number;
}

/** What an external team can do, and whose cases it takes. */
export interface ClearingOrder {
  /** The first day on which it may begin; on a weekend or a holiday it begins on the next hverdag. */
  readonly from: CivilDay;
  /** How many examinations it begins a week. */
  readonly perWeek: number;
  /** How many weeks one takes it. */
  readonly weeksEach: number;
  /** Only this team's cases. @default all */
  readonly team?: string;
  /** Days on which examinations that were handed out before are to begin; they take their places. @default none */
  readonly taken?: readonly CivilDay[];
}

/** An examination with its place in the plan. */
export interface PlannedExamination extends OverdueExamination {
  /** From 1, in the order in which they are begun. */
  readonly order: number;
  /** From 1. */
  readonly week: number;
  readonly begins: CivilDay;
  readonly finished: CivilDay;
}

/** The plan by which an external team clears overdue examinations (afvikling af forfaldne undersøgelser). */
export interface ClearingPlan {
  readonly order: ClearingOrder;
  /** Those that have waited longest first. */
  readonly planned: readonly PlannedExamination[];
  /** By week: how many are still unfinished at its end. */
  readonly weeks: readonly {
    readonly week: number;
    readonly monday: CivilDay;
    readonly begun: number;
    readonly left: number;
  }[];
  /** The last day of the plan; absent where there is nothing to clear. */
  readonly ends?: CivilDay;
}

/** The case's overdue examination as of a day, as the law's judgement has it; `undefined` where it has none. */
export function overdueExamination(row: ListRow, judgement: Judgement, asOf: CivilDay): OverdueExamination | undefined {
  const { caseNumber, team, worker } = row;
  if (judgement.closed) return undefined;
  const findings = judgement.rules.find(({ rule }) => rule.code === EXAMINATION)?.findings ?? [];
  const waiting = findings
    .flatMap(({ standing, start, due }) =>
      standing === 'outstanding' && start && due?.day ? [{ start, due: due.day }] : [],
    )
    .sort((a, b) => compare(a.due, b.due));
  const [oldest] = waiting;
  if (!oldest) return undefined;
  return {
    caseNumber,
    ...(team === undefined ? {} : { team }),
    ...(worker === undefined ? {} : { worker }),
    since: civilDayOf(oldest.start),
    due: oldest.due,
    overdueBy: daysBetween(oldest.due, asOf),
  };
}

/**
 * The plan of an external team: those that have waited longest first, so many begun a week on its first hverdag, each
 * finished on the last hverdag of the same number of weeks. It decides nothing about a case.
 *
 * @throws RangeError for an order that is no whole number from 1 of examinations and weeks
 */
export function clearingPlan(overdue: readonly OverdueExamination[], order: ClearingOrder): ClearingPlan {
  const { perWeek, weeksEach, team } = order;
  if (![perWeek, weeksEach].every((number) => Number.isInteger(number) && number >= 1)) {
    throw new RangeError('A plan needs at least one examination a week and one week each.');
  }
  const from = hverdagFrom(order.from);
  const mine = overdue
    .filter((one) => team === undefined || one.team === team)
    .sort((a, b) => compare(a.due, b.due) || compare(a.caseNumber, b.caseNumber));
  const places = freeWeeks(from, order);
  const planned = mine.map((one, index): PlannedExamination => {
    const week = places.next().value;
    const begins = beginOf(from, week);
    const finished = hverdagUntil(addDays(mondayOf(begins), 7 * weeksEach - 3));
    return { ...one, order: index + 1, week, begins, finished };
  });
  const ends = planned.at(-1)?.finished;
  return { order, planned, weeks: weeksOf(planned, from, ends), ...(ends === undefined ? {} : { ends }) };
}

function weeksOf(
  planned: readonly PlannedExamination[],
  from: CivilDay,
  ends: CivilDay | undefined,
): ClearingPlan['weeks'] {
  if (ends === undefined) return [];
  const count = Math.floor(daysBetween(mondayOf(from), ends) / 7) + 1;
  return Array.from({ length: count }, (_, index) => {
    const monday = addDays(mondayOf(from), 7 * index);
    const sunday = addDays(monday, 6);
    return {
      week: index + 1,
      monday,
      begun: planned.filter(({ week }) => week === index + 1).length,
      left: planned.filter(({ finished }) => finished > sunday).length,
    };
  });
}

/** The week of each examination in turn: as many in a week as it has places left. */
function* freeWeeks(from: CivilDay, { perWeek, taken = [] }: ClearingOrder): Generator<number, never> {
  const begun = new Map<CivilDay, number>();
  for (const monday of taken.map(mondayOf)) begun.set(monday, (begun.get(monday) ?? 0) + 1);
  for (let week = 1; ; week++) {
    const free = perWeek - (begun.get(addDays(mondayOf(from), 7 * (week - 1))) ?? 0);
    for (let place = 0; place < free; place++) yield week;
  }
}

/** The first hverdag of a week of the plan, whose first week begins on a hverdag. */
function beginOf(from: CivilDay, week: number): CivilDay {
  return week === 1 ? from : hverdagFrom(addDays(mondayOf(from), 7 * (week - 1)));
}

function hverdagFrom(day: CivilDay): CivilDay {
  return isHverdag(day) ? day : hverdagFrom(addDays(day, 1));
}

function hverdagUntil(day: CivilDay): CivilDay {
  return isHverdag(day) ? day : hverdagUntil(addDays(day, -1));
}

function mondayOf(day: CivilDay): CivilDay {
  return addDays(day, 1 - weekday(day));
}
