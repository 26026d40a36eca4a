import { formatDanish } from '../../domain/law/calendar/copenhagen';
import type { MoneyColumns } from '../../domain/recovery/columns';
import { economyColumns, type EconomyRow } from '../../domain/recovery/economy-review/columns';
import { lostEarningsColumns, type LostEarningsRow } from '../../domain/recovery/lost-earnings/columns';
import { paymentColumns, type PaymentRow } from '../../domain/recovery/payments/columns';
import type { Line } from './lines';
import { headingsFound, moneyLayout } from './money-layout';
import { MoneyRowReader, type WholeRow } from './money-rows';
import { shown, type Problem } from './problem';
import type { Reading } from './read-rows';

/** True where most headings of a first line are those of a list of lost earnings. */
export function isLostEarnings(first: Line): boolean {
  return hasMost(lostEarningsColumns, first);
}

/** True where most headings of a first line are those of a list of payments. */
export function isPayments(first: Line): boolean {
  return hasMost(paymentColumns, first);
}

/** How a list of lost earnings with this first line is read. */
export function lostEarningsReading(first: Line): Reading<LostEarningsRow> {
  const lines = new Map<string, number>();
  return reading(lostEarningsColumns, first, (row, line) => {
    const problems: Problem[] = [];
    const { from, to, normHours, grantedHours, caseNumber } = row;
    if (to < from) {
      const params = { from: formatDanish(from) };
      problems.push({ code: 'MONEY_PERIOD_REVERSED', line, ...of(lostEarningsColumns.to, formatDanish(to)), params });
    }
    if (normHours === 0) problems.push({ code: 'MONEY_NO_NORM', line, ...of(lostEarningsColumns.normHours, '0') });
    else if (grantedHours > normHours) {
      const [granted, norm] = [grantedHours, normHours].map((hours) => String(hours / 100).replace('.', ','));
      const params = { norm: norm ?? '' };
      problems.push({
        code: 'MONEY_HOURS_ABOVE_NORM',
        line,
        ...of(lostEarningsColumns.grantedHours, granted ?? ''),
        params,
      });
    }
    return problems.length > 0 ? problems : twice(lines, caseNumber, from, line);
  });
}

/** How a list of payments with this first line is read. */
export function paymentsReading(first: Line): Reading<PaymentRow> {
  const lines = new Map<string, number>();
  return reading(paymentColumns, first, ({ caseNumber, placed = '' }, line) => twice(lines, caseNumber, placed, line));
}

/** How one of the lists of an economy review with this first line is read; a case may have as many lines as it likes. */
export function economyReading(first: Line): Reading<EconomyRow> {
  return reading(economyColumns, first, ({ from, to }, line) => {
    if (to === undefined || to >= from) return [];
    const params = { from: formatDanish(from) };
    return [{ code: 'MONEY_PERIOD_REVERSED', line, ...of(economyColumns.to, formatDanish(to)), params }];
  });
}

function hasMost(columns: MoneyColumns, first: Line): boolean {
  return headingsFound(columns, first) > Object.keys(columns).length / 2;
}

function reading<C extends MoneyColumns>(columns: C, first: Line, whole: WholeRow<C>): Reading<MoneyRowOf<C>> {
  const { form, places, problems, usable } = moneyLayout(columns, first);
  return usable ? { form, problems, rows: new MoneyRowReader(columns, places, whole) } : { form, problems };
}

type MoneyRowOf<C extends MoneyColumns> = Parameters<WholeRow<C>>[0];

function of({ heading }: { readonly heading: string }, value: string): { column: string; value: string } {
  return { column: heading, value };
}

/** A case may have a row for each of its periods, but not two from the same day. */
function twice(lines: Map<string, number>, caseNumber: string, from: string, line: number): Problem[] {
  const key = `${caseNumber}\n${from}`;
  const first = lines.get(key);
  if (first === undefined) {
    lines.set(key, line);
    return [];
  }
  return [{ code: 'MONEY_PERIOD_TWICE', line, ...of(paymentColumns.caseNumber, shown(caseNumber)), params: { first } }];
}
