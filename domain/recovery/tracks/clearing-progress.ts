import type { CivilDay } from '../../case/kernel/time';
import { addDays, daysBetween } from '../../law/calendar/day-arithmetic';
import type { OverdueExamination } from './clearing';

/** What became of overdue examinations between two lists. Before + added − cleared = now. */
export interface ClearingProgress {
  readonly before: number;
  /** Overdue before, and no longer. */
  readonly cleared: number;
  /** Not overdue before, and now. */
  readonly added: number;
  readonly now: number;
  readonly weeks: number;
  /** The day on which none is left at the pace since, new ones included; absent where the number does not fall. */
  readonly endsAtThisPace?: CivilDay;
}

/** Compares the overdue examinations of an earlier list with those of a later one. */
export function clearingProgress(
  earlier: { readonly day: CivilDay; readonly overdue: readonly OverdueExamination[] },
  later: { readonly day: CivilDay; readonly overdue: readonly OverdueExamination[] },
): ClearingProgress {
  const before = numbers(earlier.overdue);
  const now = numbers(later.overdue);
  const cleared = [...before].filter((one) => !now.has(one)).length;
  const added = [...now].filter((one) => !before.has(one)).length;
  const days = daysBetween(earlier.day, later.day);
  const net = cleared - added;
  const ends = net > 0 && days > 0 ? addDays(later.day, Math.ceil((now.size * days) / net)) : undefined;
  return {
    before: before.size,
    cleared,
    added,
    now: now.size,
    weeks: Math.floor(days / 7),
    ...(ends === undefined ? {} : { endsAtThisPace: ends }),
  };
}

function numbers(overdue: readonly OverdueExamination[]): ReadonlySet<string> {
  return new Set(overdue.map(({ caseNumber }) => caseNumber));
}
