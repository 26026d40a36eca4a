import { amountColumn, dayColumn, hoursColumn, signedColumn, textColumn, yesNoColumn, type MoneyRow } from '../columns';

/** The columns of a list of lost earnings (liste over tabt arbejdsfortjeneste) by name, in the order of the form. */
export const lostEarningsColumns = {
  caseNumber: textColumn('sagsnr', 'must'),
  from: dayColumn('periode_start', 'must'),
  to: dayColumn('periode_slut', 'must'),
  grossPay: amountColumn('bruttoløn_md', 'must'),
  normHours: hoursColumn('timer_norm_md'),
  grantedHours: hoursColumn('timer_bevilget_md'),
  otherBenefit: amountColumn('anden_ydelse_md', 'may'),
  savedExpenses: amountColumn('sparede_udgifter_md', 'may'),
  savedExpensesConsidered: yesNoColumn('sparede_udgifter_vurderet'),
  baseUsed: amountColumn('grundlag_anvendt_md', 'may'),
  paid: signedColumn('udbetalt_md', 'must'),
  reviewed: yesNoColumn('gennemgået'),
} as const;

/**
 * One row of a list of lost earnings: what one case was granted and paid for one period. Amounts are a month's, in
 * whole øre; hours a month's, in hundredths. A blank benefit or saving is none; a blank base is a base nobody noted.
 */
export type LostEarningsRow = MoneyRow<typeof lostEarningsColumns>;
