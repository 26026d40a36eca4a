import type { Column as CaseColumn } from '../case/from-list/columns';
import type { CivilDay } from '../case/kernel/time';
import type { HundredthHours, Oere } from './oere';

/**
 * One column of a money list. `amount` is kroner and øre with a decimal comma, `hours` a number of hours with one;
 * columns that `must` be filled in are those without which nothing can be worked out.
 */
export interface MoneyColumn<Value = unknown, Need extends 'must' | 'may' = 'must' | 'may'> {
  readonly heading: string;
  readonly kind: CaseColumn['kind'] | 'amount' | 'hours';
  readonly need: Need;
  /** Of a `code` column: the stored code of each word, in lower case. */
  readonly words?: ReadonlyMap<string, string>;
  /** May stand below zero. @default false */
  readonly signed?: true;
  /** Carries the value's type; never set. */
  readonly valueType?: Value;
}

/** The columns of a money list by the name a row knows them by, in the order of the form. */
export type MoneyColumns = Readonly<Record<string, MoneyColumn>>;

type ValueOf<C> = C extends MoneyColumn<infer Value> ? Value : never;
type Needed<C extends MoneyColumns> = { [K in keyof C]: C[K]['need'] extends 'must' ? K : never }[keyof C];

/** One row of a money list: what must be there, and what may be; a blank is left out. */
export type MoneyRow<C extends MoneyColumns> = { readonly [K in Needed<C>]: ValueOf<C[K]> } & {
  readonly [K in keyof C]?: ValueOf<C[K]>;
};

/** A column of text. */
export function textColumn<N extends 'must' | 'may'>(heading: string, need: N): MoneyColumn<string, N> {
  return { heading, kind: 'text', need };
}

/** A column of days. */
export function dayColumn<N extends 'must' | 'may'>(heading: string, need: N): MoneyColumn<CivilDay, N> {
  return { heading, kind: 'day', need };
}

/** A column of `ja` and `nej`. */
export function yesNoColumn(heading: string): MoneyColumn<boolean, 'may'> {
  return { heading, kind: 'yesNo', need: 'may' };
}

/** A column of amounts of at least zero. */
export function amountColumn<N extends 'must' | 'may'>(heading: string, need: N): MoneyColumn<Oere, N> {
  return { heading, kind: 'amount', need };
}

/** A column of amounts that may be below zero. */
export function signedColumn<N extends 'must' | 'may'>(heading: string, need: N): MoneyColumn<Oere, N> {
  return { heading, kind: 'amount', need, signed: true };
}

/** A column of hours. */
export function hoursColumn(heading: string): MoneyColumn<HundredthHours, 'must'> {
  return { heading, kind: 'hours', need: 'must' };
}

/** A column of words that stand for codes. */
export function codeColumn<C extends Readonly<Record<string, { readonly da: string }>>>(
  heading: string,
  codes: C,
): MoneyColumn<keyof C & string, 'may'> {
  const words = new Map(Object.entries(codes).map(([code, { da }]) => [da, code]));
  return { heading, kind: 'code', need: 'may', words };
}
