import fc from 'fast-check';
import { addMs } from '../../../domain/law/calendar/instant';
import { formatLocal } from '../../../domain/law/calendar/copenhagen';
import { wheelYears } from '../../../domain/supervision/wheel-years';
import {
  checkYearWheel,
  nextRound,
  roundAt,
  roundNamed,
  roundsBetween,
  standardYearWheel,
  type YearWheel,
} from '../../../domain/supervision/year-wheel';

const ids = (wheel: YearWheel, after: string, until: string): readonly string[] =>
  roundsBetween(wheel, after, until).map(({ id }) => id);

test('four rounds a year, at six in the morning in Copenhagen, in winter and in summer time', () => {
  const year = roundsBetween(standardYearWheel, '2025-11-30T23:00:00.000Z', '2026-11-30T23:00:00.000Z');
  expect(year.map(({ id, at }) => [id, at])).toEqual([
    ['2025-12', '2025-12-01T05:00:00.000Z'],
    ['2026-03', '2026-03-01T05:00:00.000Z'],
    ['2026-06', '2026-06-01T04:00:00.000Z'],
    ['2026-09', '2026-09-01T04:00:00.000Z'],
  ]);
  expect(year[0]?.label).toEqual({ da: 'december 2025', en: 'December 2025' });
});

test('two past years for a backfill', () => {
  expect(ids(standardYearWheel, '2022-01-01T00:00:00.000Z', '2023-12-31T00:00:00.000Z')).toHaveLength(8);
});

test('an instant belongs to the last round scheduled by then', () => {
  expect(roundAt(standardYearWheel, '2026-12-01T05:00:00.000Z')?.id).toBe('2026-12');
  expect(roundAt(standardYearWheel, '2026-12-01T04:59:59.999Z')?.id).toBe('2026-09');
  expect(roundAt(standardYearWheel, '1999-12-31T00:00:00.000Z')).toBeUndefined();
  expect(nextRound(standardYearWheel, '2026-12-01T05:00:00.000Z')?.id).toBe('2027-03');
  expect(roundNamed(standardYearWheel, '2026-12')?.at).toBe('2026-12-01T05:00:00.000Z');
  expect(roundNamed(standardYearWheel, '2026-11')).toBeUndefined();
  expect(roundNamed(standardYearWheel, 'december')).toBeUndefined();
});

test('a municipality changes its wheel from a day on', () => {
  const wheel: YearWheel = [...standardYearWheel, { from: '2026-07-01', months: [2, 11], day: 15, time: '07:30' }];
  expect(ids(wheel, '2026-01-01T00:00:00.000Z', '2027-12-31T00:00:00.000Z')).toEqual([
    '2026-03',
    '2026-06',
    '2026-11',
    '2027-02',
    '2027-11',
  ]);
});

test('a day no month may lack, an hour no night may lack or have twice', () => {
  const wrong =
    (change: object): (() => void) =>
    () =>
      checkYearWheel([{ from: '2026-01-01', months: [3], day: 1, time: '06:00', ...change }]);
  expect(wrong({})).not.toThrow();
  expect(wrong({ day: 29 })).toThrow(RangeError);
  expect(wrong({ time: '02:30' })).toThrow(RangeError);
  expect(wrong({ time: '24:00' })).toThrow(RangeError);
  expect(wrong({ months: [3, 3] })).toThrow(RangeError);
  expect(wrong({ months: [13] })).toThrow(RangeError);
  expect(wrong({ from: '2026-02-30' })).toThrow(RangeError);
  expect(() => checkYearWheel([...standardYearWheel, ...standardYearWheel])).toThrow(RangeError);
  expect(() => checkYearWheel(standardYearWheel)).not.toThrow();
});

test('a wheel is told year by year, for a calendar that knows no editions', () => {
  expect(wheelYears(standardYearWheel)).toEqual([
    { from: 2000, times: [{ months: [3, 6, 9, 12], day: 1, time: '06:00' }] },
  ]);
  const wheel: YearWheel = [...standardYearWheel, { from: '2026-07-01', months: [2, 11], day: 15, time: '07:30' }];
  const own = { months: [2, 11], day: 15, time: '07:30' };
  expect(wheelYears(wheel)).toEqual([
    { from: 2000, until: 2025, times: [{ months: [3, 6, 9, 12], day: 1, time: '06:00' }] },
    {
      from: 2026,
      until: 2026,
      times: [
        { months: [3, 6], day: 1, time: '06:00' },
        { ...own, months: [11] },
      ],
    },
    { from: 2027, times: [own] },
  ]);
});

const anyWheel: fc.Arbitrary<YearWheel> = fc
  .record({
    months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }).map((all) => all.sort((a, b) => a - b)),
    day: fc.integer({ min: 1, max: 28 }),
    hour: fc.integer({ min: 3, max: 23 }),
  })
  .map(({ months, day, hour }) => [{ from: '2020-01-01', months, day, time: `${String(hour).padStart(2, '0')}:00` }]);

const anyInstant = fc
  .integer({ min: 0, max: 5 * 366 * 24 })
  .map((hours) => addMs('2020-06-01T00:00:00.000Z', hours * 3_600_000));

test('every slot is at its local time, named by its month, and found again by its instant', () => {
  fc.assert(
    fc.property(anyWheel, anyInstant, anyInstant, anyInstant, (wheel, a, b, c) => {
      const [from = a, middle = b, until = c] = [a, b, c].sort();
      const all = roundsBetween(wheel, from, until);
      for (const slot of all) {
        expect(formatLocal(slot.at).slice(11, 16)).toBe(wheel[0]?.time);
        expect(formatLocal(slot.at).slice(0, 7)).toBe(slot.id);
        expect(roundAt(wheel, slot.at)).toEqual(slot);
        expect(nextRound(wheel, addMs(slot.at, -1))).toEqual(slot);
        expect(roundNamed(wheel, slot.id)).toEqual(slot);
      }
      expect([...roundsBetween(wheel, from, middle), ...roundsBetween(wheel, middle, until)]).toEqual(all);
      expect(all.map(({ id }) => id)).toEqual([...new Set(all.map(({ id }) => id))].sort());
    }),
    { numRuns: 60 },
  );
});
