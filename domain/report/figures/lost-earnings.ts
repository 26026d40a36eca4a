import type { LostEarningsFinding } from '../../recovery/lost-earnings/assess';
import type { CorrectionStepCode } from '../../recovery/lost-earnings/correction-rules';
import type { GrantTrack } from '../money-track';
import type { GrantFigure, TakenMoney } from './money';

const source = 'Sagsgang: sporet for tabt arbejdsfortjeneste';

type Takes = GrantFigure['takes'];

/** What all figures of grants on their tracks have in common. */
const ofGrants = { track: 'lostEarnings', unit: 'grants', over: 'day' } as const;

/** Counts a grant where something holds of it. */
function where(holds: (one: GrantTrack) => boolean): Takes {
  return (one) => (holds(one) ? {} : undefined);
}

/** Takes the difference a month where it lies on the one side. */
function difference(holds: (oere: number) => boolean): Takes {
  return ({ difference: oere }) => (oere !== undefined && holds(oere) ? { amount: oere } : undefined);
}

/** Takes a step of the plan, taken or not, with its amount. */
function step(code: CorrectionStepCode, holds: (one: GrantTrack, done: boolean) => boolean = (_, done) => done): Takes {
  return (one): TakenMoney | undefined => {
    const found = one.steps.find((planned) => planned.code === code);
    if (!found || !holds(one, found.done)) return undefined;
    return found.amount === undefined ? {} : { amount: found.amount };
  };
}

function counted(takes: Takes): Takes {
  return (one) => takes(one) && {};
}

function found(finding: LostEarningsFinding): Takes {
  return where(({ findings }) => findings.includes(finding));
}

/** Figures of what was found in the grants of lost earnings that were put on their track. */
const foundFigures: readonly GrantFigure[] = [
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

/** Figures of what has been done about them. */
const doneFigures: readonly GrantFigure[] = [
  {
    ...ofGrants,
    code: 'grants-settled',
    name: { da: 'Beløbet er fastlagt', en: 'The amount is settled' },
    definition: {
      da: 'Bevillinger, hvor det er fastlagt med dokumentation, hvad der skulle være udbetalt.',
      en: 'Grants of which it is settled with evidence what was due.',
    },
    source,
    kind: 'count',
    takes: counted(step('settleAmount')),
  },
  {
    ...ofGrants,
    code: 'families-told',
    name: { da: 'Familien har fået besked', en: 'The family was told' },
    definition: {
      da: 'Bevillinger, hvor familien har fået at vide, hvad der er fundet.',
      en: 'Grants of which the family was told what was found.',
    },
    source: 'FVL § 7',
    kind: 'count',
    takes: counted(step('tellFamily')),
  },
  {
    ...ofGrants,
    code: 'grants-paid-out',
    name: { da: 'Efterbetalt til familier', en: 'Paid out to families' },
    definition: {
      da: 'Bevillinger med for lidt udbetalt, hvor det, der manglede og ikke var forældet, er udbetalt. Beløb over hele perioden.',
      en: 'Underpaid grants where what was owing and had not lapsed was paid out. Amount over the whole period.',
    },
    source: 'BL § 87; forældelsesloven § 3',
    kind: 'money',
    takes: step('payOut'),
  },
  {
    ...ofGrants,
    code: 'grants-to-pay-out',
    name: { da: 'Mangler at blive efterbetalt', en: 'Still to be paid out' },
    definition: {
      da: 'Bevillinger, hvor det er fastlagt, at der er udbetalt for lidt, og pengene ikke er udbetalt endnu. Beløb over hele perioden.',
      en: 'Grants settled as underpaid of which the money has not been paid out yet. Amount over the whole period.',
    },
    source: 'BL § 87; forældelsesloven § 3',
    kind: 'money',
    takes: step('payOut', (_, done) => !done),
  },
  {
    ...ofGrants,
    code: 'grants-lapsed',
    name: { da: 'Forældet, før det blev rettet', en: 'Lapsed before it was put right' },
    definition: {
      da: 'Bevillinger, hvor det er fastlagt, at der er udbetalt for lidt, og nogle af månederne er forældet. Beløbet i de forældede måneder.',
      en: 'Grants settled as underpaid of which some months have lapsed. Amount in the lapsed months.',
    },
    source: 'forældelsesloven §§ 3 og 27',
    kind: 'money',
    takes: step('considerLapsed', () => true),
  },
  {
    ...ofGrants,
    code: 'refunds-claimed',
    name: { da: 'Statsrefusion hjemtaget', en: 'State reimbursement claimed' },
    definition: {
      da: 'Efterbetalte bevillinger, hvor statens andel er hjemtaget. Statens andel af beløbet.',
      en: 'Grants paid out of which the state’s share has been claimed. The state’s share of the amount.',
    },
    source: 'BL kap. 21; før 2024 SEL § 177',
    kind: 'money',
    takes: step('correctRefund', (one, done) => done && (one.difference ?? 0) < 0),
  },
  {
    ...ofGrants,
    code: 'refunds-paid-back',
    name: { da: 'Statsrefusion betalt tilbage', en: 'State reimbursement paid back' },
    definition: {
      da: 'Bevillinger med for meget udbetalt, hvor statsrefusionen er rettet. Statens andel af beløbet.',
      en: 'Overpaid grants whose state reimbursement was corrected. The state’s share of the amount.',
    },
    source: 'BL kap. 21; før 2024 SEL § 177',
    kind: 'money',
    takes: step('correctRefund', (one, done) => done && (one.difference ?? 0) > 0),
  },
  {
    ...ofGrants,
    code: 'claims-assessed',
    name: { da: 'Vurderet, om familien skal betale tilbage', en: 'Assessed whether the family is to repay' },
    definition: {
      da: 'Bevillinger med for meget udbetalt, hvor det er vurderet individuelt og juridisk, om der er et krav.',
      en: 'Overpaid grants of which it was assessed individually and legally whether there is a claim.',
    },
    source: 'BL § 190; før 2024 SEL § 164',
    kind: 'count',
    takes: counted(step('assessClaim')),
  },
  {
    ...ofGrants,
    code: 'claims-none',
    name: { da: 'Intet krav mod familien', en: 'No claim on the family' },
    definition: {
      da: 'Bevillinger med for meget udbetalt, hvor vurderingen er, at familien ikke skal betale tilbage.',
      en: 'Overpaid grants where the assessment is that the family is not to repay.',
    },
    source: 'BL § 190; før 2024 SEL § 164',
    kind: 'count',
    takes: where(({ outcome }) => outcome === 'noClaim'),
  },
  {
    ...ofGrants,
    code: 'claims-decided',
    name: { da: 'Afgjort, at familien skal betale tilbage', en: 'Decided that the family is to repay' },
    definition: {
      da: 'Bevillinger, hvor der efter vurdering og høring er truffet afgørelse om tilbagebetaling. Det afgjorte krav.',
      en: 'Grants of which repayment was decided after assessment and hearing. The claim decided.',
    },
    source: 'BL § 190; før 2024 SEL § 164',
    kind: 'money',
    takes: step('decideClaim'),
  },
  {
    ...ofGrants,
    code: 'claims-collected',
    name: { da: 'Kravet er opkrævet', en: 'The claim was collected' },
    definition: {
      da: 'Bevillinger, hvor det afgjorte krav er opkrævet. Det opkrævede krav.',
      en: 'Grants whose decided claim was collected. The claim collected.',
    },
    source: 'BL § 190; BL § 191, stk. 2',
    kind: 'money',
    takes: step('collectClaim'),
  },
  {
    ...ofGrants,
    code: 'grants-put-right',
    name: { da: 'Heraf rettet', en: 'Of these put right' },
    definition: {
      da: 'Bevillinger på sporet, hvor alle skridt er taget.',
      en: 'Grants on their track whose every step is taken.',
    },
    source,
    kind: 'count',
    takes: where(({ complete }) => complete),
  },
];

/** Figures of the grants of lost earnings that are being put right (genopretning af tabt arbejdsfortjeneste). */
export const grantFigures: readonly GrantFigure[] = [...foundFigures, ...doneFigures];
