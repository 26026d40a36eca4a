import type { MoneyColumn } from '../../domain/recovery/columns';
import { readValue, type ValueRead } from './values';

/** The largest amount, in kroner: what stays exact when it is multiplied by hours. */
const LARGEST_AMOUNT = 9_999_999;
/** The most hours a month can have, and some. */
const MOST_HOURS = 999;

/** A decimal comma, and points or spaces between thousands: `34055`, `34.055,5`, `-1 200,00`. */
const DECIMAL = /^([-−]?)(\d{1,9}|\d{1,3}(?:[. \u00a0]\d{3})+)(?:,(\d{1,2}))?$/;

/** Reads what stands under a heading of a money list; not for blanks. */
export function readMoneyValue(column: MoneyColumn, text: string): ValueRead {
  const { kind, heading, words } = column;
  if (kind === 'amount') return readAmount(text, column.signed ?? false);
  if (kind === 'hours') return readHours(text);
  return readValue({ heading, kind, ...(words ? { words } : {}) }, text);
}

function readAmount(text: string, signed: boolean): ValueRead {
  const oere = hundredthsOf(text);
  if (oere === undefined || Math.abs(oere) > LARGEST_AMOUNT * 100) {
    return { ok: false, code: 'MONEY_NOT_AMOUNT', params: { most: LARGEST_AMOUNT } };
  }
  return oere < 0 && !signed ? { ok: false, code: 'MONEY_BELOW_ZERO' } : { ok: true, value: oere };
}

function readHours(text: string): ValueRead {
  const hours = hundredthsOf(text);
  const possible = hours !== undefined && hours >= 0 && hours <= MOST_HOURS * 100;
  return possible ? { ok: true, value: hours } : { ok: false, code: 'MONEY_NOT_HOURS', params: { most: MOST_HOURS } };
}

/** A decimal number in whole hundredths, without ever being a fraction. */
function hundredthsOf(text: string): number | undefined {
  const [, sign, whole, decimals = ''] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const hundredths = Number(whole.replace(/\D/g, '')) * 100 + Number(decimals.padEnd(2, '0'));
  return sign ? 0 - hundredths : hundredths;
}
