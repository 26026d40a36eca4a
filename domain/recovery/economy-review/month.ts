import type { CivilDay } from '../../case/kernel/time';
import { civilDay, daysInMonth } from '../../law/calendar/civil-day';
import { daysBetween } from '../../law/calendar/day-arithmetic';
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

/**
 * What a line says of a month, in øre: its amount for the days of the month that its period covers. Lines of one amount
 * that follow each other through a month come to the whole amount. Without a month, its amount.
 */
export function amountIn(row: EconomyRow, month: Month | undefined): Oere {
  if (month === undefined) return row.amount;
  const held = daysIn(row, month);
  if (!held) return 0;
  const days = daysBetween(month.first, month.last) + 1;
  const upTo = (day: number): Oere => Math.round((row.amount * day) / days);
  return upTo(daysBetween(month.first, held.last) + 1) - upTo(daysBetween(month.first, held.first));
}

/** The days of a month that a line's period covers; undefined where it touches none. */
export function daysIn({ from, to }: EconomyRow, month: Month): Month | undefined {
  const first = from > month.first ? from : month.first;
  const last = to !== undefined && to < month.last ? to : month.last;
  return first <= last ? { first, last } : undefined;
}
