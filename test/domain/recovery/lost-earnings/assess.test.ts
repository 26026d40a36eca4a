import fc from 'fast-check';
import { assess } from '../../../../domain/recovery/lost-earnings/assess';
import { capsOf } from '../../../../domain/recovery/lost-earnings/caps';
import type { LostEarningsRow } from '../../../../domain/recovery/lost-earnings/columns';
import { addGrant, noLostEarnings } from '../../../../domain/recovery/lost-earnings/totals';
import { shareOf } from '../../../../domain/recovery/oere';

const row = (values: Partial<LostEarningsRow> = {}): LostEarningsRow => ({
  caseNumber: 'A-1',
  from: '2023-03-01',
  to: '2023-05-31',
  grossPay: 3_000_000,
  normHours: 16_000,
  grantedHours: 8_000,
  savedExpensesConsidered: true,
  baseUsed: 3_000_000,
  paid: 1_500_000,
  ...values,
});

describe('a share in whole øre', () => {
  it.each([
    [1, 1, 2, 1],
    [3, 1, 2, 2],
    [-1, 1, 2, 0],
    [-3, 1, 2, -1],
    [1, 1, 3, 0],
    [2, 1, 3, 1],
    [3_405_500, 2_000, 16_000, 425_688],
    [0, 5, 7, 0],
  ])('%i × %i / %i is %i: half an øre goes up', (amount, part, whole, share) => {
    expect(shareOf(amount, part, whole)).toBe(share);
  });

  it('is never more than half an øre from the exact amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000_000, max: 10_000_000 }),
        fc.integer({ min: 0, max: 99_900 }),
        fc.integer({ min: 1, max: 99_900 }),
        (amount, part, whole) => {
          const twiceError = 2 * (shareOf(amount, part, whole) * whole - amount * part);
          return twiceError > -whole && twiceError <= whole;
        },
      ),
    );
  });

  it('is refused of nothing, and where it would not be exact', () => {
    expect(() => shareOf(1, 1, 0)).toThrow(RangeError);
    expect(() => shareOf(2 ** 50, 2 ** 10, 1)).toThrow(RangeError);
  });
});

describe('what is due', () => {
  it.each([
    ['the share of the gross pay', {}, 1_500_000],
    ['the share of the cap, where the pay is above it', { grossPay: 3_405_501 }, 1_702_750],
    ['exactly the cap for full hours', { grossPay: 9_000_000, grantedHours: 16_000 }, 3_405_500],
    ['less another benefit and saved expenses', { otherBenefit: 200_000, savedExpenses: 60_000 }, 1_240_000],
    ['negative, where these are more', { grantedHours: 0, savedExpenses: 60_000 }, -60_000],
    ['by the hundredth of an hour', { normHours: 16_033, grantedHours: 3_333 }, 623_651],
    ['by the cap of the year', { grossPay: 4_000_000, from: '2024-01-01', to: '2024-12-31' }, 1_762_350],
  ] as const)('is %s', (_, values, due) => {
    expect(assess(row(values)).due).toBe(due);
  });

  it('is not guessed where the cap of a year is unknown, or differs within the period', () => {
    expect(assess(row({ from: '2022-12-01', to: '2023-01-31' }))).toEqual({
      findings: [],
      unsettled: { why: 'capUnknown', year: 2022 },
    });
    const overNewYear = { from: '2023-12-01', to: '2024-01-31' };
    expect(assess(row({ ...overNewYear, grossPay: 3_500_000, baseUsed: 3_500_000 })).unsettled).toEqual({
      why: 'capsDiffer',
      year: 2024,
    });
    expect(assess(row(overNewYear)).due).toBe(1_500_000);
    expect(capsOf('2020-06-01', '2021-06-01')).toMatchObject({ known: true });
  });
});

describe('the findings', () => {
  it.each([
    ['none where all is right', {}, []],
    ['a base that is not the gross pay', { baseUsed: 2_999_999 }, ['wrongBase']],
    ['the cap used as base', { grossPay: 4_000_000, baseUsed: 3_405_500, paid: 1_702_750 }, ['wrongBase']],
    ['no base noted', { baseUsed: undefined }, ['wrongBase']],
    [
      'saved expenses not considered, whatever the amount',
      { savedExpensesConsidered: false },
      ['savedExpensesNotConsidered'],
    ],
    ['nothing said of saved expenses', { savedExpensesConsidered: undefined }, ['savedExpensesNotConsidered']],
    ['a benefit paid again', { otherBenefit: 200_000, paid: 1_500_000 }, ['doubleCompensation']],
    ['a benefit taken off twice', { otherBenefit: 200_000, paid: 1_100_000 }, ['doubleCompensation']],
    ['a benefit paid again less one krone', { otherBenefit: 200_000, paid: 1_499_900 }, ['doubleCompensation']],
    ['not a benefit less a krone and an øre', { otherBenefit: 200_000, paid: 1_499_899 }, []],
    ['not a difference without a benefit', { paid: 1_700_000 }, []],
    ['not a small benefit rightly taken off', { otherBenefit: 50, paid: 1_499_950 }, []],
  ])('are %s', (_, values, findings) => {
    const { baseUsed, savedExpensesConsidered, ...given } = row(values as Partial<LostEarningsRow>);
    const blanksLeftOut = {
      ...given,
      ...(baseUsed === undefined ? {} : { baseUsed }),
      ...(savedExpensesConsidered === undefined ? {} : { savedExpensesConsidered }),
    };
    expect(assess(blanksLeftOut).findings).toEqual(findings);
  });
});

describe('the totals', () => {
  const rows = fc.record({
    caseNumber: fc.constant('A'),
    from: fc.constantFrom('2023-01-01', '2022-01-01', '2024-02-01'),
    to: fc.constant('2024-03-31'),
    grossPay: fc.integer({ min: 0, max: 5_000_000 }),
    normHours: fc.integer({ min: 1, max: 20_000 }),
    grantedHours: fc.integer({ min: 0, max: 20_000 }),
    otherBenefit: fc.constantFrom(0, 100, 200_000),
    savedExpenses: fc.integer({ min: 0, max: 100_000 }),
    savedExpensesConsidered: fc.boolean(),
    baseUsed: fc.integer({ min: 0, max: 5_000_000 }),
    paid: fc.integer({ min: -100_000, max: 5_000_000 }),
    reviewed: fc.boolean(),
  });

  it('add up: over, under, right and unsettled are all; paid is due plus difference; order does not matter', () => {
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 30 }), (list) => {
        const totals = noLostEarnings();
        for (const one of list) addGrant(totals, one, assess(one));
        const { over, under, right, unsettled, difference } = totals;
        expect(over.cases + under.cases + right + unsettled).toBe(list.length);
        expect(over.difference + under.difference).toBe(difference);
        expect(over.difference).toBeGreaterThanOrEqual(0);
        expect(under.difference).toBeLessThanOrEqual(0);
        const settled = list
          .map((one) => ({ one, judged: assess(one) }))
          .filter(({ judged }) => judged.due !== undefined);
        for (const { one, judged } of settled) expect((judged.due ?? NaN) + (judged.difference ?? NaN)).toBe(one.paid);
        const backwards = noLostEarnings();
        for (const one of [...list].reverse()) addGrant(backwards, one, assess(one));
        expect(backwards).toEqual(totals);
      }),
    );
  });
});
