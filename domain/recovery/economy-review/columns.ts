import type { Bilingual } from '../../case/kernel/time';
import { dayColumn, signedColumn, textColumn, type MoneyRow } from '../columns';

/** The columns of each of the three lists of an economy review (økonomiopfølgning), in the order of the form. */
export const economyColumns = {
  caseNumber: textColumn('sagsnr', 'must'),
  account: textColumn('konto', 'may'),
  measure: textColumn('ydelse', 'may'),
  from: dayColumn('periode_start', 'must'),
  to: dayColumn('periode_slut', 'may'),
  amount: signedColumn('beløb_md', 'must'),
} as const;

/**
 * One line of a list: what one case costs a month for one measure on one account. An amount is in øre and may be below
 * zero; without a last day the line goes on. A blank account or measure is one that the system does not know.
 */
export type EconomyRow = MoneyRow<typeof economyColumns>;

/** The three places that should say the same of a case: the decision, the case system, the accounts. */
export const economySources = {
  grants: { da: 'bevillinger', en: 'grants' },
  dubu: { da: 'DUBU', en: 'DUBU' },
  calibra: { da: 'Calibra', en: 'Calibra' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Code of a place that should say the same of a case. */
export type EconomySource = keyof typeof economySources;

/** The places in the order in which money follows from them. */
export const sourcesInOrder: readonly EconomySource[] = ['grants', 'dubu', 'calibra'];

/** A line with the place it stands in. */
export interface EconomyLine {
  readonly source: EconomySource;
  /** Line of the file. */
  readonly line: number;
  readonly row: EconomyRow;
}
