import type { Bilingual } from '../../case/kernel/time';
import type { Certainty } from '../../law/edition';
import type { Oere } from '../oere';
import type { PaymentRow } from './columns';

/** What may be wrong with a payment, in the words of lists and reports. */
export const paymentFindings = {
  decisionMissing: { da: 'afgørelse mangler', en: 'decision missing' },
  resultMissing: { da: 'resultat mangler', en: 'result missing' },
  amountMissing: { da: 'beløb mangler', en: 'amount missing' },
  notCollected: { da: 'opkræves ikke', en: 'not collected' },
  collectedWithoutGround: { da: 'opkræves uden grundlag', en: 'collected without ground' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Code of a finding about a payment. */
export type PaymentFinding = keyof typeof paymentFindings;

/** The rules a payment is judged by, as dated data. */
export const paymentRules = {
  law: 'BL §§ 186-188; BEK nr. 95 af 2024',
  /** A smaller monthly amount is not collected; the figure is that of 2019 and has not been read for later years. */
  smallestCollected: { amount: 10_000, certainty: 'uncertain' },
} as const satisfies {
  readonly law: string;
  readonly smallestCollected: { readonly amount: Oere; readonly certainty: Certainty };
};

/** What a payment comes to. */
export interface PaymentAssessment {
  /** In the order of {@link paymentFindings}. */
  readonly findings: readonly PaymentFinding[];
  /** What is to be paid a month by the decision: 0 where exempt; absent where it is not decided, or the amount is not noted. */
  readonly due?: Oere;
  /** Collected − due a month; absent where `due` is, or where it is not noted what is collected. */
  readonly difference?: Oere;
  /** A day of decision exists. */
  readonly decided: boolean;
  /** The amount is being collected. */
  readonly collected: boolean;
}

/** Whether an amount a month is too small to be collected at all. */
export function isTooSmall(due: Oere | undefined): boolean {
  return due !== undefined && due < paymentRules.smallestCollected.amount;
}

/** What was decided about a payment, whether it is collected, and what is wrong. */
export function assessPayment({ decided, result, amount, collected = false }: PaymentRow): PaymentAssessment {
  const isDecided = decided !== undefined;
  const pays = isDecided && (result === 'pays' || (result === undefined && amount !== undefined));
  const due = dueOf(isDecided, result === 'exempt', amount);
  const wrong: Readonly<Record<PaymentFinding, boolean>> = {
    decisionMissing: !isDecided,
    resultMissing: isDecided && result === undefined,
    amountMissing: pays && amount === undefined,
    notCollected: pays && !collected && !isTooSmall(due),
    collectedWithoutGround: collected && (!isDecided || result === 'exempt' || isTooSmall(due)),
  };
  const findings = (Object.keys(paymentFindings) as PaymentFinding[]).filter((code) => wrong[code]);
  const taken = collected ? amount : 0;
  const difference = due === undefined || taken === undefined ? undefined : taken - due;
  return {
    findings,
    ...(due === undefined ? {} : { due }),
    ...(difference === undefined ? {} : { difference }),
    decided: isDecided,
    collected,
  };
}

function dueOf(decided: boolean, exempt: boolean, amount: Oere | undefined): Oere | undefined {
  if (!decided) return undefined;
  return exempt ? 0 : amount;
}
