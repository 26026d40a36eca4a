import { counted, ofGrants, ownSource as source, step, where } from './grant-takes';
import type { GrantFigure } from './money';

/** Figures of what has been done about the grants that were put on their track. */
export const doneFigures: readonly GrantFigure[] = [
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
      da: 'Bevillinger med for lidt udbetalt, hvor det, der manglede og ikke var forældet, er udbetalt. Beløb i de måneder, der er forfaldet.',
      en: 'Underpaid grants where what was owing and had not lapsed was paid out. Amount in the months that have fallen due.',
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
      da: 'Bevillinger, hvor det er fastlagt, at der er udbetalt for lidt, og pengene ikke er udbetalt endnu. Beløb i de måneder, der er forfaldet.',
      en: 'Grants settled as underpaid of which the money has not been paid out yet. Amount in the months that have fallen due.',
    },
    source: 'BL § 87; forældelsesloven § 3',
    kind: 'money',
    takes: step('payOut', (one, done) => !done && !one.endedOtherwise),
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
  {
    ...ofGrants,
    code: 'grants-ended-otherwise',
    name: { da: 'Afsluttet uden at være rettet', en: 'Ended without being put right' },
    definition: {
      da: 'Bevillinger på sporet, der er afsluttet med en grund, uden at alle skridt er taget: oprettet ved en fejl, død, ophørt eller andet.',
      en: 'Grants on their track that ended for a reason with steps not taken: opened in error, death, ended or otherwise.',
    },
    source,
    kind: 'count',
    takes: where(({ endedOtherwise }) => endedOtherwise),
  },
];
