/** A figure, or of a share its whole, those that meet it or those that do not. */
export type NumberName = readonly [code: string, part?: 'of' | 'met' | 'unmet'];

/**
 * Figures that are parts of another, whether they make up the whole or leave a rest that is not published: what of one
 * cannot be shown must not be found by subtraction.
 */
export const figureParts: readonly {
  readonly whole: NumberName;
  readonly parts: readonly (string | NumberName)[];
}[] = [
  { whole: ['open-cases'], parts: ['red-cases', 'yellow-cases', 'green-cases'] },
  { whole: ['open-cases'], parts: ['cases-without-worker'] },
  { whole: ['nothing-outstanding', 'met'], parts: ['green-cases'] },
  { whole: ['assessed-in-time', 'unmet'], parts: ['late-assessments', 'unassessed-notifications'] },
  { whole: ['assessed-in-time', 'of'], parts: ['assessment-hours', 'unassessed-notifications'] },
  { whole: ['assessment-hours'], parts: [['assessed-in-time', 'met'], 'late-assessments'] },
  { whole: ['examination-in-time', 'unmet'], parts: ['examinations-overdue'] },
  { whole: ['examination-in-time', 'of'], parts: ['examination-days', 'examinations-overdue'] },
  { whole: ['examination-days'], parts: [['examination-in-time', 'met']] },
  { whole: ['examinations-running'], parts: ['examinations-overdue'] },
  { whole: ['examinations-overdue'], parts: ['provisional-missing'] },
  { whole: ['applications-in-time', 'of'], parts: ['application-days'] },
  { whole: ['application-days'], parts: [['applications-in-time', 'met']] },
  { whole: ['placed-children'], parts: ['visits-missing'] },
  {
    whole: ['grants-on-track'],
    parts: ['grants-overpaid', 'grants-underpaid', 'grants-right', 'grants-unsettled'],
  },
  { whole: ['grants-on-track'], parts: ['grants-wrong-base'] },
  { whole: ['grants-on-track'], parts: ['grants-double-compensation'] },
  { whole: ['grants-on-track'], parts: ['grants-saved-expenses'] },
  { whole: ['grants-on-track'], parts: ['grants-settled'] },
  { whole: ['grants-on-track'], parts: ['families-told'] },
  { whole: ['grants-on-track'], parts: ['grants-put-right'] },
  { whole: ['grants-on-track'], parts: ['grants-ended-otherwise'] },
  { whole: ['grants-underpaid'], parts: ['grants-paid-out', 'grants-to-pay-out'] },
  { whole: ['grants-underpaid'], parts: ['grants-lapsed'] },
  { whole: ['grants-paid-out'], parts: ['refunds-claimed'] },
  { whole: ['grants-overpaid'], parts: ['refunds-paid-back'] },
  { whole: ['grants-overpaid'], parts: ['claims-assessed'] },
  { whole: ['claims-assessed'], parts: ['claims-none', 'claims-decided'] },
  { whole: ['claims-decided'], parts: ['claims-collected'] },
  {
    whole: ['payments-on-track'],
    parts: [
      ...['payments-undecided', 'payments-not-collected', 'payments-collected'],
      ...['payments-nothing-to-collect', 'payments-wrongly-collected'],
    ],
  },
  { whole: ['payments-on-track'], parts: ['payments-put-right'] },
  { whole: ['payments-on-track'], parts: ['payments-ended-otherwise'] },
];
