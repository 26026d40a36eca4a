import type { CivilDay } from '../../case/kernel/time';
import { dayNumberOf, fromDayNumber, toDayNumber, weekdayOfDayNumber } from './civil-day';
import { isHolidayNumber } from './holidays';

/** How working days are counted where the law leaves it open or a municipality has days of its own. */
export interface WorkingDayReading {
  /**
   * Whether a Saturday that is no public holiday is a hverdag. No text read for this system defines the word: warnings
   * follow the strict reading (true: the limit runs out sooner), breaches the lenient one (false, the default).
   */
  readonly saturdayCounts?: boolean;
  /** The municipality's own closing days (lukkedage), which are no arbejdsdage. They remain hverdage. */
  readonly closingDays?: ReadonlySet<CivilDay>;
}

/** The units that leave out weekends and public holidays. */
export type WorkingDayUnit = 'hverdage' | 'arbejdsdage';

type DayKind = typeof UNKNOWN | typeof WORKING | typeof SATURDAY | typeof RESTING;

const UNKNOWN = 0;
const WORKING = 1;
const SATURDAY = 2;
const RESTING = 3;

// Days outside 1900–2199 have no place in the table and are judged anew each time.
const TABLE_START = dayNumberOf(1900, 1, 1);
const kinds = new Uint8Array(dayNumberOf(2200, 1, 1) - TABLE_START);

/** True on a hverdag: Monday to Friday (with Saturday, if it counts) and no public holiday. */
export function isHverdag(day: CivilDay, saturdayCounts = false): boolean {
  return isWorkingNumber(toDayNumber(day), saturdayCounts);
}

/** True on an arbejdsdag: Monday to Friday, no public holiday and no closing day of the municipality's own. */
export function isArbejdsdag(day: CivilDay, closingDays?: ReadonlySet<CivilDay>): boolean {
  return isHverdag(day) && !(closingDays?.has(day) ?? false);
}

/**
 * The day that lies `count` working days after a day, or before it for a negative count. The day itself is day 0,
 * whether it is a working day or not; for a count of 0 it is the answer.
 */
export function addWorkingDays(
  day: CivilDay,
  count: number,
  unit: WorkingDayUnit,
  reading: WorkingDayReading = {},
): CivilDay {
  const saturdayCounts = unit === 'hverdage' && reading.saturdayCounts === true;
  const closingDays = unit === 'arbejdsdage' ? reading.closingDays : undefined;
  const step = count < 0 ? -1 : 1;
  let dayNumber = toDayNumber(day);
  for (let left = Math.abs(count); left > 0;) {
    dayNumber += step;
    if (!isWorkingNumber(dayNumber, saturdayCounts)) continue;
    const isClosed = closingDays?.has(fromDayNumber(dayNumber)) ?? false;
    if (!isClosed) left -= 1;
  }
  return fromDayNumber(dayNumber);
}

function isWorkingNumber(dayNumber: number, saturdayCounts: boolean): boolean {
  const kind = kindOf(dayNumber);
  return kind === WORKING || (saturdayCounts && kind === SATURDAY);
}

function kindOf(dayNumber: number): DayKind {
  const known = (kinds[dayNumber - TABLE_START] ?? UNKNOWN) as DayKind;
  if (known !== UNKNOWN) return known;
  const weekday = weekdayOfDayNumber(dayNumber);
  const kind = weekday === 7 || isHolidayNumber(dayNumber) ? RESTING : weekday === 6 ? SATURDAY : WORKING;
  kinds[dayNumber - TABLE_START] = kind;
  return kind;
}
