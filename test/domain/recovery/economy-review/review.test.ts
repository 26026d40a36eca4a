import fc from 'fast-check';
import type { EconomyLine, EconomyRow, EconomySource } from '../../../../domain/recovery/economy-review/columns';
import { sourcesInOrder } from '../../../../domain/recovery/economy-review/columns';
import { linesOf, matchLines } from '../../../../domain/recovery/economy-review/match';
import { monthOf } from '../../../../domain/recovery/economy-review/month';
import { gapTotal, reviewEconomy, type EconomyReview } from '../../../../domain/recovery/economy-review/review';

const row: EconomyRow = {
  caseNumber: 'A-1',
  account: '5.28.21',
  measure: 'aflastning',
  from: '2025-01-01',
  to: '2025-12-31',
  amount: 400_000,
};
let next = 2;
const line = (source: EconomySource, changes: Partial<EconomyRow> = {}): EconomyLine => ({
  source,
  line: next++,
  row: { ...row, ...changes },
});
const three = (...changes: readonly Partial<EconomyRow>[]): EconomyLine[] =>
  sourcesInOrder.map((source, index) => line(source, changes[index]));
const causesOf = ({ differences }: EconomyReview): string[][] =>
  differences.map(({ causes }) => causes.map((one) => (one.in === undefined ? one.cause : `${one.cause} ${one.in}`)));

describe('an economy review', () => {
  it('says nothing where the three places agree, whatever the letters’ case', () => {
    const review = reviewEconomy(three({}, { measure: 'Aflastning' }, {}));
    expect(review).toMatchObject({ cases: 1, agreeing: 1, differences: [] });
    expect(review.amounts).toEqual({ grants: 400_000, dubu: 400_000, calibra: 400_000 });
  });

  it.each<[string, readonly EconomyLine[], string[][], [number, number]]>([
    ['another amount', three({}, {}, { amount: 450_000 }), [['amount']], [0, 50_000]],
    ['another period', three({}, { to: '2025-06-30' }, { to: '2025-06-30' }), [['period']], [0, 0]],
    ['another account', three({}, {}, { account: '5.30.30' }), [['account']], [0, 0]],
    ['another measure', three({ measure: 'fast kontaktperson' }), [['measure']], [0, 0]],
    ['missing in Calibra', [line('grants'), line('dubu')], [['missing calibra']], [0, -400_000]],
    ['missing in DUBU', [line('grants'), line('calibra')], [['missing dubu']], [-400_000, 400_000]],
    ['without a grant', [line('dubu'), line('calibra')], [['missing grants']], [400_000, 0]],
    ['twice in Calibra', [...three(), line('calibra')], [['double calibra']], [0, 400_000]],
    [
      'twice in DUBU and Calibra',
      [...three(), line('dubu'), line('calibra')],
      [['double dubu', 'double calibra']],
      [400_000, 0],
    ],
    ['twice everywhere, which agrees', [...three(), ...three()], [], [0, 0]],
    ['amount and period', three({}, {}, { amount: 1, to: '2025-06-30' }), [['period', 'amount']], [0, -399_999]],
  ])('names %s', (_, lines, causes, gaps) => {
    const review = reviewEconomy(lines);
    expect(causesOf(review)).toEqual(causes);
    expect([gapTotal(review, 'grantToDubu'), gapTotal(review, 'dubuToCalibra')]).toEqual(gaps);
  });

  it('takes what a system does not know for no difference', () => {
    const lines = [line('grants'), line('dubu', { account: undefined as never }), line('calibra')];
    delete (lines[1]?.row as { account?: string }).account;
    expect(reviewEconomy(lines).differences).toEqual([]);
  });

  it('keeps two measures of one case apart', () => {
    const other = { measure: 'døgnophold', account: '5.28.23', amount: 9_000_000 };
    const lines = [...three(), ...three(other, other, { ...other, amount: 9_100_000 })];
    expect(reviewEconomy(lines).differences).toEqual([
      expect.objectContaining({
        causes: [{ cause: 'amount' }],
        gaps: expect.objectContaining({ dubuToCalibra: { difference: 100_000, cause: 'amount' } }) as unknown,
      }),
    ]);
  });

  it('looks at one month: what does not hold in it counts nothing, and a period that differs there is named', () => {
    const lines = three({}, {}, { to: '2025-02-28' });
    expect(reviewEconomy(lines, monthOf('2025-02')).differences).toEqual([]);
    const march = reviewEconomy(lines, monthOf('2025-03'));
    expect(causesOf(march)).toEqual([['period']]);
    expect(march.differences[0]?.gaps.dubuToCalibra).toEqual({ difference: -400_000, cause: 'period' });
    expect(march.amounts).toEqual({ grants: 400_000, dubu: 400_000, calibra: 0 });
    expect(reviewEconomy(lines, monthOf('2026-01'))).toMatchObject({ cases: 1, agreeing: 1, differences: [] });
  });

  it('counts an amount for the days of the month, and says when a rate changed in it', () => {
    const march = monthOf('2025-03');
    const change = (source: EconomySource): EconomyLine[] => [
      line(source, { to: '2025-03-14', amount: 100_000 }),
      line(source, { from: '2025-03-15', amount: 150_000 }),
    ];
    const both = [...change('grants'), ...change('dubu')];
    const share = 45_161 + 82_258;
    expect(reviewEconomy(both, march).amounts).toEqual({ grants: share, dubu: share, calibra: 0 });
    expect(reviewEconomy([...both, ...change('calibra')], march).differences).toEqual([]);
    const right = line('calibra', { from: '2025-03-01', to: '2025-03-31', amount: share });
    expect(reviewEconomy([...both, right], march)).toMatchObject({ agreeing: 1, differences: [] });
    const newRate = reviewEconomy([...both, line('calibra', { amount: 150_000 })], march);
    expect(causesOf(newRate).flat()).not.toContain('missing calibra');
    expect(newRate.gaps.dubuToCalibra).toMatchObject({
      rate: { difference: 150_000 - share },
      missing: { count: 0, difference: 0 },
    });
    expect(causesOf(reviewEconomy(both, march)).flat()).toEqual(['missing calibra', 'missing calibra']);
    const stopped = reviewEconomy(three({}, {}, { to: '2025-03-14' }), march);
    expect(stopped.differences[0]?.gaps.dubuToCalibra).toEqual({ difference: 180_645 - 400_000, cause: 'period' });
  });

  it.each(['2025-13', '2025-3', '25-03', '', '1899-01'])('knows no month %p', (text) => {
    expect(monthOf(text)).toBeUndefined();
  });
});

const someRow = fc.record({
  caseNumber: fc.constantFrom('A-1', 'A-2'),
  account: fc.option(fc.constantFrom('k1', 'k2'), { nil: undefined }),
  measure: fc.option(fc.constantFrom('m1', 'm2'), { nil: undefined }),
  from: fc.constantFrom('2025-01-01', '2025-03-01', '2025-06-15'),
  to: fc.option(fc.constantFrom('2025-06-14', '2025-06-30', '2025-12-31'), { nil: undefined }),
  amount: fc.integer({ min: -3, max: 5 }),
});
const someLines = fc
  .array(fc.tuple(fc.constantFrom(...sourcesInOrder), someRow), { maxLength: 14 })
  .map((all) => all.map(([source, one], index) => ({ source, line: index + 2, row: one as EconomyRow })));
const someMonth = fc.constantFrom(undefined, monthOf('2025-01'), monthOf('2025-06'));

describe('of any lists', () => {
  it('no line is lost or counted twice, and no place is in a thing twice', () => {
    fc.assert(
      fc.property(someLines, (lines) => {
        const matched = matchLines(lines).flatMap(linesOf);
        expect([...matched].sort((a, b) => a.line - b.line)).toEqual(lines);
      }),
    );
  });

  it('differences add up to the difference between the places, by cause too', () => {
    fc.assert(
      fc.property(someLines, someMonth, (lines, month) => {
        const review = reviewEconomy(lines, month);
        const { grants, dubu, calibra } = review.amounts;
        expect([gapTotal(review, 'grantToDubu'), gapTotal(review, 'dubuToCalibra')]).toEqual([
          dubu - grants,
          calibra - dubu,
        ]);
        const each = review.differences.reduce((sum, { gaps }) => sum + gaps.grantToDubu.difference, 0);
        expect(each).toBe(dubu - grants);
      }),
    );
  });

  it('turned round, they say the same the other way', () => {
    const turned = { grants: 'calibra', dubu: 'dubu', calibra: 'grants' } as const;
    fc.assert(
      fc.property(someLines, someMonth, (lines, month) => {
        const one = reviewEconomy(lines, month);
        const other = reviewEconomy(
          lines.map((line) => ({ ...line, source: turned[line.source] })),
          month,
        );
        expect(gapTotal(other, 'grantToDubu')).toBe(-gapTotal(one, 'dubuToCalibra') + 0);
        expect([other.causes, other.agreeing]).toEqual([one.causes, one.agreeing]);
        expect(other.gaps.dubuToCalibra.amount.difference).toBe(-one.gaps.grantToDubu.amount.difference + 0);
      }),
    );
  });

  it('of identical lists nothing differs', () => {
    fc.assert(
      fc.property(fc.array(someRow, { maxLength: 8 }), (rows) => {
        const lines = sourcesInOrder.flatMap((source) =>
          rows.map((one, index) => ({ source, line: index + 2, row: one as EconomyRow })),
        );
        const known = rows.every(({ account, measure }) => account !== undefined || measure !== undefined);
        if (known) expect(reviewEconomy(lines).differences).toEqual([]);
      }),
    );
  });
});
