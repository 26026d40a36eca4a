import { assessPayment } from '../../../../domain/recovery/payments/assess';
import type { PaymentRow } from '../../../../domain/recovery/payments/columns';
import { addPayment, noPayments } from '../../../../domain/recovery/payments/totals';

const decided = { caseNumber: 'B', decided: '2024-02-01' } as const;

describe('a payment', () => {
  it.each<[string, PaymentRow, readonly string[], number | undefined]>([
    ['undecided', { caseNumber: 'B' }, ['decisionMissing'], undefined],
    ['undecided with an amount', { caseNumber: 'B', amount: 50_000 }, ['decisionMissing'], undefined],
    [
      'undecided and collected',
      { caseNumber: 'B', collected: true },
      ['decisionMissing', 'collectedWithoutGround'],
      undefined,
    ],
    ['decided and collected', { ...decided, result: 'pays', amount: 60_000, collected: true }, [], 60_000],
    ['decided, not collected', { ...decided, result: 'pays', amount: 10_000 }, ['notCollected'], 10_000],
    ['too small to be collected', { ...decided, result: 'pays', amount: 9_999 }, [], 9_999],
    [
      'too small, and collected all the same',
      { ...decided, result: 'pays', amount: 5_000, collected: true },
      ['collectedWithoutGround'],
      5_000,
    ],
    ['without an amount', { ...decided, result: 'pays', collected: true }, ['amountMissing'], undefined],
    ['exempt', { ...decided, result: 'exempt' }, [], 0],
    ['exempt, with an amount left over', { ...decided, result: 'exempt', amount: 60_000 }, [], 0],
    ['decided without a result', { ...decided }, ['resultMissing'], undefined],
    ['with an amount, without a result', { ...decided, amount: 60_000 }, ['resultMissing', 'notCollected'], 60_000],
  ])('%s', (_, row, findings, due) => {
    const judged = assessPayment(row);
    expect([judged.findings, judged.due]).toEqual([findings, due]);
  });

  it.each<[string, PaymentRow, number | undefined]>([
    ['undecided', { caseNumber: 'B', amount: 60_000, collected: true }, undefined],
    ['decided and collected', { ...decided, result: 'pays', amount: 60_000, collected: true }, 0],
    ['decided, not collected', { ...decided, result: 'pays', amount: 60_050 }, -60_050],
    ['too small to be collected', { ...decided, result: 'pays', amount: 9_999 }, -9_999],
    ['without an amount', { ...decided, result: 'pays', collected: true }, undefined],
    ['exempt', { ...decided, result: 'exempt' }, 0],
    ['exempt, not collected, with an amount left over', { ...decided, result: 'exempt', amount: 60_000 }, 0],
    ['exempt and collected', { ...decided, result: 'exempt', amount: 60_000, collected: true }, 60_000],
    ['exempt and collected, nobody noted how much', { ...decided, result: 'exempt', collected: true }, undefined],
  ])('%s differs by what is collected less what is due', (_, row, difference) => {
    expect(assessPayment(row).difference).toBe(difference);
  });

  it('counts as decided where a day of decision exists, as collected where it is collected', () => {
    const totals = noPayments();
    const rows: readonly PaymentRow[] = [
      { caseNumber: 'B-1' },
      { ...decided, result: 'exempt' },
      { ...decided, result: 'pays', amount: 60_000, collected: true },
      { ...decided, result: 'pays', amount: 40_000 },
      { ...decided },
    ];
    for (const row of rows) addPayment(totals, row, assessPayment(row));
    expect(totals).toMatchObject({
      cases: 5,
      decided: 4,
      pays: 2,
      exempt: 1,
      collected: 1,
      due: 100_000,
      dueCollected: 60_000,
    });
    expect(totals.findings).toMatchObject({ decisionMissing: 1, resultMissing: 1, notCollected: 1 });
  });
});
