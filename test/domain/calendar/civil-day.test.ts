import * as fc from 'fast-check';
import {
  daysInMonth,
  fromDayNumber,
  isCivilDay,
  isLeapYear,
  partsOf,
  toDayNumber,
  weekday,
} from '../../../domain/law/calendar/civil-day';

describe('isCivilDay', () => {
  it.each(['2025-01-01', '2024-02-29', '2000-02-29', '2025-12-31', '0001-01-01', '9999-12-31'])('accepts %s', (day) => {
    expect(isCivilDay(day)).toBe(true);
  });

  it.each([
    ['2025-02-31', 'a day February lacks'],
    ['2025-02-29', '29 February of a common year'],
    ['1900-02-29', 'a century that is no leap year'],
    ['2025-04-31', 'a day April lacks'],
    ['2025-00-10', 'month 0'],
    ['2025-13-10', 'month 13'],
    ['2025-05-00', 'day 0'],
    ['0000-01-01', 'year 0'],
    ['2025-5-1', 'digits left out'],
    ['01-05-2025', 'the Danish order'],
    ['2025/05/01', 'slashes'],
    ['2025-05-01 ', 'a space after'],
    ['2025-0a-01', 'a letter'],
    ['+025-01-01', 'a sign'],
    ['', 'nothing'],
  ])('refuses %s: %s', (text) => {
    expect(isCivilDay(text)).toBe(false);
  });
});

describe('day numbers', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-03-01', 11_017],
    ['0001-01-01', -719_162],
    ['9999-12-31', 2_932_896],
  ])('%s is day %i', (day, number) => {
    expect(toDayNumber(day)).toBe(number);
    expect(fromDayNumber(number)).toBe(day);
  });

  it('agree with the milliseconds of a Date over all years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (number) => {
        const day = fromDayNumber(number);
        expect(day).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
        expect(toDayNumber(day)).toBe(number);
        expect(isCivilDay(day)).toBe(true);
      }),
    );
  });

  it('run without a gap from 1899 to 2201', () => {
    for (let number = toDayNumber('1899-01-01'); number < toDayNumber('2201-12-31'); number++) {
      if (!(fromDayNumber(number) < fromDayNumber(number + 1))) throw new Error(`order broken at ${number}`);
    }
  });

  it('end with the years that a civil day can name', () => {
    expect(() => fromDayNumber(2_932_897)).toThrow(RangeError);
    expect(() => fromDayNumber(-719_163)).toThrow(RangeError);
    expect(() => fromDayNumber(Number.NaN)).toThrow(RangeError);
  });
});

describe('partsOf', () => {
  it('takes a day apart', () => {
    expect(partsOf('2025-04-05')).toEqual({ year: 2025, month: 4, day: 5 });
  });

  it('does not repeat a text that is no day', () => {
    expect(() => partsOf('2025-02-31')).toThrow(/^Not a civil day of the form YYYY-MM-DD\.$/);
  });
});

it('knows weekdays', () => {
  expect(weekday('2025-04-05')).toBe(6);
  expect(weekday('1969-12-29')).toBe(1);
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
      expect(weekday(fromDayNumber(number)) % 7).toBe(new Date(number * 86_400_000).getUTCDay());
    }),
  );
});

it('knows the length of months', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => daysInMonth(2025, month))).toEqual([
    31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
  ]);
  expect(daysInMonth(2024, 2)).toBe(29);
  expect(daysInMonth(2024, 0)).toBe(0);
  expect([1900, 2000, 2023, 2024, 2100].map(isLeapYear)).toEqual([false, true, false, true, false]);
});
