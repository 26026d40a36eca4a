import type { Bilingual } from '../../case/kernel/time';
import { amountColumn, codeColumn, dayColumn, textColumn, yesNoColumn, type MoneyRow } from '../columns';

/** What a decision on payment came to. */
export const paymentResults = {
  pays: { da: 'betaling', en: 'payment' },
  exempt: { da: 'fritaget', en: 'exempt' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The columns of a list of parental and own payment (forældre- og egenbetaling) by name, in the order of the form. */
export const paymentColumns = {
  caseNumber: textColumn('sagsnr', 'must'),
  placed: dayColumn('anbringelse_start', 'may'),
  decided: dayColumn('afgørelse_egenbetaling', 'may'),
  result: codeColumn('resultat', paymentResults),
  amount: amountColumn('beløb_md', 'may'),
  collected: yesNoColumn('opkræves'),
} as const;

/** One row of a list of payments: one placed child whose parents, or who itself, may have to pay. Amounts in øre a month. */
export type PaymentRow = MoneyRow<typeof paymentColumns>;
