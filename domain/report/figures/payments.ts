import type { PaymentStage } from '../../recovery/payments/plan';
import type { PaymentFigure } from './money';

const source = 'BL §§ 186-188; BEK nr. 95 af 2024';

/** What all figures of payments on their tracks have in common. */
const ofPayments = { track: 'payment', unit: 'payments', over: 'day' } as const;

/** Takes the decided amount of a payment that stands at a stage. */
function at(stage: PaymentStage): PaymentFigure['takes'] {
  return (one) => {
    if (one.stage !== stage) return undefined;
    return one.due === undefined ? {} : { amount: one.due };
  };
}

/** Figures of the parental and own payments that are being put right (genopretning af forældre- og egenbetaling). */
export const paymentFigures: readonly PaymentFigure[] = [
  {
    ...ofPayments,
    code: 'payments-on-track',
    name: { da: 'Betalinger, der er taget op', en: 'Payments taken up' },
    definition: {
      da: 'Forældre- og egenbetalinger, der er sat på spor til og med dagen, også dem der er rettet.',
      en: 'Parental and own payments put on their track by the day, those put right too.',
    },
    source: 'Sagsgang: sporet for forældre- og egenbetaling',
    kind: 'count',
    takes: () => ({}),
  },
  {
    ...ofPayments,
    code: 'payments-undecided',
    name: { da: 'Afgørelse mangler', en: 'Decision missing' },
    definition: {
      da: 'Betalinger på sporet, hvor der ikke er truffet afgørelse endnu.',
      en: 'Payments on their track that have not been decided yet.',
    },
    source,
    kind: 'count',
    takes: at('undecided'),
  },
  {
    ...ofPayments,
    code: 'payments-not-collected',
    name: { da: 'Afgjort, men ikke opkrævet endnu', en: 'Decided, not yet collected' },
    definition: {
      da: 'Betalinger på sporet, der er afgjort og skal opkræves, men ikke bliver det endnu. Afgjort beløb pr. måned.',
      en: 'Payments on their track that are decided and to be collected, and are not yet. Decided amount a month.',
    },
    source,
    kind: 'money',
    takes: at('decided'),
  },
  {
    ...ofPayments,
    code: 'payments-collected',
    name: { da: 'Afgjort og opkræves', en: 'Decided and being collected' },
    definition: {
      da: 'Betalinger på sporet, der er afgjort og opkræves. Afgjort beløb pr. måned.',
      en: 'Payments on their track that are decided and being collected. Decided amount a month.',
    },
    source,
    kind: 'money',
    takes: at('collected'),
  },
  {
    ...ofPayments,
    code: 'payments-nothing-to-collect',
    name: { da: 'Afgjort: intet at opkræve', en: 'Decided: nothing to collect' },
    definition: {
      da: 'Betalinger på sporet, der er fritaget eller for små til at blive opkrævet.',
      en: 'Payments on their track that are exempt, or too small to be collected.',
    },
    source,
    kind: 'count',
    takes: at('nothingToCollect'),
  },
  {
    ...ofPayments,
    code: 'payments-wrongly-collected',
    name: { da: 'Opkræves uden grundlag', en: 'Collected without ground' },
    definition: {
      da: 'Betalinger på sporet, der opkræves, uden at der er truffet afgørelse om det, eller med et beløb, der er for lille til at blive opkrævet.',
      en: 'Payments on their track that are collected without a decision that says so, or of an amount too small to be collected.',
    },
    source,
    kind: 'count',
    takes: at('wronglyCollected'),
  },
  {
    ...ofPayments,
    code: 'payments-put-right',
    name: { da: 'Heraf rettet', en: 'Of these put right' },
    definition: {
      da: 'Betalinger på sporet, hvor alle skridt er taget.',
      en: 'Payments on their track whose every step is taken.',
    },
    source: 'Sagsgang: sporet for forældre- og egenbetaling',
    kind: 'count',
    takes: ({ complete }) => (complete ? {} : undefined),
  },
  {
    ...ofPayments,
    code: 'payments-ended-otherwise',
    name: { da: 'Afsluttet uden at være rettet', en: 'Ended without being put right' },
    definition: {
      da: 'Betalinger på sporet, der er afsluttet med en grund, uden at alle skridt er taget.',
      en: 'Payments on their track that ended for a reason with steps not taken.',
    },
    source: 'Sagsgang: sporet for forældre- og egenbetaling',
    kind: 'count',
    takes: ({ endedOtherwise }) => (endedOtherwise ? {} : undefined),
  },
];
