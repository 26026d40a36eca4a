import fc from 'fast-check';
import type { PaymentRow } from '../../../../domain/recovery/payments/columns';
import { paymentPlan, type PaymentFacts, type PaymentPlan } from '../../../../domain/recovery/payments/plan';
import { addPaymentPlan, noPaymentPlans } from '../../../../domain/recovery/payments/plan-totals';

const on = '2025-03-31';
const bare: PaymentRow = { caseNumber: 'A-1', placed: '2023-05-01' };
const decided: PaymentRow = { ...bare, decided: '2024-01-10', result: 'pays', amount: 120_000 };
const shown = ({ stage, steps }: PaymentPlan): string[] => [
  stage,
  ...steps.map(({ code, status }) => `${code} ${status}`),
];

describe('a payment on its track', () => {
  it.each<[string, PaymentRow, PaymentFacts, string[]]>([
    ['is heard first', bare, {}, ['undecided', 'hearFamily open', 'decidePayment waits']],
    [
      'is decided after the hearing',
      bare,
      { heard: '2025-02-01' },
      ['undecided', 'hearFamily done', 'decidePayment open'],
    ],
    [
      'is collected after the decision',
      bare,
      { heard: '2025-02-01', decided: { on: '2025-02-20', result: 'pays', amount: 120_000 } },
      ['decided', 'hearFamily done', 'decidePayment done', 'beginCollecting open'],
    ],
    [
      'is done when it is collected',
      bare,
      { heard: '2025-02-01', decided: { on: '2025-02-20', result: 'pays', amount: 120_000 }, collecting: '2025-03-01' },
      ['collected', 'hearFamily done', 'decidePayment done', 'beginCollecting done'],
    ],
    [
      'is done when nobody pays',
      bare,
      { heard: '2025-02-01', decided: { on: '2025-02-20', result: 'exempt' } },
      ['nothingToCollect', 'hearFamily done', 'decidePayment done'],
    ],
    ['that is decided and collected needs nothing', { ...decided, collected: true }, {}, ['collected']],
    ['that is too small is not collected', { ...decided, amount: 9_999 }, {}, ['nothingToCollect']],
    [
      'that is too small and collected all the same is stopped',
      { ...decided, amount: 5_000, collected: true },
      {},
      ['wronglyCollected', 'stopCollecting open', 'considerCollected open'],
    ],
    [
      'of a day before its decision is not decided',
      { ...decided, decided: '2025-04-01', collected: true },
      {},
      ['undecided', 'hearFamily open', 'decidePayment waits'],
    ],
    ['that is decided is collected', decided, {}, ['decided', 'beginCollecting open']],
    [
      'without its amount waits for it',
      { ...bare, decided: '2024-01-10', result: 'pays' },
      {},
      ['decided', 'noteAmount open', 'beginCollecting waits'],
    ],
    ['without its result waits for it', { ...bare, decided: '2024-01-10' }, {}, ['decided', 'noteResult open']],
    [
      'that is collected without a decision is stopped, and looked back on',
      { ...bare, collected: true },
      {},
      ['wronglyCollected', 'stopCollecting open', 'hearFamily open', 'decidePayment waits', 'considerCollected open'],
    ],
    [
      'of somebody exempt is stopped',
      { ...bare, decided: '2024-01-10', result: 'exempt', collected: true },
      { stopped: '2025-03-01', considered: '2025-03-02' },
      ['nothingToCollect', 'stopCollecting done', 'considerCollected done'],
    ],
  ])('%s', (_, row, facts, expected) => {
    expect(shown(paymentPlan(row, facts, on))).toEqual(expected);
  });
});

it('the stages of any list share out all payments', () => {
  const some = fc.record({
    caseNumber: fc.constant('A'),
    decided: fc.option(fc.constant('2024-01-01'), { nil: undefined }),
    result: fc.option(fc.constantFrom('pays' as const, 'exempt' as const), { nil: undefined }),
    amount: fc.option(fc.integer({ min: 0, max: 50_000 }), { nil: undefined }),
    collected: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(some), (rows) => {
      const totals = noPaymentPlans();
      for (const row of rows) addPaymentPlan(totals, paymentPlan(row as PaymentRow, {}, on));
      expect(Object.values(totals.stages).reduce((sum, one) => sum + one, 0)).toBe(rows.length);
      expect(totals.dueNotCollected).toBeLessThanOrEqual(totals.due);
    }),
  );
});
