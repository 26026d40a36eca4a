import fc from 'fast-check';
import type { LostEarningsRow } from '../../../../domain/recovery/lost-earnings/columns';
import { isWhole, needsCorrection, trackGrant } from '../../../../domain/recovery/tracks/grant';
import { addTracked, noGrants, stepsToTake } from '../../../../domain/recovery/tracks/grant-totals';

const row: LostEarningsRow = {
  caseNumber: 'A-1',
  from: '2023-01-01',
  to: '2023-06-30',
  grossPay: 3_000_000,
  normHours: 16_000,
  grantedHours: 8_000,
  savedExpensesConsidered: true,
  baseUsed: 3_000_000,
  paid: 1_500_000,
};

describe('a grant on its track', () => {
  it('needs nothing where all is right', () => {
    const one = trackGrant(row, '2025-03-31');
    expect([needsCorrection(one), one.expected, one.nextLapse]).toEqual([false, undefined, undefined]);
  });

  it('is paid out over all its months, the first of which lapses on a known day', () => {
    const one = trackGrant({ ...row, paid: 1_400_000 }, '2025-03-31');
    expect(one).toMatchObject({ nextLapse: '2026-02-02', lapsingSoon: 0 });
    expect(one.expected).toMatchObject({ direction: 'underpaid', claimable: 600_000, lapsed: 0 });
    expect(stepsToTake(one)).toEqual(['settleAmount', 'tellFamily', 'decideAmount', 'payOut', 'correctRefund']);
  });

  it('tells what lapses within ninety days, and what has lapsed', () => {
    const soon = trackGrant({ ...row, paid: 1_400_000 }, '2025-12-31');
    expect([soon.lapsingSoon, soon.expected?.lapsed]).toEqual([300_000 - 100_000, 0]);
    const late = trackGrant({ ...row, paid: 1_400_000 }, '2026-03-31');
    expect([late.expected?.claimable, late.expected?.lapsed, late.nextLapse]).toEqual([400_000, 200_000, '2026-03-31']);
  });

  it('is never a claim by itself: an assessment comes first, and the state is given its share back', () => {
    const one = trackGrant({ ...row, paid: 1_600_000 }, '2025-03-31');
    expect(stepsToTake(one)).toEqual(['settleAmount', 'tellFamily', 'correctRefund', 'assessClaim']);
    expect(one.expected?.steps.find(({ code }) => code === 'correctRefund')?.amount).toBe(300_000);
    expect(one.lowerRateFrom).toBeUndefined();
  });

  it('that goes on gets a lower rate only after a hearing, a decision and, where conditions lapsed, fourteen weeks', () => {
    const going = { ...row, from: '2024-01-01', to: '2024-12-31', paid: 1_600_000 };
    const one = trackGrant(going, '2024-06-03');
    expect(stepsToTake(one)).toContain('hearOnRate');
    expect(one.lowerRateFrom).toBe('2024-09-10');
  });

  it('over parts of months has no amount in all, but its month that lapses first', () => {
    const one = trackGrant({ ...row, from: '2023-01-15', paid: 1_400_000 }, '2025-03-31');
    expect([isWhole(one), one.expected?.claimable, one.lapsingSoon, one.nextLapse]).toEqual([
      false,
      undefined,
      undefined,
      '2026-02-02',
    ]);
  });

  it('whose amount nobody can work out waits for it', () => {
    const one = trackGrant({ ...row, from: '2022-01-01', to: '2022-12-31', baseUsed: 1 }, '2025-03-31');
    expect([needsCorrection(one), one.expected, one.nextLapse]).toEqual([true, undefined, '2025-03-31']);
  });
});

const months = fc.constantFrom(
  ['2023-01-01', '2023-03-31'],
  ['2023-05-01', '2023-05-31'],
  ['2023-02-10', '2023-04-30'],
  ['2022-01-01', '2022-02-28'],
);
const someRow = fc
  .tuple(months, fc.integer({ min: 0, max: 3_000_000 }), fc.boolean(), fc.integer({ min: 1, max: 5 }))
  .map(([[from = '', to = ''], paid, considered, number]): LostEarningsRow => ({
    ...row,
    caseNumber: `A-${number}`,
    from,
    to,
    paid,
    savedExpensesConsidered: considered,
  }));
const someDay = fc.constantFrom('2024-01-01', '2026-01-15', '2026-04-01', '2027-01-01');

describe('the totals of any list', () => {
  it('share out all grants and lose no øre', () => {
    fc.assert(
      fc.property(fc.array(someRow, { maxLength: 12 }), someDay, (rows, on) => {
        const all = rows.map((one) => trackGrant(one, on));
        const totals = noGrants();
        for (const one of all) addTracked(totals, one);
        const { right, noDifference, unsettled, under, over } = totals;
        expect(right + noDifference + unsettled + under.grants + over.grants).toBe(rows.length);
        const monthly = all.reduce((sum, { assessment }) => sum + (assessment.difference ?? 0), 0);
        expect(under.perMonth + over.perMonth).toBe(monthly);
        const whole = all.reduce((sum, { expected }) => sum + (expected?.claimable ?? 0) + (expected?.lapsed ?? 0), 0);
        expect(under.claimable + under.lapsed + over.claimable + over.lapsed).toBe(whole);
        expect(under.lapsingSoon).toBeLessThanOrEqual(under.claimable);
      }),
    );
  });
});
