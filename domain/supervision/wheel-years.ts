import { formatLocal } from '../law/calendar/copenhagen';
import { roundNamed, type YearWheel } from './year-wheel';

/** Months of a year in which a wheel draws on the same day of the month at the same time. */
export interface WheelTimes {
  readonly months: readonly number[];
  readonly day: number;
  /** Local time in Copenhagen, `HH:MM`. */
  readonly time: string;
}

/** Years that are alike on a wheel. */
export interface WheelYears {
  readonly from: number;
  /** The last of them; absent where they go on. */
  readonly until?: number;
  readonly times: readonly WheelTimes[];
}

/** A wheel year by year, alike years together: what a calendar needs that knows years and months, but no editions. */
export function wheelYears(wheel: YearWheel): readonly WheelYears[] {
  const first = yearOf(wheel[0]?.from ?? '');
  const steady = yearOf(wheel.at(-1)?.from ?? '') + 1;
  const found: WheelYears[] = [];
  for (let year = first; year <= steady; year++) {
    const times = timesIn(wheel, year);
    const last = found.at(-1);
    if (last && JSON.stringify(last.times) === JSON.stringify(times)) continue;
    if (last) found.splice(-1, 1, { ...last, until: year - 1 });
    found.push({ from: year, times });
  }
  return found;
}

function timesIn(wheel: YearWheel, year: number): readonly WheelTimes[] {
  const months = new Map<string, number[]>();
  for (let month = 1; month <= 12; month++) {
    const slot = roundNamed(wheel, `${year}-${String(month).padStart(2, '0')}`);
    if (!slot) continue;
    const when = formatLocal(slot.at).slice(8, 16);
    months.set(when, [...(months.get(when) ?? []), month]);
  }
  return [...months].map(([when, all]) => ({ months: all, day: Number(when.slice(0, 2)), time: when.slice(3) }));
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
