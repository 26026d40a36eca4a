import type { Bilingual } from '../../../domain/case/kernel/time';

/** What `check` says of lists of lost earnings and of payments; `{name}` is filled in. */
export const moneyTexts = {
  titleLost: { da: 'Tabt arbejdsfortjeneste {file}', en: 'Lost earnings {file}' },
  titlePayments: {
    da: 'Forældre- og egenbetaling {file}, set pr. {day}',
    en: 'Parental and own payment {file}, as of {day}',
  },
  noRows: { da: 'Der er ingen rækker i listen.', en: 'There are no rows in the list.' },
  cases: { da: 'Sager', en: 'Cases' },
  reviewed: { da: 'gennemgået {yes} · ikke gennemgået {no}', en: 'reviewed {yes} · not reviewed {no}' },
  withFindings: { da: 'Med fund', en: 'With findings' },
  without: { da: 'Uden fund', en: 'Without findings' },
  unsettled: { da: 'Ikke regnet efter', en: 'Not worked out' },
  unsettledWhy: {
    da: 'loftet er ukendt eller skifter i perioden',
    en: 'the cap is unknown or changes within the period',
  },
  perMonth: {
    da: 'Forskel pr. måned i kr. (udbetalt minus det, der skulle være udbetalt)',
    en: 'Difference a month in kr. (paid less what was due)',
  },
  over: { da: 'Udbetalt for meget', en: 'Too much paid' },
  under: { da: 'Udbetalt for lidt', en: 'Too little paid' },
  right: { da: 'Udbetalt rigtigt', en: 'Rightly paid' },
  net: { da: 'I alt', en: 'In all' },
  inCases: { da: '{count} sager', en: '{count} cases' },
  inOneCase: { da: '1 sag', en: '1 case' },
  largest: { da: 'Største forskelle', en: 'Largest differences' },
  more: {
    da: '… og {count} sager til. Vis dem alle med --all.',
    en: '… and {count} more cases. Show them all with --all.',
  },
  allRight: {
    da: 'Ingen fund, og alle har fået, hvad de skulle.',
    en: 'No findings, and everybody was paid what was due.',
  },
  formula: {
    da: 'Skulle være udbetalt = det mindste af bruttoløn og loft × bevilgede timer / norm, afrundet til hele øre, minus anden ydelse og sparede udgifter.',
    en: 'Due = the smaller of gross pay and cap × granted hours / norm, in whole øre, less another benefit and saved expenses.',
  },
  cap: { da: 'Loft {year}: {amount} kr. om måneden ({law}).', en: 'Cap {year}: {amount} kr. a month ({law}).' },
  noDemand: {
    da: 'En forskel er ikke et krav: for meget udbetalt kan kun kræves tilbage efter individuel vurdering, partshøring og afgørelse.',
    en: 'A difference is no claim: what was paid too much may only be claimed after individual assessment, hearing and decision.',
  },
  colCase: { da: 'Sag', en: 'Case' },
  colPeriod: { da: 'Periode', en: 'Period' },
  colDue: { da: 'Skulle være', en: 'Due' },
  colPaid: { da: 'Udbetalt', en: 'Paid' },
  colDifference: { da: 'Forskel', en: 'Difference' },
  colFindings: { da: 'Fund', en: 'Findings' },
  decided: { da: 'Afgjort', en: 'Decided' },
  results: { da: 'betaling {pays} · fritaget {exempt}', en: 'payment {pays} · exempt {exempt}' },
  undecided: { da: 'Mangler afgørelse', en: 'Decision missing' },
  collected: { da: 'Opkræves', en: 'Collected' },
  dueAmounts: {
    da: 'afgjort {due} kr. om måneden, heraf opkræves {collected} kr.',
    en: 'decided {due} kr. a month, of which {collected} kr. are collected',
  },
  otherFindings: { da: 'Andre fund', en: 'Other findings' },
  longest: { da: 'Fund, dem der har ventet længst, først', en: 'Findings, those who have waited longest first' },
  allPayments: { da: 'Alle er afgjort, og alt opkræves.', en: 'All are decided and everything is collected.' },
  colPlaced: { da: 'Anbragt', en: 'Placed' },
  colDays: { da: 'Dage', en: 'Days' },
  colDecided: { da: 'Afgjort', en: 'Decided' },
  colAmount: { da: 'Kr. pr. md.', en: 'Kr. a month' },
} satisfies Readonly<Record<string, Bilingual>>;
