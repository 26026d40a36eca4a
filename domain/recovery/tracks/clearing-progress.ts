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

/** The overdue examinations of a list, and its day. */
interface OverdueOn {
  readonly day: CivilDay;
  readonly overdue: readonly OverdueExamination[];
}

/**
 * Compares the overdue examinations of an earlier list with those of a later one.
 *
 * @param team - only this team's: a case that has changed team is counted in the one it has now, so that nothing is
 *   cleared by a move. @default all
 */
export function clearingProgress(earlier: OverdueOn, later: OverdueOn, team?: string): ClearingProgress {
  const teams = new Map([...earlier.overdue, ...later.overdue].map((one) => [one.caseNumber, one.team]));
  const isMine = ({ caseNumber }: OverdueExamination): boolean => team === undefined || teams.get(caseNumber) === team;
  const before = numbers(earlier.overdue.filter(isMine));
  const now = numbers(later.overdue.filter(isMine));
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
