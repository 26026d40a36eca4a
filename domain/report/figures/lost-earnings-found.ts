import { counted, difference, found, ofGrants, ownSource as source, where } from './grant-takes';
import type { GrantFigure } from './money';

/** Figures of what was found in the grants of lost earnings that were put on their track. */
export const foundFigures: readonly GrantFigure[] = [
  {
    ...ofGrants,
    code: 'grants-on-track',
    name: { da: 'Bevillinger, der er taget op', en: 'Grants taken up' },
    definition: {
      da: 'Bevillinger af tabt arbejdsfortjeneste, der er sat på spor til og med dagen, også dem der er rettet. En sag med flere perioder tæller én for hver.',
      en: 'Grants of lost earnings put on their track by the day, those put right too. A case with several periods counts once for each.',
    },
    source,
    kind: 'count',
    takes: where(() => true),
  },
  {
    ...ofGrants,
    code: 'grants-overpaid',
    name: { da: 'For meget udbetalt', en: 'Too much paid' },
    definition: {
      da: 'Bevillinger, hvor der er udbetalt mere end det, der skulle være udbetalt: som det er fastlagt, ellers som listen viste. Beløb pr. måned.',
      en: 'Grants where more was paid than was due: as settled, otherwise as the list had it. Amount a month.',
    },
    source: 'BL § 87; før 2024 SEL § 42',
    kind: 'money',
    takes: difference((oere) => oere > 0),
  },
  {
    ...ofGrants,
    code: 'grants-underpaid',
    name: { da: 'For lidt udbetalt', en: 'Too little paid' },
    definition: {
      da: 'Bevillinger, hvor der er udbetalt mindre end det, der skulle være udbetalt: som det er fastlagt, ellers som listen viste. Beløb pr. måned.',
      en: 'Grants where less was paid than was due: as settled, otherwise as the list had it. Amount a month.',
    },
    source: 'BL § 87; før 2024 SEL § 42',
    kind: 'money',
    takes: difference((oere) => oere < 0),
  },
  {
    ...ofGrants,
    code: 'grants-right',
    name: { da: 'Beløbet er rigtigt', en: 'The amount is right' },
    definition: {
      da: 'Bevillinger med fund, hvor det udbetalte er det, der skulle være udbetalt.',
      en: 'Grants with findings where what was paid is what was due.',
    },
    source,
    kind: 'count',
    takes: counted(difference((oere) => oere === 0)),
  },
  {
    ...ofGrants,
    code: 'grants-unsettled',
    name: { da: 'Beløbet kendes ikke endnu', en: 'The amount is not known yet' },
    definition: {
      da: 'Bevillinger, hvor forskellen hverken er fastlagt eller kunne regnes ud af listen.',
      en: 'Grants whose difference is neither settled nor could be worked out of the list.',
    },
    source,
    kind: 'count',
    takes: where((one) => one.difference === undefined),
  },
  {
    ...ofGrants,
    code: 'grants-difference',
    name: { da: 'Forskel i alt', en: 'Difference in all' },
    definition: {
      da: 'For meget udbetalt fratrukket for lidt udbetalt, pr. måned.',
      en: 'Too much paid less too little paid, a month.',
    },
    source,
    kind: 'money',
    takes: difference((oere) => oere !== 0),
  },
  {
    ...ofGrants,
    code: 'grants-wrong-base',
    name: { da: 'Forkert beregningsgrundlag', en: 'Wrong base of calculation' },
    definition: {
      da: 'Bevillinger på sporet, hvor det anvendte grundlag ikke er bruttolønnen, eller intet er noteret.',
      en: 'Grants on their track whose base is not the gross pay, or was not noted.',
    },
    source: 'BL § 87, stk. 3',
    kind: 'count',
    takes: found('wrongBase'),
  },
  {
    ...ofGrants,
    code: 'grants-double-compensation',
    name: { da: 'Dobbeltkompensation', en: 'Double compensation' },
    definition: {
      da: 'Bevillinger på sporet, hvor en anden ydelse er talt dobbelt.',
      en: 'Grants on their track in which another benefit was counted twice.',
    },
    source: 'BL § 87, stk. 3',
    kind: 'count',
    takes: found('doubleCompensation'),
  },
  {
    ...ofGrants,
    code: 'grants-saved-expenses',
    name: { da: 'Manglende stillingtagen til sparede udgifter', en: 'No position taken on saved expenses' },
    definition: {
      da: 'Bevillinger på sporet, hvor sparede udgifter ikke er vurderet.',
      en: 'Grants on their track whose saved expenses were not considered.',
    },
    source: 'BL § 87, stk. 3',
    kind: 'count',
    takes: found('savedExpensesNotConsidered'),
  },
];
