import type { Bilingual } from '../../case/kernel/time';
import type { Oere } from '../oere';
import type { PaymentPlan, PaymentStage } from './plan';

/** How far payments have come, in words. */
export const paymentStages: Readonly<Record<PaymentStage, Bilingual>> = {
  wronglyCollected: { da: 'opkræves uden grundlag', en: 'collected without ground' },
  undecided: { da: 'afgørelse mangler', en: 'decision missing' },
  decided: { da: 'afgjort, opkræves ikke', en: 'decided, not collected' },
  collected: { da: 'afgjort og opkræves', en: 'decided and collected' },
  nothingToCollect: { da: 'afgjort, intet at opkræve', en: 'decided, nothing to collect' },
};

/** What a list of payments comes to by stage. */
export interface PaymentPlanTotals {
  payments: number;
  /** How many stand at each stage; together all of them. */
  readonly stages: Record<PaymentStage, number>;
  /** Nothing is left to be done. */
  complete: number;
  /** Decided a month, of those that pay. */
  due: Oere;
  /** Of it: what is not collected though it should be. */
  dueNotCollected: Oere;
}

/** The totals of an empty list. */
export function noPaymentPlans(): PaymentPlanTotals {
  const stages = { wronglyCollected: 0, undecided: 0, decided: 0, collected: 0, nothingToCollect: 0 };
  return { payments: 0, stages, complete: 0, due: 0, dueNotCollected: 0 };
}

/** Adds one payment's plan to the totals. */
export function addPaymentPlan(totals: PaymentPlanTotals, { stage, complete, assessment }: PaymentPlan): void {
  const { due = 0 } = assessment;
  totals.payments++;
  totals.stages[stage]++;
  if (complete) totals.complete++;
  totals.due += due;
  if (stage === 'decided') totals.dueNotCollected += due;
}
