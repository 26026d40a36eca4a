import * as fc from 'fast-check';
import { weekday } from '../../../domain/law/calendar/civil-day';
import { addDays } from '../../../domain/law/calendar/day-arithmetic';
import { isPublicHoliday } from '../../../domain/law/calendar/holidays';
import { addWorkingDays, isArbejdsdag, isHverdag } from '../../../domain/law/calendar/working-days';
import { caseDay } from './arbitrary-days';

describe('hverdage', () => {
  it.each([
    ['2025-04-04', true, 'a Friday'],
    ['2025-04-05', false, 'a Saturday'],
    ['2025-04-06', false, 'a Sunday'],
    ['2025-04-17', false, 'Maundy Thursday'],
    ['2025-06-05', true, 'Constitution Day, a Thursday'],
    ['2025-12-24', true, 'Christmas Eve, a Wednesday'],
    ['2025-12-31', true, "New Year's Eve, a Wednesday"],
    ['2027-12-24', true, 'Christmas Eve, a Friday'],
    ['2022-12-24', false, 'Christmas Eve, a Saturday'],
    ['2023-05-05', false, 'the last store bededag'],
    ['2024-04-26', true, 'what would have been store bededag'],
    ['2025-12-25', false, 'Christmas Day'],
  ])('%s: %s (%s)', (day, expected) => {
    expect(isHverdag(day)).toBe(expected);
    expect(isArbejdsdag(day)).toBe(expected);
  });

  it('include Saturdays in the strict reading, unless they are public holidays', () => {
    expect(isHverdag('2025-04-05', true)).toBe(true);
    expect(isHverdag('2025-04-06', true)).toBe(false);
    expect(isHverdag('2025-04-19', true)).toBe(true);
    expect(isHverdag('2027-12-25', true)).toBe(false);
  });
});

it('closing days are hverdage but no arbejdsdage', () => {
  const closingDays = new Set(['2025-06-05', '2025-12-24']);
  expect(isHverdag('2025-06-05')).toBe(true);
  expect(isArbejdsdag('2025-06-05', closingDays)).toBe(false);
  expect(addWorkingDays('2025-06-04', 1, 'arbejdsdage', { closingDays })).toBe('2025-06-06');
  expect(addWorkingDays('2025-06-04', 1, 'hverdage', { closingDays })).toBe('2025-06-05');
});

describe('addWorkingDays', () => {
  it.each([
    ['2025-04-05', 6, '2025-04-14', 'from a Saturday'],
    ['2025-04-04', 6, '2025-04-14', 'over a weekend'],
    ['2025-04-14', 6, '2025-04-25', 'over Easter'],
    ['2025-12-19', 6, '2025-12-31', 'over Christmas, 24 December counts'],
    ['2025-12-30', 6, '2026-01-08', 'over the New Year'],
    ['2025-06-02', 6, '2025-06-11', 'over Whitsun, 5 June counts'],
    ['2023-05-01', 6, '2023-05-10', 'over store bededag 2023'],
    ['2024-04-22', 6, '2024-04-30', 'in the week of store bededag after its end'],
    ['2025-04-05', 0, '2025-04-05', 'no day'],
    ['2025-04-14', -1, '2025-04-11', 'back over a weekend'],
    ['2025-04-22', -2, '2025-04-15', 'back over Easter'],
  ])('%s and %i hverdage is %s: %s', (day, count, expected) => {
    expect(addWorkingDays(day, count, 'hverdage')).toBe(expected);
  });

  it('reaches the day that counting one by one reaches, forwards and back', () => {
    const count = fc.integer({ min: -60, max: 60 });
    fc.assert(
      fc.property(caseDay, count, fc.boolean(), (start, steps, saturdayCounts) => {
        let day = start;
        for (let left = Math.abs(steps); left > 0;) {
          day = addDays(day, Math.sign(steps));
          const isWeekday = weekday(day) <= (saturdayCounts ? 6 : 5);
          if (isWeekday && !isPublicHoliday(day)) left -= 1;
        }
        expect(addWorkingDays(start, steps, 'hverdage', { saturdayCounts })).toBe(day);
      }),
      { numRuns: 500 },
    );
  });

  it('comes sooner or on the same day where Saturday counts, and never for arbejdsdage', () => {
    fc.assert(
      fc.property(caseDay, fc.nat(30), (day, count) => {
        const lenient = addWorkingDays(day, count, 'hverdage');
        expect(addWorkingDays(day, count, 'hverdage', { saturdayCounts: true }) <= lenient).toBe(true);
        expect(addWorkingDays(day, count, 'arbejdsdage', { saturdayCounts: true })).toBe(lenient);
      }),
    );
  });

  it('counts outside the cached years too', () => {
    expect(addWorkingDays('1899-12-29', 2, 'hverdage')).toBe('1900-01-03');
    expect(addWorkingDays('2199-12-31', 1, 'hverdage')).toBe('2200-01-02');
    expect(isHverdag('2250-12-25')).toBe(false);
  });
});
