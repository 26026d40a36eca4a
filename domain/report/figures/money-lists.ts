import type { Bilingual } from '../../case/kernel/time';
import type { Described } from './described';

/** A figure of a list of money: what the list itself says on its day, whatever has been done since. */
export type ListedFigure = Pick<Described, 'code' | 'name' | 'definition' | 'source'>;

function listed(code: string, source: string, name: Bilingual, definition: Bilingual): ListedFigure {
  return { code, source, name, definition };
}

const due = 'BL § 87; før 2024 SEL § 42';

/** Figures of a list of lost earnings: all its grants, shared out by what was paid against what was due. */
export const listedGrantFigures = {
  over: listed(
    'listed-grants-overpaid',
    due,
    { da: 'For meget udbetalt', en: 'Too much paid' },
    {
      da: 'Bevillinger i listen, hvor der udbetales mere end det, der skulle være udbetalt: løn eller loft gange bevilgede timer, fratrukket anden ydelse og sparede udgifter. Beløb pr. måned.',
      en: 'Grants of the list where more is paid than is due: pay or ceiling times the hours granted, less other benefits and saved expenses. Amount a month.',
    },
  ),
  under: listed(
    'listed-grants-underpaid',
    due,
    { da: 'For lidt udbetalt', en: 'Too little paid' },
    {
      da: 'Bevillinger i listen, hvor der udbetales mindre end det. Beløb pr. måned.',
      en: 'Grants of the list where less is paid than that. Amount a month.',
    },
  ),
  right: listed(
    'listed-grants-right',
    due,
    { da: 'Rigtigt udbetalt', en: 'Rightly paid' },
    { da: 'Bevillinger i listen, hvor der udbetales netop det.', en: 'Grants of the list where exactly that is paid.' },
  ),
  unsettled: listed(
    'listed-grants-unsettled',
    due,
    { da: 'Kan ikke beregnes endnu', en: 'Cannot be worked out yet' },
    {
      da: 'Bevillinger i listen, hvor loftet for året ikke kendes eller skifter i perioden.',
      en: 'Grants of the list whose year’s ceiling is not known, or changes within the period.',
    },
  ),
  cases: listed(
    'listed-grants',
    'Kommunens liste',
    { da: 'Alle bevillinger', en: 'All grants' },
    {
      da: 'Rækker i listen, der kunne læses. Beløbet er for meget fratrukket for lidt udbetalt, pr. måned.',
      en: 'Rows of the list that could be read. The amount is too much less too little paid, a month.',
    },
  ),
  reviewed: listed(
    'listed-grants-reviewed',
    'Kommunens liste',
    { da: 'Bevillinger gennemgået', en: 'Grants gone through' },
    { da: 'Bevillinger, der er markeret som gennemgået i listen.', en: 'Grants marked as gone through in the list.' },
  ),
} as const;

const payment = 'BL §§ 186-188; BEK nr. 95 af 2024';

/** Figures of a list of parental and own payment. */
export const listedPaymentFigures = {
  pays: listed(
    'listed-payments-paying',
    payment,
    { da: 'Afgjort: der skal betales', en: 'Decided: to be paid' },
    {
      da: 'Betalinger i listen, hvor det er afgjort, at der skal betales. Beløb pr. måned efter afgørelsen.',
      en: 'Payments of the list of which it was decided that somebody pays. Amount a month by the decision.',
    },
  ),
  exempt: listed(
    'listed-payments-exempt',
    payment,
    { da: 'Afgjort: fritaget', en: 'Decided: exempt' },
    {
      da: 'Betalinger i listen, hvor det er afgjort, at ingen skal betale.',
      en: 'Payments of the list of which it was decided that nobody pays.',
    },
  ),
  unclear: listed(
    'listed-payments-unclear',
    payment,
    { da: 'Afgjort, men resultatet mangler', en: 'Decided, result missing' },
    {
      da: 'Betalinger i listen med en dag for afgørelsen, men uden resultat.',
      en: 'Payments of the list with a day of decision and no result.',
    },
  ),
  undecided: listed(
    'listed-payments-undecided',
    payment,
    { da: 'Afgørelse mangler', en: 'Decision missing' },
    { da: 'Betalinger i listen uden afgørelse.', en: 'Payments of the list without a decision.' },
  ),
  cases: listed(
    'listed-payments',
    'Kommunens liste',
    { da: 'I alt', en: 'In all' },
    { da: 'Rækker i listen, der kunne læses.', en: 'Rows of the list that could be read.' },
  ),
  collected: listed(
    'listed-payments-collected',
    payment,
    { da: 'Heraf opkræves', en: 'Of these being collected' },
    {
      da: 'Betalinger i listen, der opkræves, også dem uden afgørelse. Beløb pr. måned efter afgørelsen.',
      en: 'Payments of the list that are collected, those without a decision too. Amount a month by the decision.',
    },
  ),
} as const;
