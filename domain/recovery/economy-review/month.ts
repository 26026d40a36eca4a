import type { CivilDay } from '../../case/kernel/time';
import { civilDay, daysInMonth } from '../../law/calendar/civil-day';
import type { Oere } from '../oere';
import type { EconomyRow } from './columns';

/** A calendar month by its first and its last day. */
export interface Month {
  readonly first: CivilDay;
  readonly last: CivilDay;
}

/** The month written as `2025-03`; `undefined` for anything else. */
export function monthOf(text: string): Month | undefined {
  const [, year = '', month = ''] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  if (year === '' || Number(year) < 1900) return undefined;
  return { first: `${text}-01`, last: civilDay(Number(year), Number(month), daysInMonth(Number(year), Number(month))) };
}

/** Whether a line's period touches a month. */
export function isInForce({ from, to }: EconomyRow, month: Month | undefined): boolean {
  return month === undefined || (from <= month.last && (to === undefined || to >= month.first));
}

/** What a line says of a month, in øre: its whole amount where its period touches the month. Without a month, its amount. */
export function amountIn(row: EconomyRow, month: Month | undefined): Oere {
  return isInForce(row, month) ? row.amount : 0;
}
