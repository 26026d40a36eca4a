import { publishedPayments } from '../../../client/library/report/published-payments';
import { assessPayment } from '../../../domain/recovery/payments/assess';
import type { PaymentRow } from '../../../domain/recovery/payments/columns';
import { addPayment, noPayments } from '../../../domain/recovery/payments/totals';

const decided = { caseNumber: 'B-1', decided: '2026-01-10' } as const;

/** Totals of so many payments of each kind. */
function totalsOf(...kinds: readonly (readonly [count: number, row: Omit<PaymentRow, 'caseNumber'>])[]) {
  const totals = noPayments();
  for (const [count, told] of kinds) {
    const row: PaymentRow = { caseNumber: 'B-1', ...told };
    for (let at = 0; at < count; at++) addPayment(totals, row, assessPayment(row));
  }
  return totals;
}

const pays = (amount: number, collected: boolean) => ({ ...decided, result: 'pays', amount, collected }) as const;
const exempt = { ...decided, result: 'exempt' } as const;

describe('payments as they leave the department', () => {
  it('tell not what one family pays that is not collected from', () => {
    const told = publishedPayments(totalsOf([13, pays(96_538, true)], [1, pays(140_000, false)], [16, {}]));
    expect(told).toMatchObject({ cases: 30, collected: 'masked', dueCollected: 'masked', groups: { pays: 14 } });
    expect(told.findings.notCollected).toBe('masked');
  });

  it('tell not how many are not collected from by those who are', () => {
    const told = publishedPayments(totalsOf([57, pays(100_000, true)], [3, pays(100_000, false)], [20, {}]));
    expect(told).toMatchObject({ collected: 'masked', dueCollected: 'masked', findings: { notCollected: 'masked' } });
    expect([told.groups.pays, told.due]).toEqual([60, 6_000_000]);
  });

  it('hide a finding that is another word for a hidden group', () => {
    const told = publishedPayments(totalsOf([22, pays(100_000, true)], [2, exempt], [6, {}]));
    expect(told.groups).toMatchObject({ exempt: 'masked', undecided: 'masked', pays: 22 });
    expect(told.findings.decisionMissing).toBe('masked');
  });

  it('hide an amount that is that of few, though the group is not small', () => {
    const told = publishedPayments(
      totalsOf([8, { ...decided, result: 'pays' }], [2, pays(70_000, true)], [30, exempt], [10, {}]),
    );
    expect([told.due, told.dueCollected]).toEqual(['masked', 'masked']);
  });

  it('are shown where none is small', () => {
    const told = publishedPayments(
      totalsOf([14, pays(50_000, true)], [36, pays(50_000, false)], [40, exempt], [60, {}]),
    );
    expect(JSON.stringify(told)).not.toContain('masked');
  });
});
