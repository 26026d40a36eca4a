import type { CivilDay } from '../../case/kernel/time';
import type { Certainty } from '../../law/edition';
import type { Oere } from '../oere';

/** The most that lost earnings are worked out from in one calendar year (ydelsesloft), for full hours. */
export interface Cap {
  readonly year: number;
  /** A month's gross pay, in øre. */
  readonly amount: Oere;
  readonly law: string;
  readonly certainty: Certainty;
}

/**
 * The caps by year, as far as a text that states them has been read. The cap is regulated every 1 January; a year that
 * is not here is unknown and is never worked out from another.
 */
export const caps: readonly Cap[] = [
  { year: 2020, amount: 3_193_600, law: 'SEL § 42, stk. 3 (lov nr. 1570 af 27. december 2019)', certainty: 'verified' },
  { year: 2021, amount: 3_267_100, law: 'SEL § 42, stk. 3 (Ankestyrelsen om ydelsesloftet)', certainty: 'practice' },
  { year: 2023, amount: 3_405_500, law: 'SEL § 42, stk. 3; BL § 87, stk. 3 (2023-niveau)', certainty: 'verified' },
  { year: 2024, amount: 3_524_700, law: 'BL § 87, stk. 3 (VEJ nr. 9375 af 28. maj 2024)', certainty: 'verified' },
];

/** The caps of the years a period touches, or the first of these years whose cap is not known. */
export type CapsOf =
  { readonly known: true; readonly caps: readonly Cap[] } | { readonly known: false; readonly year: number };

/** The caps of every calendar year that the period from one day to another touches, both days included. */
export function capsOf(from: CivilDay, to: CivilDay, all: readonly Cap[] = caps): CapsOf {
  const found: Cap[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const cap = all.find((one) => one.year === year);
    if (!cap) return { known: false, year };
    found.push(cap);
  }
  return { known: true, caps: found };
}
