import * as fc from 'fast-check';
import { fromDayNumber, partsOf, toDayNumber } from '../../../domain/law/calendar/civil-day';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  birthday,
  compare,
  daysBetween,
} from '../../../domain/law/calendar/day-arithmetic';
import { caseDay } from './arbitrary-days';

const months = fc.integer({ min: -480, max: 480 });

describe('addMonths', () => {
  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-30', 1, '2025-02-28'],
    ['2025-01-28', 1, '2025-02-28'],
    ['2025-03-31', 1, '2025-04-30'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2025-10-31', 4, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 3, '2024-05-29'],
    ['2025-02-28', 1, '2025-03-28'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-06-05', 0, '2025-06-05'],
  ])('%s and %i months is %s', (day, count, result) => {
    expect(addMonths(day, count)).toBe(result);
  });

  it('never turns the order of two days round', () => {
    fc.assert(
      fc.property(caseDay, caseDay, months, (a, b, count) => {
        const [first, last] = a <= b ? [a, b] : [b, a];
        expect(addMonths(first, count) <= addMonths(last, count)).toBe(true);
      }),
    );
  });

  it('grows with every month, by 28 to 31 days from a day all months have', () => {
    fc.assert(
      fc.property(caseDay, months, (day, count) => {
        expect(addMonths(day, count) < addMonths(day, count + 1)).toBe(true);
        const common = `${day.slice(0, 8)}28`;
        expect([28, 29, 30, 31]).toContain(daysBetween(addMonths(common, count), addMonths(common, count + 1)));
      }),
    );
  });

  it('keeps the day-number or takes the last day of the month', () => {
    fc.assert(
      fc.property(caseDay, months, (day, count) => {
        const result = addMonths(day, count);
        const isLastOfMonth = partsOf(fromDayNumber(toDayNumber(result) + 1)).day === 1;
        expect(partsOf(result).day === partsOf(day).day || (isLastOfMonth && result.slice(8) < day.slice(8))).toBe(
          true,
        );
      }),
    );
  });

  it('comes back to the day of the start unless the month cut it short', () => {
    fc.assert(
      fc.property(caseDay, months, (day, count) => {
        const back = addMonths(addMonths(day, count), -count);
        expect(partsOf(day).day > 28 ? back <= day : back === day).toBe(true);
      }),
    );
  });

  it('ends with the years that a civil day can name', () => {
    expect(() => addMonths('9999-12-01', 1)).toThrow(RangeError);
    expect(() => addMonths('0001-01-01', -1)).toThrow(RangeError);
    expect(() => addMonths('2025-02-31', 1)).toThrow(RangeError);
  });
});

describe('addDays', () => {
  it('crosses months, years and 29 February', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01');
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
  });

  it('is undone by its negative and measured by daysBetween', () => {
    fc.assert(
      fc.property(caseDay, fc.integer({ min: -20_000, max: 20_000 }), (day, count) => {
        const result = addDays(day, count);
        expect(addDays(result, -count)).toBe(day);
        expect(daysBetween(day, result)).toBe(count);
      }),
    );
  });
});

describe('birthday and age', () => {
  it.each([
    ['2010-06-15', 15, '2025-06-15'],
    ['2008-02-29', 15, '2023-02-28'],
    ['2008-02-29', 16, '2024-02-29'],
    ['2008-02-29', 18, '2026-02-28'],
    ['2008-02-28', 16, '2024-02-28'],
    ['2008-03-01', 18, '2026-03-01'],
  ])('a child born %s turns %i on %s', (birth, years, day) => {
    expect(birthday(birth, years)).toBe(day);
    expect(ageOn(birth, day)).toBe(years);
    expect(ageOn(birth, addDays(day, -1))).toBe(years - 1);
  });

  it('counts an unborn child below zero', () => {
    expect(ageOn('2025-06-15', '2025-06-15')).toBe(0);
    expect(ageOn('2025-06-15', '2025-06-14')).toBe(-1);
  });

  it('is the number of birthdays reached', () => {
    fc.assert(
      fc.property(caseDay, caseDay, (birth, day) => {
        const age = ageOn(birth, day);
        expect(birthday(birth, age) <= day && day < birthday(birth, age + 1)).toBe(true);
      }),
    );
  });
});

it('adds years as twelve months each', () => {
  expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
  expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
});

it('sorts days', () => {
  expect(['2025-02-01', '2024-12-31', '2025-01-15', '2025-01-15'].sort(compare)).toEqual([
    '2024-12-31',
    '2025-01-15',
    '2025-01-15',
    '2025-02-01',
  ]);
});
