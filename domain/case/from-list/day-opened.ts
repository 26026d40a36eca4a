import type { CivilDay } from '../kernel/time';
import { civilDayOf } from '../../law/calendar/copenhagen';
import { listColumns, type ColumnName, type ListRow } from './columns';

/** Stands in for the day of opening of a row that holds no day at all; the first day the lists' dates may have. */
const UNKNOWN_DAY: CivilDay = '1900-01-01';

const datedColumns = (Object.keys(listColumns) as ColumnName[]).filter((name) => {
  const { kind } = listColumns[name];
  return (
    (kind === 'day' || kind === 'time') && name !== 'birthDay' && name !== 'expectedEnd' && name !== 'nextFollowUp'
  );
});

/** The day a row's case was opened: as recorded, else the earliest day of anything that happened in it. */
export function dayOpened(row: ListRow): CivilDay {
  if (row.opened) return row.opened;
  let earliest: CivilDay | undefined;
  for (const name of datedColumns) {
    const value = row[name];
    if (typeof value !== 'string') continue;
    const on = civilDayOf(value);
    if (earliest === undefined || on < earliest) earliest = on;
  }
  return earliest ?? UNKNOWN_DAY;
}
