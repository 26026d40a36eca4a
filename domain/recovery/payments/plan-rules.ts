import type { Bilingual, CivilDay } from '../../case/kernel/time';
import type { LawSource } from '../lost-earnings/correction-rules';

/** The steps of putting parental or own payment right (forældre- og egenbetaling), in the order they are shown. */
export const paymentSteps = {
  stopCollecting: { da: 'stop opkrævningen', en: 'stop collecting' },
  hearFamily: { da: 'hør den, der skal betale, om grundlaget', en: 'hear whoever is to pay on the ground' },
  decidePayment: { da: 'træf og meddel afgørelse om betaling', en: 'decide on payment and tell' },
  noteResult: { da: 'notér, hvad afgørelsen gik ud på', en: 'note what was decided' },
  noteAmount: { da: 'notér det afgjorte beløb', en: 'note the decided amount' },
  beginCollecting: { da: 'sæt opkrævningen i gang', en: 'begin collecting' },
  considerCollected: {
    da: 'tag stilling til det, der er opkrævet uden grundlag, og fortæl det',
    en: 'take a position on what was collected without ground, and tell of it',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Code of a step of putting a payment right. */
export type PaymentStepCode = keyof typeof paymentSteps;

/** What one dated edition says of deciding and collecting payment. */
export interface PaymentRulesEdition {
  readonly id: string;
  readonly from: CivilDay;
  readonly steps: Readonly<Record<PaymentStepCode, LawSource>>;
}

const payment: LawSource = { law: 'BL §§ 186-188; BEK nr. 95 af 2024', certainty: 'verified' };

/** The editions in force one after the other. What is decided now is decided by these, whenever the child was placed. */
export const paymentEditions: readonly PaymentRulesEdition[] = [
  {
    id: 'barnets-lov',
    from: '2024-01-01',
    steps: {
      hearFamily: { law: 'FVL § 19', certainty: 'practice' },
      decidePayment: { law: `${payment.law}; FVL §§ 22, 24 og 25`, certainty: payment.certainty },
      noteResult: payment,
      noteAmount: payment,
      beginCollecting: payment,
      stopCollecting: payment,
      considerCollected: { law: 'FVL § 7', certainty: 'practice' },
    },
  },
];

/** The edition in force on a day; the first one for earlier days. */
export function paymentEditionOn(
  day: CivilDay,
  editions: readonly PaymentRulesEdition[] = paymentEditions,
): PaymentRulesEdition {
  const inForce = editions.filter(({ from }) => from <= day).at(-1) ?? editions[0];
  if (!inForce) throw new RangeError('There is no edition of the rules of payment.');
  return inForce;
}
